"""One sentence read from left to right, chunk by chunk and bracket by bracket. What words mean is said elsewhere."""

from collections.abc import Sequence

from flows.extract.announced import calls_whole, take_as_whole
from flows.extract.between import go_over, go_to_end
from flows.extract.chunks import Chunk, cut
from flows.extract.describe import describe, put_under_head
from flows.extract.geography import Place
from flows.extract.heads import forget_categories, names_category, open_list, settle
from flows.extract.labels import FREE_TEXT, labels_of
from flows.extract.predicates import level_before
from flows.extract.quantities import TIERS, Quantity
from flows.extract.scope import Scope, Setting
from flows.extract.surroundings import take_in
from flows.extract.tokens import Bracket, Token
from flows.extract.wholes import resolve
from flows.extract.words import Words, words_of


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
        go_over(pending, chunk, last, scope, setting)
        pending = []
        last = _read_chunk(chunk, scope, setting, holder, last)
    go_to_end(pending, last, scope, setting)


def skim(tokens: Sequence[Token], scope: Scope, setting: Setting) -> None:
    """Read a sentence without numbers: of what, where and when it speaks is all that carries over."""
    for chunk in cut(tokens):
        take_in(chunk.tokens, scope, setting)


def _read_chunk(
    chunk: Chunk, scope: Scope, setting: Setting, holder: Quantity | None, last: Quantity | None
) -> Quantity | None:
    """Read the numbers of a chunk after ``last``; return the last of them."""
    open_list(chunk, scope, setting)
    if chunk.delimiter == "strong":
        _begin_item(chunk, scope, first=last is None)
    previous = last
    for index, (quantity, words) in enumerate(words_of(chunk.tokens, setting.folded)):
        quantity.holder, quantity.opener, quantity.heading = holder, scope.opener, scope.heading
        quantity.delimiter = "weak" if index else chunk.delimiter
        joined = index > 0 or (chunk.delimiter == "weak" and not scope.parted)
        describe(quantity, words, previous, joined, scope, setting)
        put_under_head(quantity, scope, alone=index == 0 and last is None)
        _tie(quantity, words, previous, index > 0, scope, setting.folded)
        _remember(quantity, words, scope)
        for bracket in words.brackets:
            _read_bracket(bracket, quantity, scope, setting)
        previous = quantity
    return previous


def _begin_item(chunk: Chunk, scope: Scope, first: bool) -> None:
    """A semicolon ends what verbs and categories before it govern."""
    if first:
        scope.measure = None
    else:
        scope.close_item()
    if names_category(labels_of(chunk.tokens, scope.topic)):
        forget_categories(scope, but=(*FREE_TEXT, "course"))


def _tie(
    quantity: Quantity, words: Words, previous: Quantity | None, same_chunk: bool, scope: Scope, folded: str
) -> None:
    """Tie a number to its whole, and let it be the whole of what follows where the words say so."""
    if previous is not None and same_chunk and folded.startswith("/", quantity.start - 1):
        previous.base, quantity.numerator = quantity, previous
    quantity.before = level_before(quantity, words.left, previous, same_chunk, folded)
    resolve(quantity, scope, previous)
    if calls_whole(words.left, folded):
        take_as_whole(quantity, previous, scope)
    if scope.opener and quantity.base is not None and not quantity.percent and not quantity.base.suffix:
        scope.whole = quantity.base


def _remember(quantity: Quantity, words: Words, scope: Scope) -> None:
    """Add a number to those found; the bodies it counts and their places are spoken of from here on."""
    scope.found.append(quantity)
    scope.listed += not quantity.percent
    scope.named, scope.listing = [], scope.listing or quantity.in_scope is not False
    if quantity.unit in TIERS:
        scope.unit = quantity.unit
        scope.named = [token.unit for token in words.right if isinstance(token, Place)]


def _is_head(following: Sequence[Chunk]) -> bool:
    return bool(following) and following[0].delimiter == "colon"


def _read_aside(head: Chunk, scope: Scope, setting: Setting) -> None:
    """Read the brackets of a head (``Quy hoạch cấp ủy xã (14/14 đơn vị): …``) by themselves."""
    for bracket in head.brackets:
        read(bracket.tokens, scope.aside(), setting)


def _without_own_brackets(chunk: Chunk, last: Quantity | None, scope: Scope, setting: Setting) -> Chunk:
    """A chunk with numbers in brackets only, these opened; what divides the count before it is read with that."""
    if last is None or last.percent or not chunk.divides_in_brackets:
        return chunk.with_brackets_opened()
    for bracket in chunk.brackets:
        _read_bracket(bracket, last, scope, setting)
    return chunk.without_brackets()


def _read_bracket(bracket: Bracket, quantity: Quantity, scope: Scope, setting: Setting) -> None:
    """Read what a bracket says of the number before it, or of the count that this is a share of."""
    counted = quantity.partner if quantity.percent else None
    holder = quantity.numerator or counted or quantity
    read(bracket.tokens, scope.in_bracket(holder), setting, holder)
