"""The dated table of Vietnamese administrative units. Which words of an article name a unit does not belong here."""
