"""Chunks without a number: they prepare the numbers after them or go on about the last one."""

import re
from collections.abc import Sequence

from flows.extract.antecedents import recent, totals
from flows.extract.chunks import STARTERS, Chunk
from flows.extract.labels import CATEGORIES, FREE_TEXT, age_of, labels_of, topic_of
from flows.extract.quantities import Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.surroundings import take_in
from flows.extract.takeover import drop_loose_staff
from flows.extract.tokens import Token, sense_of

SPEAKING_LEVELS = ("central", "province")
WHERE = ("ở ", "tại ", "với ")
POINTING_BACK = re.compile(r"[^.;:\n\d]{0,60}?\b(?:này|ấy|đó|nói trên|kể trên)\b")


def settle(pending: Sequence[Chunk], last: Quantity | None, scope: Scope, setting: Setting, before_then: bool) -> None:
    """Read the chunks between two numbers; once one opens something new, so do all after it.

    ``before_then``: ``thì`` stands behind them, so that the last one heads the number that follows.
    """
    opened = last is None
    scope.parted = any(chunk.delimiter == "strong" for chunk in pending)
    for chunk in pending:
        opened = opened or chunk.delimiter != "weak" or topic_of(chunk.tokens) is not None
        opened = opened or (before_then and chunk is pending[-1]) or _begins_anew(chunk)
        if opened:
            open_head(chunk, scope, setting)
        elif last is not None:
            go_on_about(last, chunk, scope)


def open_head(chunk: Chunk, scope: Scope, setting: Setting) -> None:
    """Let a head state columns for the numbers after it, and change the scope."""
    open_list(chunk, scope, setting)
    labels, age = labels_of(chunk.tokens, scope.topic, speakers=not _begins_anew(chunk)), age_of(chunk.tokens)
    topic = topic_of(chunk.tokens)
    fresh = chunk.delimiter not in ("weak", "then") or topic is not None
    if fresh and (topic or age or CATEGORIES.intersection(labels)):
        forget_categories(scope)
    if chunk.delimiter == "strong":
        if scope.opener == "example":
            scope.close_item()
        scope.labels.pop("organisation", None)
    outsiders = _drop_outsiders(labels, chunk, scope, setting)
    _drop_speakers(labels, chunk, setting)
    if CATEGORIES.intersection(labels):
        scope.coordinated.append(labels)
    if "staff" in labels:
        scope.staffs.add(labels["staff"])
    drop_loose_staff(labels, scope.labels)
    scope.labels |= labels
    scope.age = age or scope.age
    if any(sense_of(token, "unit") == "post" for token in chunk.tokens):
        scope.counted = "post"
    take_in(chunk.tokens, scope, setting)
    scope.out |= outsiders


def open_list(chunk: Chunk, scope: Scope, setting: Setting) -> None:
    """``trong đó``, ``gồm`` and their like open a list; not where ``X gồm 899 người`` only says how many X are."""
    only_counts = chunk.delimiter == "all_parts" and len(scope.found) == scope.first and scope.labels
    scope.siblings |= bool(only_counts)
    if scope.opener == "bracket":
        return
    if chunk.delimiter in STARTERS and not only_counts:
        scope.open(chunk.delimiter, None)
    elif points_back(chunk.tokens, setting.folded):
        scope.open("part", _total_pointed_at(chunk, scope, setting))


def points_back(tokens: Sequence[Token], folded: str) -> bool:
    """Whether ``trong tổng số cán bộ này`` means a total printed before, and not a number that follows."""
    return any(sense_of(token, "relation") == "whole" and POINTING_BACK.match(folded, token.end) for token in tokens)


def _total_pointed_at(chunk: Chunk, scope: Scope, setting: Setting) -> Quantity | None:
    """``tổng số … này`` is the last count of no category of its own; ``số … này`` may be any."""
    if not any("tổng" in setting.folded[token.start : token.end] for token in chunk.tokens):
        return None
    counts = (t for t in totals(scope.found) if t.unit == "person" and not t.is_change)
    return next((t for t in counts if CATEGORIES.isdisjoint(t.labels)), None)


def forget_categories(scope: Scope, but: Sequence[str] = ()) -> None:
    """Drop what earlier heads said of categories, except the columns ``but``."""
    scope.labels = {k: v for k, v in scope.labels.items() if k not in CATEGORIES or k in but}
    scope.age = None


def names_category(labels: dict[str, str]) -> bool:
    """Whether labels divide people by a codelist; courses and free text do not."""
    return bool(CATEGORIES.intersection(labels).difference((*FREE_TEXT, "course")))


def go_on_about(last: Quantity, chunk: Chunk, scope: Scope) -> None:
    """Let a chunk without a number say more of the number before it; of a share, its people's age.

    ``46 học viên, đều là công chức``: of learners it says what staff they are.
    """
    if last.percent:
        last.age = last.age or age_of(chunk.tokens)
    if last.percent or last.counts_bodies or not CATEGORIES.isdisjoint(last.labels):
        return
    more = labels_of(chunk.tokens, scope.topic)
    if any(sense_of(token, "relation") == "both" for token in chunk.tokens[:1]):
        last.labels |= {"staff": more["staff"]} if "staff" in more.keys() - last.labels.keys() else {}
    last.labels |= {k: v for k, v in more.items() if k in CATEGORIES}


def _drop_outsiders(labels: dict[str, str], chunk: Chunk, scope: Scope, setting: Setting) -> bool:
    """Party members are a category of staff only beside staff; told whether they are a subject of their own here."""
    if "party" not in labels or "staff" in labels or "staff" in scope.labels:
        return False
    staff = next((total for total in recent(scope.found) if "staff" in total.labels), None)
    if staff is not None and "\n" not in setting.folded[staff.start : chunk.tokens[0].start]:
        return False
    del labels["party"]
    return True


def _drop_speakers(labels: dict[str, str], chunk: Chunk, setting: Setting) -> None:
    """A ministry or province named without staff is who speaks, unless words say that people work there."""
    if "staff" not in labels and labels.get("level") in SPEAKING_LEVELS and not _is_where(chunk, setting):
        del labels["level"]


def _is_where(chunk: Chunk, setting: Setting) -> bool:
    """Whether a level in a head is where people work (``ở các bộ, ngành``), not who speaks."""
    at = next((token.start for token in chunk.tokens if sense_of(token, "level")), 0)
    return _begins_anew(chunk) or setting.folded[max(0, at - 5) : at].endswith(WHERE)


def _begins_anew(chunk: Chunk) -> bool:
    return bool(chunk.tokens) and sense_of(chunk.tokens[0], "relation") == "only"
