"""Where and when one number holds, from the words around it. How they change the sentence is in ``surroundings``."""

import re
from collections.abc import Sequence

from flows.extract.geography import Place
from flows.extract.periods import AS_OF, Period
from flows.extract.places.table import Unit
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.tokens import Token, sense_of
from flows.extract.words import Words

NOW = "nay"
DATED_BY = re.compile(rf"(?:{AS_OF})[^.;,]*$")
LOOK_BACK = 28  # characters before a period that may tell that figures are as of it


def set_place(quantity: Quantity, words: Words, scope: Scope, setting: Setting) -> None:
    """Set the place: the one named after a number, if none stands before it; for counted places what they lie in."""
    after = _places_after(quantity, words)
    quantity.place = setting.geography.common(after) if after and not words.place_before else scope.place
    quantity.placeless = scope.placeless and not after
    listed = [token.unit for token in (*words.left, *words.own) if isinstance(token, Place)]
    counted = [unit for unit in listed if unit.level == quantity.unit]
    if quantity.unit == "province":
        scope.place, scope.placeless, quantity.place, quantity.placeless = None, True, None, True
    elif counted and (len(counted) == len(listed) or not words.place_before):
        quantity.place = setting.geography.around(counted)


def keep_place(quantity: Quantity, words: Words, previous: Quantity | None) -> None:
    """A number coordinated with ``previous``, with no place of its own, is of the same place."""
    if previous is not None and previous.sentence == quantity.sentence and not _places_after(quantity, words):
        quantity.place, quantity.placeless = previous.place, previous.placeless


def set_period(quantity: Quantity, words: Words, scope: Scope, folded: str) -> None:
    """Set the period: the one behind a number, else that in force; ``nay`` and ``lên`` lead on from an earlier."""
    periods = [token for token in words.own if isinstance(token, Period) and token.role in ("scope", "term", "goal")]
    quantity.period = periods[0].iso if periods else scope.period
    quantity.now = scope.now and not periods
    leading = [folded[token.start : token.end] for token in words.left if sense_of(token, "relation") == "to"]
    if any(NOW in lead for lead in leading) or (leading and scope.dated_by_number and not periods):
        quantity.period, quantity.now = None if scope.dated_by_number else scope.period, scope.dated_by_number
        scope.period, scope.now = quantity.period, quantity.now
    if scope.period is None and periods and periods[0].role != "goal":
        scope.period, scope.dated_by_number = quantity.period, True


def date_backwards(tokens: Sequence[Token], scope: Scope, folded: str) -> None:
    """A period at the end of an undated sentence (``…, tính đến ngày 30/9/2025``) is that of its numbers."""
    dated = (t for t in tokens if isinstance(t, Period) and DATED_BY.search(folded, t.start - LOOK_BACK, t.start))
    period = next((token.iso for token in dated), None)
    if period and not scope.periods and not scope.now:
        scope.period = period
        for quantity in scope.found[scope.first :]:
            quantity.period = quantity.period or period


def _places_after(quantity: Quantity, words: Words) -> list[Unit]:
    """Places after a number that are not what it counts."""
    return [token.unit for token in words.own if isinstance(token, Place) and token.unit.level != quantity.unit]
