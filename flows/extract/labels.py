"""What phrases say, column by column. What one number makes of them is read in ``stated``."""

from collections.abc import Iterable, Sequence

from flows.extract.ages import AgeGroup
from flows.extract.geography import Place
from flows.extract.organisations import Organisation
from flows.extract.quantities import TIERS
from flows.extract.tokens import Token, sense_of
from flows.extract.vocabulary import Tag, coordinated
from schemas.codes import codelist

CATEGORIES = frozenset(
    {
        *("sex", "party", "ethnicity", "education", "political_theory", "schooling", "state_management", "it"),
        *("foreign_language", "rating", "standard", "standard_of", "exam_grade", "course", "leadership", "religious"),
        *("tenure", "organisation", "job", "detail"),
    }
)
FREE_TEXT = ("organisation", "job", "detail")
HEAD_COLUMNS = CATEGORIES | {"staff", "level"}
STANDARD_TOPICS = ("education", "political_theory", "schooling")
EVERY_GRADE = {"education": "any_qualification", "political_theory": "elementary_up"}
"""The code of all grades from the lowest up, which is called by one name in each column."""
GRADED = ("education", "political_theory", "schooling")
CERTIFIED = frozenset({"it", "foreign_language", "state_management"})
NEGATIVES = {"yes": "no", "met": "not_met"}
NOUN_GAP = 1
TEACHING = ("giáo viên", "cán bộ quản lý giáo dục")


def topic_of(tokens: Sequence[Token]) -> str | None:
    """The last topic that phrases set (``Về lý luận chính trị``)."""
    return next((topic for token in reversed(tokens) if (topic := sense_of(token, "topic"))), None)


def labels_of(tokens: Sequence[Token], topic: str | None, speakers: bool = False) -> dict[str, str]:
    """Columns stated by a run of phrases; of two that speak of one column the later wins.

    With ``speakers`` a job is somebody's title (``Giám đốc Sở Nội vụ cho biết``), not what is counted. A grade
    (``trung cấp``) belongs to the topic in force; a tier right after a staff noun (``cán bộ xã``) is its level.
    """
    labels: dict[str, str] = {}
    topic = topic_of(tokens) or topic
    previous: Tag | None = None
    for token in tokens:
        if isinstance(token, Organisation):
            labels["organisation"] = token.name
        if isinstance(token, Place) and previous is not None:
            _committee_of(labels, previous, token)
        if not isinstance(token, Tag):
            continue
        if not (speakers and "job" in token.senses):
            _add(labels, token, previous, topic)
        previous = token
    _settle(labels, topic)
    return labels


def components(tokens: Sequence[Token]) -> list[dict[str, str]]:
    """The columns of each part of a coordinated phrase (``thạc sĩ, đại học``), where the lexicon knows every part."""
    for token in tokens:
        parts = coordinated(token) if isinstance(token, Tag) else ()
        if parts:
            return [{column: code for column, code in senses.items() if column in HEAD_COLUMNS} for senses in parts]
    return []


def union_of(kinds: set[str]) -> str:
    """The staff code of several kinds together, ``any`` where no code is their union."""
    by_code = codelist("staff").by_code
    atoms = frozenset().union(*(by_code[kind].atoms for kind in kinds))
    return next((code for code, row in by_code.items() if row.atoms == atoms), "any")


def age_of(tokens: Iterable[Token]) -> tuple[int | None, int | None] | None:
    """The bounds of the last age group among tokens."""
    found = [token for token in tokens if isinstance(token, AgeGroup)]
    return (found[-1].age_min, found[-1].age_max) if found else None


def _settle(labels: dict[str, str], topic: str | None) -> None:
    """Columns that another stated column completes, moves or rules out."""
    if "standard" in labels:
        if labels.get("education") == "any_qualification":
            del labels["education"]
            labels["standard_of"] = "education"
        labels.setdefault("standard_of", topic if topic in STANDARD_TOPICS else "all")
    if labels.get("job") in TEACHING or "sector" in labels:
        labels.pop("schooling", None)
    if labels.get("education") in ("any_qualification", "none") and not CERTIFIED.isdisjoint(labels):
        del labels["education"]
    if topic == "political_theory" and labels.get("education") in ("none", "intermediate", "elementary"):
        labels["political_theory"] = labels.pop("education")


def _committee_of(labels: dict[str, str], staff: Tag, place: Place) -> None:
    """``BCH Đảng bộ huyện X`` is of district level, ``CBCC xã X`` of commune level."""
    if place.start - staff.end > NOUN_GAP or not place.typed:
        return
    if staff.senses.get("staff") == "party_committee" or ("staff" in staff.senses and place.unit.level == "commune"):
        labels["level"] = place.unit.level


def _add(labels: dict[str, str], tag: Tag, previous: Tag | None, topic: str | None) -> None:
    senses = tag.senses
    stated = {column: code for column, code in senses.items() if column in HEAD_COLUMNS}
    if previous is not None and _negates(previous, tag):
        stated = _negated(stated, f"{previous.phrase} {tag.phrase}")
    if "staff" in labels and senses.get("unit") == "organisation":
        stated.pop("staff", None)
    labels |= stated
    if "sector" in senses:
        labels["organisation"] = senses["sector"]
    if "grade" in senses:
        column = "political_theory" if topic == "political_theory" else "education"
        labels[column] = EVERY_GRADE[column] if senses["grade"] in EVERY_GRADE.values() else senses["grade"]
    if "rated" in senses and topic == "rating":
        labels["rating"] = senses["rated"]
    if "named" in senses and tag.phrase is not None:
        labels["detail"] = tag.phrase
    tier = senses.get("unit")
    if tier in TIERS and previous is not None and tag.start - previous.end <= NOUN_GAP and _has_level(previous):
        labels["level"] = tier


def _negates(word: Tag, tag: Tag) -> bool:
    negative = "negation" in word.senses or word.senses.get("grade") == "none"
    return negative and tag.start - word.end <= NOUN_GAP


def _negated(stated: dict[str, str], words: str) -> dict[str, str]:
    """``chưa có chứng chỉ``: the other code of a column of two; which grade remains without one is not said."""
    graded = not stated.keys().isdisjoint(GRADED)
    kept = {column: NEGATIVES.get(code, code) for column, code in stated.items() if column not in GRADED}
    return kept | {"detail": words} if graded else kept


def _has_level(tag: Tag) -> bool:
    return "staff" in tag.senses or tag.senses.get("unit") == "party_organisation"
