"""What is said of a number: observed, aimed at or changed, and by which verb. What it counts is read in ``nouns``."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from flows.extract.periods import Period
from flows.extract.quantities import BODIES, CHANGES, Quantity
from flows.extract.scope import Scope
from flows.extract.tokens import Token, says, sense_of
from flows.extract.vocabulary import Tag
from flows.extract.words import Words

CHANGE_GAP = 18
EXCEEDING = "vượt "
GOES_ON = "còn"
TAUGHT = ("class", "course")
OF_BODIES = ("inspected", "disciplined")
OF_POSTS = ("left", "surplus", "shortage", "recruited")


def kind_of(quantity: Quantity, words: Words, previous: Quantity | None, scope: Scope) -> str:
    """Kind code of a number; ``previous`` is the number it is coordinated with, if any."""
    for token in reversed(words.left):
        kind = sense_of(token, "kind")
        if kind in CHANGES and quantity.start - token.end <= CHANGE_GAP:
            return str(kind)
        if sense_of(token, "relation") in ("to", "from"):
            break
    if not words.left and previous is not None and previous.is_change and previous.percent == quantity.percent:
        return str(previous.kind)
    own: Iterable[Token] = words.own
    if quantity.percent:
        own = takewhile(lambda token: sense_of(token, "unit") != "post", own)
    if scope.target or says(own, "kind", "target"):
        return "target"
    aimed = scope.goal is not None and quantity.percent and scope.period in (None, scope.goal)
    return "target" if aimed else "observed"


def set_measure(quantity: Quantity, noun: Tag | None, words: Words, scope: Scope) -> None:
    """Set ``measure`` from the verbs around a number, ``ambient_measure`` from the sentence before it."""
    quantity.ambient_measure = scope.measure
    quantity.present = scope.present or says(words.own, "measure", "in_post")
    scope.present = False
    if quantity.unit in TAUGHT:
        quantity.measure = "trained"
    elif quantity.unit in BODIES or quantity.counted in BODIES:
        verb = _verb_before(words.left, nouns=False) or scope.measure
        quantity.measure, quantity.ambient_measure = verb if verb in OF_BODIES else "units", None
        scope.measure = next((verb for token in words.own if (verb := sense_of(token, "measure"))), scope.measure)
    elif quantity.unit == "post":
        quantity.measure = _measure_of_posts(words.left, scope)
    elif noun is not None and sense_of(noun, "unit") == "paper":
        quantity.measure = noun.senses.get("measure")
    else:
        quantity.measure = _measure_of_people(quantity, noun, words, scope)
        if quantity.measure == "quota" and quantity.unit is None:
            quantity.unit = "post"


def exceeds(quantity: Quantity, words: Words, folded: str) -> bool:
    """Whether ``vượt 16 người so với …`` says how many there are too many; a mere hedge compares with nothing."""
    compared = says((*words.left, *words.right), "relation", "versus")
    return compared and not quantity.percent and folded.endswith(EXCEEDING, 0, quantity.start)


def level_before(
    quantity: Quantity, left: Sequence[Token], previous: Quantity | None, same_chunk: bool, folded: str
) -> Quantity | None:
    """The level that ``nay còn``, ``lên`` and their like compare a number with; ``; còn 12`` only goes on a list."""
    if previous is None or previous.is_change or previous.percent != quantity.percent or not left:
        return None
    word = left[-1]
    if sense_of(word, "relation") != "to" or quantity.start - word.end > CHANGE_GAP:
        return None
    dated = any(isinstance(token, Period) for token in left)
    if not same_chunk and not dated and folded[word.start : word.end] == GOES_ON:
        return None
    return previous if quantity.unit in (None, previous.unit) or not previous.stated else None


def _measure_of_posts(left: Sequence[Token], scope: Scope) -> str:
    if says(left, "posts", "used"):
        return "in_post"
    verb = _verb_before(left, nouns=False) or scope.measure
    return verb if verb in OF_POSTS else "quota"


def _measure_of_people(quantity: Quantity, noun: Tag | None, words: Words, scope: Scope) -> str | None:
    left = words.left
    if verb := _verb_after(words.own, noun) or _verb_before(left, not quantity.present) or _verb_in_noun(noun, scope):
        return verb
    on_course = bool(left) and sense_of(left[-1], "course") and quantity.start - left[-1].end <= CHANGE_GAP
    if on_course or says(left, "unit", "class"):
        return "trained"
    return "in_post" if quantity.present else None


def _verbs(tokens: Iterable[Token]) -> Iterator[tuple[Token, str]]:
    for token in tokens:
        if (verb := sense_of(token, "measure")) and verb != "in_post":
            yield token, verb


def _verb_before(left: Sequence[Token], nouns: bool) -> str | None:
    """The last verb before a number; ``nouns``: a noun of posts (``biên chế``) counts as one."""
    return next((verb for token, verb in _verbs(reversed(left)) if nouns or sense_of(token, "unit") != "post"), None)


def _verb_after(right: Sequence[Token], noun: Tag | None) -> str | None:
    verbs = _verbs(token for token in right if token is not noun)
    return next((verb for token, verb in verbs if sense_of(token, "unit") != "post"), None)


def _verb_in_noun(noun: Tag | None, scope: Scope) -> str | None:
    verb = noun.senses.get("measure") if noun else None
    return verb if verb != "in_post" and not scope.measure else None
