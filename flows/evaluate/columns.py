"""The columns that gold is scored on, under the names they are published by. Nothing is compared or counted here."""

CATEGORIES = (
    *("sex", "party", "ethnicity", "education", "political_theory", "schooling", "state_management", "it"),
    *("foreign_language", "age_min", "age_max", "rating", "standard", "standard_of", "exam_grade", "course"),
)
ALL = (
    *("unit", "qualifier", "measure", "kind", "staff", "level"),
    *CATEGORIES,
    *("place_code", "time_period", "base_id"),
)
CORE = tuple(column for column in ALL if column not in ("qualifier", "level", "time_period", "base_id"))
APART = ("leadership", "religious", "tenure")
"""Scored where gold names them, but no part of "all right": gold does not name them everywhere."""

UNSAID = {"qualifier": "exact", "kind": "observed"} | dict.fromkeys(
    (column for column in CATEGORIES if column != "standard_of"), None
)
"""What a column must hold where gold does not name it; a column in neither is not scored there."""

GOLD_NAMES = {"time": "time_period", "base": "base_id", "place": "place_name"}
"""Names that gold files shorten."""

WIDER = {"kind": {"change": ("increase", "decrease")}, "staff": {"any": ("party_committee", "contract")}}
"""Gold values that stand for others too: a change is a rise or a fall, ``any`` a kind of staff without a union."""
