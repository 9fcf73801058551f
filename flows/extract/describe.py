"""One number described by the words around it: columns, unit, kind, measure, place, period. Its whole is not sought."""

from collections.abc import Sequence
from dataclasses import dataclass

from flows.extract.gazetteer import ancestors
from flows.extract.geography import Geography, Place
from flows.extract.labels import (
    CATEGORIES,
    HEAD_COLUMNS,
    TEACHING,
    age_of,
    components,
    labels_of,
    noun_of,
    topic_of,
    union_of,
)
from flows.extract.nouns import counts_others, measure_of_files, set_level, set_unit
from flows.extract.periods import Period
from flows.extract.places.table import Unit
from flows.extract.predicates import exceeds, kind_of, set_measure
from flows.extract.qualifiers import qualifier_of
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.surroundings import common, names_staff, take_in
from flows.extract.takeover import drop_loose_staff
from flows.extract.tokens import Token, sense_of
from flows.extract.vocabulary import Tag

PERSON_COLUMNS = frozenset({"staff", "job", "sex", "party", "ethnicity", "education", "political_theory", "schooling"})
NOW, LOCALITY = "nay", "địa phương"


@dataclass(slots=True)
class Words:
    """The tokens that speak of one number: ``left`` up to it, ``right`` after it, ``own`` those before a comparison."""

    left: Sequence[Token]
    right: Sequence[Token]
    own: Sequence[Token]

    @staticmethod
    def around(quantity: Quantity, left: Sequence[Token], right: Sequence[Token]) -> "Words":
        """Split off what a number is compared with or a share of."""
        end = next((i for i, token in enumerate(right) if _compares(token, quantity)), len(right))
        return Words(left, right, right[:end])


def describe(
    quantity: Quantity, words: Words, previous: Quantity | None, joined: bool, scope: Scope, setting: Setting
) -> None:
    """Set what the words state of a number; ``joined``: it is coordinated with ``previous``."""
    place_before, headed = (scope.place, scope.placeless), bool(scope.named)
    take_in(words.left, scope, setting)
    noun = noun_of(setting.folded, quantity, words.right)
    _state(quantity, words, scope)
    filed = measure_of_files(noun, words.left, words.right, scope)
    if filed is None and counts_others(noun, words.left, words.right, setting.folded, quantity.percent):
        quantity.in_scope = False
    set_unit(quantity, noun, words.left, scope, setting.folded)
    if noun is not None and quantity.unit == "province" and noun.phrase == LOCALITY:
        quantity.unit = setting.geography.localities or quantity.unit
    set_level(quantity, words.left, previous if joined else None, scope, setting.folded)
    quantity.kind = kind_of(quantity, words.left, words.own, previous if joined else None, scope)
    quantity.qualifier = qualifier_of(setting.folded, quantity, target=quantity.kind == "target")
    set_measure(quantity, noun, words.left, words.own, scope)
    if filed is not None:
        quantity.unit, quantity.measure = "person", filed
    if exceeds(quantity, words.left, words.right, setting.folded):
        quantity.measure, quantity.qualifier = "surplus", "exact"
    _set_place(quantity, words, scope, setting)
    if scope.listing and any(isinstance(token, Place) for token in words.left):
        scope.place, scope.placeless = place_before
    elif joined and not headed and previous is not None and _goes_on(quantity, previous, words):
        quantity.place, quantity.placeless = previous.place, previous.placeless
    _set_period(quantity, words, scope, setting.folded)
    _set_subject(quantity, words, noun, scope)


def put_under_head(quantity: Quantity, scope: Scope, alone: bool) -> None:
    """The words before a list hold for its numbers; they are the first number's own if it states nothing."""
    stated = quantity.age is not None or not HEAD_COLUMNS.isdisjoint(quantity.labels)
    headed = scope.age is not None or not HEAD_COLUMNS.isdisjoint(scope.labels)
    quantity.own = stated or (alone and headed)
    if not quantity.counts_bodies:
        drop_loose_staff(quantity.labels, scope.labels)
        quantity.labels = scope.labels | quantity.labels
        quantity.age = quantity.age or scope.age
    if quantity.unit is None and alone:
        quantity.unit = scope.counted
    if quantity.unit is None and not PERSON_COLUMNS.isdisjoint(quantity.labels):
        held = quantity.holder.unit if quantity.holder is not None else None
        quantity.unit = held if held in PEOPLE_UNITS else "person"


def _state(quantity: Quantity, words: Words, scope: Scope) -> None:
    topic = topic_of([*words.left, *words.own]) or scope.topic
    before, behind = labels_of(words.left, topic), labels_of(words.own, topic)
    drop_loose_staff(behind, before)
    labels = _distributed(before, words.left, scope) | behind
    if any(sense_of(token, "relation") == "total" for token in words.left):
        kinds = scope.staffs | ({labels["staff"]} if "staff" in labels else set())
        labels |= {"staff": union_of(kinds)} if len(kinds) > 1 else {}
    if labels.get("job") in TEACHING:
        labels.pop("schooling", None)
    quantity.labels, quantity.age = labels, age_of([*words.left, *words.own])
    if topic == "political_theory" and topic_of(words.left) == topic:
        quantity.topic = topic
    quantity.names_staff = "staff" in labels
    quantity.stated = frozenset([*labels, "age"] if quantity.age else labels)
    quantity.of_these = any(sense_of(token, "relation") == "part" for token in words.own)
    quantity.of_whole = any(sense_of(token, "relation") == "share" for token in words.left)
    quantity.average = any(sense_of(token, "relation") == "average" for token in words.left)


def _distributed(stated: dict[str, str], left: Sequence[Token], scope: Scope) -> dict[str, str]:
    """``trẻ và nữ chiếm tương ứng 44% và 28%``: each number takes the words in its turn."""
    distributes = bool(stated) and any(sense_of(token, "distribute") for token in left)
    turns = ([*scope.coordinated, stated] if scope.coordinated else components(left)) if distributes else []
    if len(turns) > 1:
        scope.queue = turns
        scope.labels = {k: v for k, v in scope.labels.items() if k not in CATEGORIES}
    elif left or not scope.queue:
        scope.queue = []
        return stated
    return scope.queue.pop(0)


def _goes_on(quantity: Quantity, previous: Quantity, words: Words) -> bool:
    return previous.sentence == quantity.sentence and not _places(quantity, words)


def _places(quantity: Quantity, words: Words) -> list[Place]:
    """Places after a number that are not what it counts."""
    return [token for token in words.own if isinstance(token, Place) and token.unit.level != quantity.unit]


def _set_place(quantity: Quantity, words: Words, scope: Scope, setting: Setting) -> None:
    named_before = any(isinstance(token, Place) for token in words.left)
    after = [place.unit for place in _places(quantity, words)]
    quantity.place = common(after, setting.geography) if after and not named_before else scope.place
    quantity.placeless = scope.placeless and not after
    listed = [token.unit for token in (*words.left, *words.own) if isinstance(token, Place)]
    counted = [unit for unit in listed if unit.level == quantity.unit]
    if quantity.unit == "province":
        scope.place, scope.placeless, quantity.place, quantity.placeless = None, True, None, True
    elif counted and (len(counted) == len(listed) or not named_before):
        quantity.place = _around(counted, setting.geography)


def _around(units: Sequence[Unit], geography: Geography) -> Unit | None:
    """The unit in which those counted lie: ``6 xã A, B, C …`` are of their district."""
    above = [parents[0] for unit in units if (parents := ancestors(unit))]
    return common(above, geography) if above else None


def _set_period(quantity: Quantity, words: Words, scope: Scope, folded: str) -> None:
    periods = [token for token in words.own if isinstance(token, Period) and token.role in ("scope", "term", "goal")]
    quantity.period = periods[0].iso if periods else scope.period
    quantity.now = scope.now and not periods
    leading = [folded[token.start : token.end] for token in words.left if sense_of(token, "relation") == "to"]
    if any(NOW in words_ for words_ in leading) or (leading and scope.dated_by_number and not periods):
        quantity.period, quantity.now = None if scope.dated_by_number else scope.period, scope.dated_by_number
        scope.period, scope.now = quantity.period, quantity.now
    if scope.period is None and periods and periods[0].role != "goal":
        scope.period, scope.dated_by_number = quantity.period, True


def _set_subject(quantity: Quantity, words: Words, noun: Tag | None, scope: Scope) -> None:
    """Mark a number of other people; a category in its words then speaks of the next number."""
    scope.out &= not names_staff(words.own)
    if scope.out and not quantity.counts_bodies:
        quantity.in_scope = False
    if quantity.in_scope is False and noun is not None and "topic" in noun.senses:
        scope.labels |= {k: v for k, v in quantity.labels.items() if k in CATEGORIES}


def _compares(token: Token, quantity: Quantity) -> bool:
    relation = sense_of(token, "relation")
    return relation == "versus" or (relation == "total" and quantity.percent)
