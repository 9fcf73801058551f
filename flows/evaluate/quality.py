"""What an evaluation says: counts, scores by column, classes and misses. How they come about stands elsewhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there was and how much of it is right; optional gold figures are in none of them.

    ``invented`` are figures on no print of gold; ``core_right`` and ``all_right`` count found figures by their columns.
    ``erroneous`` articles hold a check that gold says must fail; ``flagged`` are those of them with a failed check.
    """

    articles: int
    figures: int
    found: int
    invented: int
    core_right: int
    all_right: int
    checks: int
    checks_reproduced: int
    false_alarms: int
    erroneous: int
    flagged: int
    suspects: int
    suspects_found: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares from 0 to 1, null where there is nothing to divide by. All but precision are of the gold."""

    recall: float | None
    precision: float | None
    core_right: float | None
    all_right: float | None
    checks_reproduced: float | None


@dataclass(frozen=True, slots=True)
class ColumnScore:
    """One column over the found figures it is scored on; ``category`` is all categories of a figure together.

    ``right`` is the share of ``scored`` cells that are right, empty ones among them; ``recall`` the share of the cells
    gold wants filled that are right; ``precision`` the share of the filled cells that are right.
    """

    column: str
    scored: int
    right: float | None
    recall: float | None
    precision: float | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """How many numbers of one class were given another, or the same; null: there is no such number on that side."""

    wanted: str | None
    got: str | None
    numbers: int


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that is not as gold wants it, with the sentence it stands in.

    ``column`` is a column of a figure, or ``figure`` (missed or invented), ``class``, ``check`` (missing or a false
    alarm), ``suspect`` (not found), ``text`` (the article does not print it).
    """

    article_id: str
    print: str
    column: str
    wanted: str | None
    got: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Quality:
    """The result of an evaluation; ``unread`` are the gold files whose article is missing or was rejected."""

    scores: Scores
    counts: Counts
    columns: tuple[ColumnScore, ...]
    classes: tuple[Confusion, ...]
    unread: tuple[str, ...]
    misses: tuple[Miss, ...]
