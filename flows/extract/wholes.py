"""Which printed total a number is a part or share of, and what it takes over from it. No words are read here."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from flows.extract.gazetteer import ancestors
from flows.extract.labels import CATEGORIES
from flows.extract.places.table import Unit
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from schemas.codes import codelist

if TYPE_CHECKING:
    from flows.extract.reader import Scope

NARROWING = ("staff", "level", *CATEGORIES)
LOOK_BACK = 60
SMALLEST_REPEATED = 10
MISPRINT = 1001
FREE_TEXT = ("organisation", "job", "detail")
KEPT_IN_WHOLE = ("leadership", "job", "organisation")
LOOSE_TOTALS = ("cbcc", "cbccvc", "any", "party_committee")


def resolve(quantity: Quantity, scope: "Scope", previous: Quantity | None) -> None:
    """Tie a quantity to its whole and take over what the words leave to it.

    ``previous`` is the number before it in the sentence or bracket.
    """
    own = quantity.own
    count = quantity.holder if quantity.holder is not None else previous
    if quantity.in_scope is False:
        own = True
    if not own and quantity.is_change and count is not None:
        _change_of(quantity, count)
    elif not own and quantity.percent and (repeated := _repeated(count, scope)) is not None:
        _share_of(quantity, repeated)
    else:
        _part(quantity, scope, previous)
    quantity.measure = quantity.measure or quantity.ambient_measure
    if quantity.number.form == "fraction" and not quantity.percent:
        out_of(quantity, scope)
        if quantity.holder is not None and quantity.holder.percent and quantity.holder.base is None:
            quantity.holder.base = quantity.base


def out_of(quantity: Quantity, scope: "Scope") -> None:
    """Tie ``a/b`` to a printed total of size b, or else to one made of the print itself."""
    size = quantity.number.second
    totals = (total for total in _totals(scope.found) if total.value == size and _holds(total, quantity))
    listed = quantity.base if scope.opener else None
    quantity.base = next(totals, listed)
    if quantity.base is None or quantity.base is listed:
        whole = replace(quantity, number=replace(quantity.number, value=size, second=None), suffix="/", base=None)
        whole.labels = {k: v for k, v in quantity.labels.items() if k not in CATEGORIES or k in KEPT_IN_WHOLE}
        whole.age = None
        scope.found.append(whole)
        quantity.base = listed or whole


def _part(quantity: Quantity, scope: "Scope", previous: Quantity | None) -> None:
    if (
        quantity.unit is None
        and not quantity.own
        and not quantity.percent
        and previous is not None
        and scope.whole is None
    ):
        _follow(quantity, previous)
        quantity.base = previous.base
        return
    if quantity.measure == "units" and previous is not None and previous.measure == "units" and not quantity.stated:
        quantity.labels |= {k: v for k, v in previous.labels.items() if k == "rating"}
    if quantity.before is not None:
        if quantity.unit is not None and not quantity.before.stated:
            quantity.before.unit, quantity.before.measure = quantity.unit, quantity.measure
            quantity.before.labels = dict(quantity.labels)
        _follow(quantity, quantity.before)
        _date_levels(quantity.before, quantity)
        quantity.unit = quantity.unit or quantity.before.unit
        return
    if quantity.measure != "units" or scope.opener:
        quantity.base = _change_total(quantity, scope) if quantity.is_change else _whole(quantity, scope)
    if quantity.base is not None:
        _inherit(quantity, quantity.base)
    elif quantity.holder is not None:
        if quantity.holder.percent and quantity.holder.counted and quantity.unit is None:
            quantity.unit, quantity.measure = quantity.holder.counted, "units"
        _inherit(quantity, quantity.holder)
        quantity.base = quantity.holder.base if quantity.holder.percent else None
    elif quantity.labels.get("party") and not quantity.names_staff:
        quantity.in_scope = False
    elif previous is not None:
        _follow(quantity, previous)
    elif "staff" not in quantity.labels and quantity.measure != "units" and scope.found:
        _go_on(quantity, scope.found[-1])


def _repeated(count: Quantity | None, scope: "Scope") -> Quantity | None:
    """The count that a share without labels of its own says again in percent."""
    if count is None and not scope.opener and not scope.out and scope.found:
        count = scope.found[-1]
    return None if count is None or count.percent or count.is_change else count


def _share_of(share: Quantity, count: Quantity) -> None:
    kind = share.kind
    _take_over(share, count)
    share.partner, share.kind = count, count.kind if kind == "observed" else kind
    share.base = None if _own_total(count, share) else count.base


def _change_of(change: Quantity, level: Quantity) -> None:
    kind, unit, place = change.kind, change.unit, change.place
    _take_over(change, level)
    change.place = place or change.place
    change.partner, change.kind, change.unit = level, kind, unit or level.unit


def _take_over(quantity: Quantity, other: Quantity) -> None:
    quantity.labels, quantity.age = dict(other.labels), other.age
    quantity.place, quantity.placeless = other.place, other.placeless
    quantity.period = other.period
    quantity.measure = other.measure
    quantity.in_scope = other.in_scope if quantity.in_scope is None else quantity.in_scope


def _follow(quantity: Quantity, previous: Quantity) -> None:
    """A number without a whole goes on where the one before it in the sentence left off."""
    if quantity.unit is None and not set(quantity.labels) - {"level"}:
        place, placeless, period = quantity.place, quantity.placeless, quantity.period
        kind, level = quantity.kind, quantity.labels.get("level")
        _take_over(quantity, previous)
        quantity.unit, quantity.kind = previous.unit, previous.kind if kind == "observed" else kind
        quantity.place, quantity.placeless = place or quantity.place, placeless
        quantity.period = period or quantity.period
        if level:
            quantity.labels["level"] = level
            quantity.unit = level if previous.unit in ("commune", "district", "province") else quantity.unit
        return
    if quantity.measure != "units" and previous.measure != "units" and "staff" not in quantity.labels:
        for column in ("staff", "level", "job"):
            if column in previous.labels:
                quantity.labels.setdefault(column, previous.labels[column])
    if quantity.measure != "units" and previous.measure != "units":
        quantity.measure = quantity.measure or previous.measure
    if quantity.percent and previous.percent and not quantity.stated - {"staff", "level", "organisation", "job"}:
        quantity.labels |= {k: v for k, v in previous.labels.items() if k in CATEGORIES and k not in quantity.labels}
    if quantity.in_scope is None and not quantity.labels:
        quantity.in_scope = previous.in_scope


def _go_on(quantity: Quantity, last: Quantity) -> None:
    """A number in a new sentence that names no staff goes on about the last sentence's."""
    if last.in_scope is False or last.measure == "units" or not (quantity.own or last.line == quantity.line):
        return
    for column in ("staff", "level", "job"):
        if column in last.labels:
            quantity.labels.setdefault(column, last.labels[column])
    quantity.measure = quantity.measure or quantity.ambient_measure or last.measure


def _whole(quantity: Quantity, scope: "Scope") -> Quantity | None:
    if scope.whole is not None and (explicit := _holding_chain(scope.whole, quantity)) is not None:
        return None if _is_foreign_share(explicit, quantity) else explicit
    if scope.opener and scope.whole is None:
        opened = next((total for total in _antecedents(quantity, scope) if _holds(total, quantity)), None)
        if opened is None and (quantity.names_staff or "party" not in quantity.labels):
            opened = next((t for t in scope.found[scope.first :][::-1] if _misprinted(t, quantity)), None)
        if opened is not None:
            return None if _is_foreign_share(opened, quantity) else opened
    if (again := _repeated_total(quantity, scope)) is not None:
        quantity.labels = {**again.labels, **quantity.labels}
        quantity.base = None
        return again.base
    if (rest := _unnamed_part(quantity, scope)) is not None:
        return rest
    if not _is_part(quantity):
        return None
    candidates = [
        total
        for total in _totals(scope.found)
        if _holds(total, quantity) and _broader(total, quantity) and not _of_another(total, quantity)
    ]
    staff = quantity.labels.get("staff")
    same_staff = [total for total in candidates if staff is not None and total.labels.get("staff") == staff]
    nearby = [total for total in candidates if total in _totals(_of_line(scope.found, quantity.line))]
    roots = [total for total in candidates if total.base is None]
    return next(iter(same_staff or nearby or roots or candidates), None)


def _repeated_total(quantity: Quantity, scope: "Scope") -> Quantity | None:
    """An earlier count of the same size that these words speak of again (``31 đồng chí tái cử thì …``)."""
    if quantity.percent or quantity.value is None or quantity.value < SMALLEST_REPEATED or quantity.is_change:
        return None
    for earlier in reversed(scope.found[-LOOK_BACK:]):
        if earlier.value == quantity.value and earlier.unit in (quantity.unit, None) and not earlier.percent:
            agree = all(earlier.labels.get(column) == code for column, code in quantity.labels.items())
            return (
                earlier
                if (agree and earlier.measure in (quantity.measure, None)) or (not quantity.measure and agree)
                else None
            )
    return None


def _misprinted(total: Quantity, part: Quantity) -> bool:
    """Whether a part is larger than its whole by no more than a misprint makes it."""
    if "party" in part.labels and not part.names_staff:
        return False
    return _holds(total, part, sized=False) and bool(total.value) and (part.value or 0) < MISPRINT * (total.value or 0)


def _unnamed_part(quantity: Quantity, scope: "Scope") -> Quantity | None:
    """The total earlier in the sentence that a bare ``386 trường hợp …`` divides by words no column holds."""
    if quantity.percent or quantity.labels or quantity.age or quantity.unit != "person" or quantity.is_change:
        return None
    for total in reversed(scope.found[scope.first :]):
        if total.base is None and total.holder is None and total.labels.get("staff") and _holds(total, quantity):
            return (
                total
                if quantity.value is not None and total.value is not None and quantity.value < total.value
                else None
            )
    return None


def _date_levels(before: Quantity, after: Quantity) -> None:
    """``giai đoạn 2017-2024, từ 47 còn 41``: the level before is of the first year, the level after of the last."""
    period = before.period
    if period and "/" in period and after.period in (None, period):
        before.period, after.period = period.split("/")


def _holding_chain(total: Quantity | None, part: Quantity) -> Quantity | None:
    """The whole of a list or the wholes above it; one that is too small only if no larger one is (a misprint)."""
    chain = []
    while total is not None:
        chain.append(total)
        total = total.base
    return next((t for t in chain if _holds(t, part)), next((t for t in chain if _misprinted(t, part)), None))


def _antecedents(quantity: Quantity, scope: "Scope") -> Iterator[Quantity]:
    """What ``trong đó``, ``gồm`` and their like divide: the last count outside brackets.

    Where the words begin a sentence, a list of parts before them is closed and they divide its whole again.
    """
    begins = len(scope.found) == scope.first
    for total in reversed(scope.found[-LOOK_BACK:]):
        foreign = total.in_scope is False and total.sentence != quantity.sentence
        if total.number.form == "fraction" and total.base is not None and any(c in total.labels for c in CATEGORIES):
            yield total.base
        if total.holder is None and not total.is_change and not foreign:
            yield total.base if begins and _has_sibling(total, scope.found) and total.base is not None else total


def _has_sibling(quantity: Quantity, found: Sequence[Quantity]) -> bool:
    return any(
        other.base is quantity.base
        and other.sentence == quantity.sentence
        and not other.percent
        and other.in_scope is not False
        and other is not quantity
        for other in found[-LOOK_BACK:]
    )


def _totals(found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Totals near at hand first: for each number backwards its whole, then itself."""
    seen: set[int] = set()
    for quantity in reversed(found[-LOOK_BACK:]):
        pair = (quantity.base, quantity)
        undivided = not any(column in quantity.labels for column in CATEGORIES)
        for total in reversed(pair) if quantity.number.form == "fraction" and undivided else pair:
            if total is not None and id(total) not in seen and total.holder is None:
                seen.add(id(total))
                yield total


def _of_line(found: Sequence[Quantity], line: int) -> list[Quantity]:
    return [quantity for quantity in found[-LOOK_BACK:] if quantity.line == line]


def _change_total(change: Quantity, scope: "Scope") -> Quantity | None:
    total = scope.whole
    return total if total is not None and total.kind == change.kind and total.unit == change.unit else None


def _holds(total: Quantity, part: Quantity, sized: bool = True) -> bool:
    """Whether the words allow ``part`` to lie within ``total``; ``sized``: and it is not larger."""
    if total is part or total.percent or total.is_change or total.value is None:
        return False
    if (part.kind == "target") != (total.kind == "target"):
        return False
    if sized and not part.percent and part.value is not None and part.value > total.value:
        return False
    measure = part.measure or (part.ambient_measure if total.sentence != part.sentence else None)
    if measure and total.measure and measure != total.measure:
        return False
    if part.percent:
        if total.unit not in PEOPLE_UNITS and not (part.counted and part.counted == total.unit):
            return False
    elif part.unit and part.unit != total.unit and not {part.unit, total.unit} <= set(PEOPLE_UNITS):
        return False
    if not _inside(part.place, total.place):
        return False
    if "job" in part.labels and part.labels.get("staff") == "cb" and total.labels.get("staff") == "party_committee":
        return False
    return all(_within(column, part.labels.get(column), total.labels.get(column)) for column in NARROWING)


def _inside(part: Unit | None, total: Unit | None) -> bool:
    if part is None or total is None or part.code == total.code:
        return True
    return any(unit.code == total.code for unit in ancestors(part))


def _within(column: str, part: str | None, total: str | None) -> bool:
    if total is None or part is None or part == total:
        return True
    if column == "staff" and part == "cb" and total == "party_committee":
        return True
    if column in FREE_TEXT or column == "standard_of":
        return column == "standard_of"
    by_code = codelist(column).by_code
    return by_code[part].atoms <= by_code[total].atoms


def _is_part(quantity: Quantity) -> bool:
    """Whether a number that no word ties to a total may still be a part of one; ``13 bí thư`` is a total of its own."""
    if quantity.age is not None or "staff" not in quantity.labels:
        return True
    return any(column in quantity.labels for column in CATEGORIES if column not in ("job", "detail"))


def _broader(total: Quantity, part: Quantity) -> bool:
    """Whether the total is divided only by columns that the part states too, and the part is narrower in one."""
    if total.age or any(column in total.labels and column not in part.labels for column in CATEGORIES):
        return False
    if part.place is not None and total.place is not None and part.place.code != total.place.code:
        return True
    return part.age is not None or any(
        part.labels.get(column) not in (None, total.labels.get(column)) for column in NARROWING
    )


def _of_another(total: Quantity, part: Quantity) -> bool:
    """Whether a number that no word ties to a total speaks of other people.

    ``81% cán bộ`` is a share of the cadres, not of several staff kinds; ``120 công chức`` in a new sentence are not among
    those once examined.
    """
    staff = part.labels.get("staff")
    if "party" in part.labels and total.line != part.line:
        return True
    if _is_foreign_share(total, part):
        return True
    if staff is None:
        return False
    if part.percent and (staff != total.labels.get("staff")):
        return True
    return (
        total.line != part.line
        and part.measure is None
        and part.ambient_measure is None
        and total.measure not in (None, "in_post")
    )


def _is_foreign_share(total: Quantity, part: Quantity) -> bool:
    """Whether a share is of something larger than the total, or of its own place's people."""
    return part.percent and (_same_category(total, part) or (not part.of_whole and _elsewhere(part, total)))


def _elsewhere(part: Quantity, total: Quantity) -> bool:
    return part.place is not None and (total.place is None or part.place.code != total.place.code)


def _own_total(count: Quantity, share: Quantity) -> bool:
    """Whether a share can only be of its group's own total, printed nowhere.

    ``cấp tỉnh có 151 (chiếm 15,22%)`` among 609 minority staff: 151 of 609 is not 15,22%, and the words allow the share of
    all provincial staff. A whole of no category of its own leaves no such reading (annotation.md, rulings).
    """
    whole = count.base
    if whole is None or not whole.value or count.value is None or share.value is None:
        return False
    grouped = any(count.labels.get(column) != whole.labels.get(column) for column in ("staff", "level", "organisation"))
    held = any(column in whole.labels for column in CATEGORIES)
    return grouped and held and abs(100 * count.value / whole.value - share.value) > 1


def _same_category(total: Quantity, share: Quantity) -> bool:
    """Whether a share names a category that its total holds already, so that it is a share of something larger."""
    stated = [column for column in CATEGORIES if column in share.labels]
    return bool(stated) and all(share.labels[column] == total.labels.get(column) for column in stated)


def _inherit(part: Quantity, total: Quantity) -> None:
    own = dict(part.labels)
    if own.get("staff") == "cb" and total.labels.get("staff") in LOOSE_TOTALS and len(own) > 1 and "job" not in own:
        del own["staff"]
    part.labels = {**total.labels, **own}
    part.age = part.age or total.age
    part.unit = part.unit or ("person" if total.percent else total.unit)
    if part.place is None and not part.placeless:
        part.place, part.placeless = total.place, total.placeless
    part.period = part.period or total.period
    part.measure = part.measure or total.measure
    if part.in_scope is None and not part.names_staff:
        part.in_scope = total.in_scope
