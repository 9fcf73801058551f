"""Calendar dates as ISO 8601 text. Where a date stands in an article is not decided here."""

import re
from datetime import date

REDUCED = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def is_iso_date(text: str) -> bool:
    """Whether the text is an ISO 8601 date or reduced date (``2022-08-12``, ``2022-08``, ``2022``) that exists."""
    return bool(REDUCED.fullmatch(text)) and calendar_date(*map(int, f"{text}-01-01"[:10].split("-"))) is not None


def calendar_date(year: int, month: int, day: int) -> str | None:
    """The ISO 8601 date, or null for a day that no calendar has (31 June)."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
