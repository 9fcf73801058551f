"""One number described by the words around it: columns, unit, kind, measure, place, period. Its whole is not sought."""

import re
from collections.abc import Sequence

from flows.extract.labels import CATEGORIES, HEAD_COLUMNS
from flows.extract.nouns import counts_others, measure_of_files, noun_of, set_unit
from flows.extract.place_and_period import keep_place, set_period, set_place
from flows.extract.predicates import exceeds, kind_of, set_measure
from flows.extract.qualifiers import qualifier_of
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.stated import set_labels, set_pointers
from flows.extract.surroundings import take_in
from flows.extract.takeover import drop_loose_staff
from flows.extract.tiers import set_level
from flows.extract.tokens import Token, sense_of
from flows.extract.vocabulary import Tag
from flows.extract.words import Words

PERSON_COLUMNS = frozenset({"staff", "job", "sex", "party", "ethnicity", "education", "political_theory", "schooling"})
OF_QUOTA = re.compile(
    r" ?% (?:so với )?(?:của )?(?:tổng )?(?:số )?"
    r"(?:biên chế|chỉ tiêu|kế hoạch|nhu cầu|số cần|cần|định biên|định mức|số giao)(?!\w)"
)


def describe(
    quantity: Quantity, words: Words, previous: Quantity | None, joined: bool, scope: Scope, setting: Setting
) -> None:
    """Set what the words state of a number; ``joined``: it is coordinated with ``previous``."""
    place_before, places_before = (scope.place, scope.placeless), scope.named
    take_in(words.left, scope, setting)
    noun = noun_of(setting.folded, quantity, words.right)
    set_labels(quantity, words, scope)
    set_pointers(quantity, words)
    _set_meaning(quantity, words, noun, previous if joined else None, scope, setting)
    set_place(quantity, words, scope, setting)
    if scope.listing and words.place_before:
        scope.place, scope.placeless = place_before
    elif joined and not places_before:
        keep_place(quantity, words, previous)
    set_period(quantity, words, scope, setting.folded)
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


def _set_meaning(
    quantity: Quantity, words: Words, noun: Tag | None, coordinate: Quantity | None, scope: Scope, setting: Setting
) -> None:
    """Set what is counted and what is said of it; ``coordinate`` is the number it is coordinated with, if any."""
    folded = setting.folded
    quantity.of_quota = quantity.percent and OF_QUOTA.match(folded, quantity.end) is not None
    filed = measure_of_files(noun, words, scope)
    if filed is None and counts_others(quantity, noun, words, folded):
        quantity.in_scope = False
    set_unit(quantity, noun, words.left, scope, setting)
    set_level(quantity, words.left, coordinate, scope, folded)
    quantity.kind = kind_of(quantity, words, coordinate, scope)
    quantity.qualifier = qualifier_of(folded, quantity, target=quantity.kind == "target")
    set_measure(quantity, noun, words, scope)
    if filed is not None:
        quantity.unit, quantity.measure = "person", filed
    if exceeds(quantity, words, folded):
        quantity.measure, quantity.qualifier = "surplus", "exact"


def _set_subject(quantity: Quantity, words: Words, noun: Tag | None, scope: Scope) -> None:
    """Mark a number of other people; a category in its words then speaks of the next number."""
    scope.out &= not _names_staff(words.own)
    if scope.out and not quantity.counts_bodies:
        quantity.in_scope = False
    if quantity.in_scope is False and noun is not None and "topic" in noun.senses:
        scope.labels |= {k: v for k, v in quantity.labels.items() if k in CATEGORIES}


def _names_staff(tokens: Sequence[Token]) -> bool:
    """Whether some phrase names staff or an office, not only what divides any people."""
    return any(sense_of(token, "staff") or sense_of(token, "job") for token in tokens)
