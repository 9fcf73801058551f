"""What a number counts: the noun after it, the body or tier before it. Whom it counts is read in ``labels``."""

import re
from collections.abc import Sequence

from flows.extract.labels import CATEGORIES
from flows.extract.quantities import BODIES, TIERS, Quantity
from flows.extract.scope import Scope
from flows.extract.surroundings import names_people
from flows.extract.tokens import Token, mark_of, sense_of
from flows.extract.vocabulary import Tag

OF_PEOPLE = CATEGORIES | {"staff", "grade"}
UNIT_OF_LEVEL = {"commune": "commune", "district": "district"}
COPULAS = ("", "là", "có", ":", "gồm", "là:", "được", "đạt")
FACILITY = "cơ sở"
UNNAMED_BODY = "đơn vị"
UNNAMED_BODIES = (UNNAMED_BODY, "nơi")
WORKPLACES = ("commune", "district")
STAFFING = re.compile(
    r"[^.;:()]* (?:có|với|bố trí|sử dụng|dùng|đang có|hiện có|tổng số)(?: đội ngũ| tổng số| tổng cộng| cả thảy)? "
)
WORKPLACE = re.compile(r"(?<!\w)(?:ở|tại|ubnd) $")
RATIO = "cứ"
FILE, FILED = "hồ sơ", {"left": "left", "applied": "applied", "recruited": "applied", "examined": "applied"}
TIER_WORD = "cấp "
YEARS_OF_AGE = " tuổi"


def set_unit(quantity: Quantity, noun: Tag | None, left: Sequence[Token], scope: Scope, folded: str) -> None:
    """Set ``unit`` (or ``counted`` of a share) from the words around a number."""
    senses = noun.senses if noun else {}
    if quantity.percent:
        quantity.unit, quantity.counted = "percent", senses.get("unit")
    elif noun is not None:
        quantity.unit = _unit_of_noun(noun, left, scope, folded)
    of_age = folded.startswith(YEARS_OF_AGE, quantity.end) or any(sense_of(token, "mean") for token in left)
    if quantity.unit is None and of_age:
        quantity.unit = "year_of_age"
    if quantity.unit is None and scope.whole is None and not scope.counted and (body := _body_before(left, folded)):
        quantity.unit = scope.body or body
        scope.labels = {}


def set_level(quantity: Quantity, left: Sequence[Token], previous: Quantity | None, scope: Scope, folded: str) -> None:
    """A unit of a tier has that level and no other column; a bare tier before a number names its level."""
    if quantity.unit in TIERS:
        if "staff" in quantity.labels:
            scope.labels["staff"] = quantity.labels["staff"]
            scope.labels |= {"level": "commune"} if quantity.unit == "commune" else {}
        elif quantity.unit != "province" and _is_workplace(quantity, left, folded):
            scope.labels.setdefault("level", str(quantity.unit))
        quantity.labels = {"level": quantity.unit}
    elif "staff" not in quantity.labels and (tier := _tier_before(quantity, left, folded)):
        quantity.labels["level"] = tier
    elif previous is not None and previous.unit in WORKPLACES and _staffed(previous, quantity, folded):
        scope.labels.setdefault("level", str(previous.unit))


def counts_others(noun: Tag | None, left: Sequence[Token], right: Sequence[Token], folded: str, percent: bool) -> bool:
    """Whether the noun is no staff (``350 lượt công dân``) or the words only make a ratio (``cứ 6 người``)."""
    if any(folded.startswith(RATIO, token.start) for token in left if sense_of(token, "relation") == "each"):
        return True
    if any(sense_of(token, "scope") == "never" for token in left):
        return True
    if noun is None:
        return False
    if noun.senses.get("unit") == "turn":
        after = next((token for token in right if token.start >= noun.end), None)
        return after is not None and sense_of(after, "scope") == "people"
    outside = "scope" in noun.senses and "party" not in noun.senses
    outside |= "level" in noun.senses and folded.startswith(TIER_WORD, noun.start)
    return outside or "shield" in noun.senses or (set(noun.senses) == {"topic"} and not percent)


def measure_of_files(noun: Tag | None, left: Sequence[Token], right: Sequence[Token], scope: Scope) -> str | None:
    """What the people did whose files are counted (``nhận 517 hồ sơ dự tuyển``); null for other files."""
    if noun is None or noun.phrase != FILE:
        return None
    verbs = [verb for token in (*left, *right) if (verb := sense_of(token, "measure")) in FILED]
    return FILED.get(verbs[-1] if verbs else scope.measure or "")


def _is_workplace(quantity: Quantity, left: Sequence[Token], folded: str) -> bool:
    """Whether the words say that people work there (``ở 109 đơn vị cấp xã``, ``UBND 18 huyện``)."""
    if WORKPLACE.search(folded, max(0, quantity.start - 8), quantity.start):
        return True
    body = left[-1] if left else None
    of = body is not None and folded[body.end : quantity.start].strip() == "của"
    return of and body is not None and sense_of(body, "level") is None and sense_of(body, "unit") not in TIERS


def _staffed(bodies: Quantity, people: Quantity, folded: str) -> bool:
    """Whether people are said to be those of the bodies counted before them (``33 xã kể trên có 679 cán bộ``)."""
    return people.unit == "person" and STAFFING.fullmatch(folded, bodies.end, people.start) is not None


def _unit_of_noun(noun: Tag, left: Sequence[Token], scope: Scope, folded: str) -> str | None:
    senses = noun.senses
    if "unit" in senses:
        spelt_out = (token for token in reversed(left) if folded.startswith(UNNAMED_BODY, token.start))
        named = (unit for token in spelt_out if (unit := sense_of(token, "unit")) in BODIES)
        if folded[noun.start : noun.end] in UNNAMED_BODIES and (unit := next(named, None) or scope.unit):
            return unit
        return scope.body if senses["unit"] == "organisation" and scope.body else senses["unit"]
    if senses.get("here") == "city":
        return "district"
    if noun.phrase == FACILITY:
        return "organisation"
    if "level" in senses and not any(column in senses for column in ("staff", "job")):
        return UNIT_OF_LEVEL.get(senses["level"], "organisation")
    return None if OF_PEOPLE.isdisjoint(senses) else "person"


def _body_before(left: Sequence[Token], folded: str) -> str | None:
    """What is counted if it stands before its number (``Tập thể đã kiểm điểm có 219``), where no staff is."""
    if names_people(left):
        return None
    for token in left:
        unit = sense_of(token, "unit")
        spelt_out = unit in TIERS and folded.startswith(UNNAMED_BODY, token.start)
        if unit in ("organisation", "party_organisation", "post") or spelt_out:
            return unit
    return None


def _tier_before(quantity: Quantity, left: Sequence[Token], folded: str) -> str | None:
    """The level that a bare ``huyện`` before a number names (``huyện: 208``, ``địa phương là 1.195``)."""
    words = [token for token in left[-2:] if mark_of(token) != ":"]
    if not words or sense_of(words[-1], "unit") not in TIERS:
        return None
    copula = folded[words[-1].end : quantity.start].strip(" :")
    return sense_of(words[-1], "unit") if copula in COPULAS else None
