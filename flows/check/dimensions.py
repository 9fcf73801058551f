"""The dimensions of a cell: which columns they are, and the atoms of their codes as bit masks. No cell is made here."""

from functools import cache

from schemas.codes import codelist

OLDEST_AGE = 120
EVERY_AGE = (1 << (OLDEST_AGE + 1)) - 1

CODED = (
    "measure",
    "kind",
    "staff",
    "level",
    "sex",
    "party",
    "ethnicity",
    "education",
    "political_theory",
    "schooling",
    "state_management",
    "it",
    "foreign_language",
    "rating",
    "exam_grade",
    "course",
    "leadership",
    "religious",
    "tenure",
)
MEASURE = CODED.index("measure")
AGE = len(CODED)
NEVER_PARTS = frozenset(map(CODED.index, ("measure", "kind")))
SUBJECTS = tuple(map(CODED.index, ("staff", "level")))
"""Who is spoken of: a share whose base is not printed may be of these alone."""
STANDARDS = ("education", "political_theory", "schooling", "all")
NAMED = ("place", "organisation", "job", "detail", "time")
WORDS = NAMED.index("detail")
TIME = NAMED.index("time")


@cache
def masks(name: str) -> dict[str | None, int]:
    """Bit mask of each code of the codelist; null maps to the whole dimension.

    A codelist of one atom says nothing of its opposite, so the whole of it holds one atom more.
    """
    listed = codelist(name)
    bits = {atom: 1 << position for position, atom in enumerate(listed.atoms)}
    whole = (1 << (len(bits) + (len(bits) == 1))) - 1
    coded: dict[str | None, int] = {code: sum(bits[a] for a in row.atoms) for code, row in listed.by_code.items()}
    return {None: whole} | coded


@cache
def whole_coords() -> tuple[int, ...]:
    """The mask of every coded dimension left unbroken."""
    return (*(masks(name)[None] for name in CODED), EVERY_AGE, *(masks("standard")[None] for _ in STANDARDS))
