"""One sentence read from left to right, chunk by chunk and bracket by bracket. What words mean is said elsewhere."""

import re
from collections.abc import Sequence

from flows.extract.chunks import Chunk, cut
from flows.extract.describe import Words, describe, put_under_head
from flows.extract.geography import Place
from flows.extract.heads import (
    forget_categories,
    go_on_about,
    names_category,
    open_head,
    open_list,
    points_back,
    settle,
)
from flows.extract.labels import CATEGORIES, FREE_TEXT, labels_of
from flows.extract.periods import AS_OF, Period
from flows.extract.predicates import level_before
from flows.extract.quantities import PEOPLE_UNITS, TIERS, Quantity
from flows.extract.runs import boundary, runs_of
from flows.extract.scope import Scope, Setting
from flows.extract.surroundings import take_in
from flows.extract.tokens import Bracket, Token, sense_of
from flows.extract.wholes import resolve

DATED_BY = re.compile(rf"(?:{AS_OF})[^.;,]*$")
LOOK_BACK = 28  # characters before a period that may tell that figures are as of it


def read(tokens: Sequence[Token], scope: Scope, setting: Setting, holder: Quantity | None = None) -> None:
    """Read one bracket level, and what its brackets hold; quantities are appended to ``scope.found``."""
    pending: list[Chunk] = []
    last: Quantity | None = None
    chunks = cut(tokens)
    for index, chunk in enumerate(chunks):
        if chunk.numbers_in_brackets_only and _is_head(chunks[index + 1 : index + 2]):
            settle([*pending, chunk.without_brackets()], last, scope, setting, before_then=False)
            pending = []
            _read_aside(chunk, scope, setting)
            continue
        if chunk.numbers_in_brackets_only:
            chunk = _without_own_brackets(chunk, last, scope, setting)
        if not chunk.quantities:
            pending.append(chunk)
            continue
        then = chunk.delimiter == "then"
        if last is not None:
            _open_behind(last, [*pending, chunk][0].delimiter, scope)
        settle(pending, last, scope, setting, before_then=then)
        if then and not pending and last is not None and last.unit == "person":
            scope.open("then", last)
        pending = []
        last = _read_chunk(chunk, scope, setting, holder, last)
    for chunk in pending:
        if last is None:
            open_head(chunk, scope, setting)
        else:
            open_list(chunk, scope, setting)
            if chunk.delimiter == "weak":
                go_on_about(last, chunk, scope)
            _date_backwards(chunk, scope, setting.folded)


def _without_own_brackets(chunk: Chunk, last: Quantity | None, scope: Scope, setting: Setting) -> Chunk:
    """A chunk with numbers in brackets only, these opened; what divides the count before it is read with that."""
    if last is None or last.percent or not chunk.divides_in_brackets:
        return chunk.with_brackets_opened()
    for bracket in chunk.brackets:
        _read_bracket(bracket, last, scope, setting)
    return chunk.without_brackets()


def _open_behind(count: Quantity, delimiter: str, scope: Scope) -> None:
    """A colon behind a count of people or its share divides it (``thiếu 21 người: 1 kế toán, 8 giáo viên``)."""
    counted = count.partner if count.percent else count
    if delimiter == "colon" and counted is not None and counted.unit in PEOPLE_UNITS and not counted.is_change:
        scope.open("detail", counted)


def skim(tokens: Sequence[Token], scope: Scope, setting: Setting) -> None:
    """Read a sentence without numbers: of what, where and when it speaks is all that carries over."""
    for chunk in cut(tokens):
        take_in(chunk.tokens, scope, setting)


def _read_chunk(
    chunk: Chunk, scope: Scope, setting: Setting, holder: Quantity | None, last: Quantity | None
) -> Quantity:
    open_list(chunk, scope, setting)
    if chunk.delimiter == "strong":
        _begin_item(chunk, scope, first=last is None)
    quantities, runs = chunk.quantities, runs_of(chunk.tokens)
    previous = last
    for index, quantity in enumerate(quantities):
        left, right = runs[index], runs[index + 1]
        if index + 1 < len(quantities):
            divided = _is_whole(left) and not points_back(left, setting.folded)
            split = boundary(right, quantities[index + 1], setting.folded, divided)
            runs[index + 1], right = right[split:], right[:split]
        quantity.heading = scope.heading
        quantity.delimiter = "weak" if index else chunk.delimiter
        joined = index > 0 or chunk.delimiter == "weak"
        describe(quantity, Words.around(quantity, left, right), previous, joined, scope, setting)
        quantity.holder, quantity.opener = holder, scope.opener
        put_under_head(quantity, scope, alone=index == 0 and last is None)
        if previous is not None and index and setting.folded.startswith("/", quantity.start - 1):
            previous.base, quantity.numerator = quantity, previous
        quantity.before = level_before(quantity, left, previous, index > 0, setting.folded)
        resolve(quantity, scope, previous)
        _keep(quantity, left, right, previous, scope, setting.folded)
        for token in right:
            if isinstance(token, Bracket):
                _read_bracket(token, quantity, scope, setting)
        previous = quantity
    return quantities[-1]


def _date_backwards(chunk: Chunk, scope: Scope, folded: str) -> None:
    """A period at the end of an undated sentence (``…, tính đến ngày 30/9/2025``) is that of its numbers."""
    dated = (t for t in chunk.tokens if isinstance(t, Period) and DATED_BY.search(folded, t.start - LOOK_BACK, t.start))
    period = next((token.iso for token in dated), None)
    if period and not scope.periods and not scope.now:
        scope.period = period
        for quantity in scope.found[scope.first :]:
            quantity.period = quantity.period or period


def _begin_item(chunk: Chunk, scope: Scope, first: bool) -> None:
    """A semicolon ends what verbs and categories before it govern."""
    if first:
        scope.measure = None
    else:
        scope.close_item()
    if names_category(labels_of(chunk.tokens, scope.topic)):
        forget_categories(scope, but=(*FREE_TEXT, "course"))


def _keep(
    quantity: Quantity,
    left: Sequence[Token],
    right: Sequence[Token],
    previous: Quantity | None,
    scope: Scope,
    folded: str,
) -> None:
    """Add a number to those found, and let it be the whole of what follows where the words say so."""
    if _is_whole(left) and not points_back(left, folded):
        _take_as_whole(quantity, previous, scope)
    if scope.opener and quantity.base is not None and not quantity.percent and not quantity.base.suffix:
        scope.whole = quantity.base
    scope.found.append(quantity)
    scope.listed += not quantity.percent
    scope.named, scope.listing = [], scope.listing or quantity.in_scope is not False
    if quantity.unit in TIERS:
        scope.unit = quantity.unit
        scope.named = [token.unit for token in right if isinstance(token, Place)]


def _is_whole(left: Sequence[Token]) -> bool:
    if left and sense_of(left[-1], "relation") == "among":
        return True
    return any(sense_of(token, "relation") == "whole" for token in left)


def _take_as_whole(whole: Quantity, previous: Quantity | None, scope: Scope) -> None:
    """``trong tổng số 300`` is divided by what follows, ``50 … trong tổng số 88`` by what stands before it."""
    whole.base = None
    scope.open("part", whole)
    if previous is None or previous.sentence != whole.sentence or previous.percent or previous.base is not None:
        return
    if previous.value is not None and whole.value is not None and previous.value <= whole.value:
        previous.base, whole.numerator = whole, previous
        previous.labels |= {k: v for k, v in whole.labels.items() if k in CATEGORIES}
        whole.labels = {k: v for k, v in whole.labels.items() if k not in CATEGORIES}
        previous.unit = whole.unit if previous.unit in (None, "organisation") else previous.unit
        if whole.counts_bodies:
            previous.measure, previous.place = whole.measure, previous.place or whole.place


def _read_bracket(bracket: Bracket, quantity: Quantity, scope: Scope, setting: Setting) -> None:
    counted = quantity.partner if quantity.percent else None
    holder = quantity.numerator or counted or quantity
    inner = Scope(
        found=scope.found,
        first=len(scope.found),
        topic=scope.topic,
        place=holder.place,
        measure=holder.measure,
        target=scope.target,
        unit=scope.unit,
        out=scope.out,
        opener="bracket",
        whole=holder,
    )
    read(bracket.tokens, inner, setting, holder)


def _is_head(following: Sequence[Chunk]) -> bool:
    return bool(following) and following[0].delimiter == "colon"


def _read_aside(chunk: Chunk, scope: Scope, setting: Setting) -> None:
    """Read the brackets of a head (``Quy hoạch cấp ủy xã (14/14 đơn vị): …``) by themselves."""
    for token in chunk.tokens:
        if isinstance(token, Bracket):
            aside = Scope(found=scope.found, first=len(scope.found), topic=scope.topic, place=scope.place)
            aside.placeless, aside.period, aside.now = scope.placeless, scope.period, scope.now
            read(token.tokens, aside, setting)
