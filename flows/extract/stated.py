"""The columns that the words around one number state. How a phrase is read into columns is said in ``labels``."""

from collections.abc import Sequence

from flows.extract.labels import CATEGORIES, TEACHING, age_of, components, labels_of, topic_of, union_of
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope
from flows.extract.takeover import drop_loose_staff
from flows.extract.tokens import Token, says, sense_of
from flows.extract.words import Words


def set_labels(quantity: Quantity, words: Words, scope: Scope) -> None:
    """Set ``labels`` and ``age``, and which of them are stated."""
    topic = topic_of([*words.left, *words.own]) or scope.topic
    before, behind = labels_of(words.left, topic), labels_of(words.own, topic)
    drop_loose_staff(behind, before)
    labels = _distributed(before, words.left, scope) | behind
    if says(words.left, "relation", "total"):
        kinds = scope.staffs | ({labels["staff"]} if "staff" in labels else set())
        labels |= {"staff": union_of(kinds)} if len(kinds) > 1 else {}
    if labels.get("job") in TEACHING:
        labels.pop("schooling", None)
    quantity.labels, quantity.age = labels, age_of([*words.left, *words.own])
    if topic == "political_theory" and topic_of(words.left) == topic:
        quantity.topic = topic
    quantity.names_staff = "staff" in labels
    quantity.stated = frozenset([*labels, "age"] if quantity.age else labels)


def set_pointers(quantity: Quantity, words: Words) -> None:
    """Set whether the words point to a whole or make the number a mean."""
    quantity.of_these = says(words.own, "relation", "part")
    quantity.of_whole = says(words.left, "relation", "share")
    quantity.average = says(words.left, "relation", "average")


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
