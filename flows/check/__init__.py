"""Figures become checks, statuses and suspects: set algebra and intervals. No Vietnamese, no text here."""
