"""Administrative levels that a number counts or is counted at. What else it counts is read in ``nouns``."""

import re
from collections.abc import Sequence

from flows.extract.quantities import TIERS, Quantity
from flows.extract.scope import Scope
from flows.extract.tokens import Token, mark_of, sense_of

COPULAS = ("", "là", "có", ":", "gồm", "là:", "được", "đạt")
WORKPLACES = ("commune", "district")
WORKING_AT = re.compile(r"(?<!\w)(?:ở|tại|ubnd) $")
LOOK_BACK = 8  # characters before a number
STAFFING = re.compile(
    r"[^.;:()]* (?:có|với|bố trí|sử dụng|dùng|đang có|hiện có|tổng số)(?: đội ngũ| tổng số| tổng cộng| cả thảy)? "
)


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


def _is_workplace(quantity: Quantity, left: Sequence[Token], folded: str) -> bool:
    """Whether the words say that people work there (``ở 109 đơn vị cấp xã``, ``UBND 18 huyện``)."""
    if WORKING_AT.search(folded, max(0, quantity.start - LOOK_BACK), quantity.start):
        return True
    if not left or folded[left[-1].end : quantity.start].strip() != "của":
        return False
    return sense_of(left[-1], "level") is None and sense_of(left[-1], "unit") not in TIERS


def _staffed(bodies: Quantity, people: Quantity, folded: str) -> bool:
    """Whether people are said to be those of the bodies counted before them (``33 xã kể trên có 679 cán bộ``)."""
    return people.unit == "person" and STAFFING.fullmatch(folded, bodies.end, people.start) is not None


def _tier_before(quantity: Quantity, left: Sequence[Token], folded: str) -> str | None:
    """The level that a bare ``huyện`` before a number names (``huyện: 208``, ``địa phương là 1.195``)."""
    words = [token for token in left[-2:] if mark_of(token) != ":"]
    if not words or sense_of(words[-1], "unit") not in TIERS:
        return None
    copula = folded[words[-1].end : quantity.start].strip(" :")
    return sense_of(words[-1], "unit") if copula in COPULAS else None
