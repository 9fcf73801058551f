"""The chunks without a number between those with one, and after the last. What each of them does is in ``heads``."""

from collections.abc import Sequence

from flows.extract.chunks import Chunk
from flows.extract.heads import go_on_about, open_head, open_list, settle
from flows.extract.place_and_period import date_backwards
from flows.extract.quantities import PEOPLE_UNITS, Quantity
from flows.extract.scope import Scope, Setting


def go_over(pending: Sequence[Chunk], chunk: Chunk, last: Quantity | None, scope: Scope, setting: Setting) -> None:
    """Read the chunks between the last number and the chunk of the next, which may divide the last."""
    then = chunk.delimiter == "then"
    if last is not None:
        _open_behind(last, [*pending, chunk][0].delimiter, scope)
    settle(pending, last, scope, setting, before_then=then)
    if then and not pending and last is not None and last.unit == "person":
        scope.open("then", last)


def go_to_end(pending: Sequence[Chunk], last: Quantity | None, scope: Scope, setting: Setting) -> None:
    """Read the chunks after the last number; where there is none, they are a head of what follows."""
    for chunk in pending:
        if last is None:
            open_head(chunk, scope, setting)
        else:
            open_list(chunk, scope, setting)
            if chunk.delimiter == "weak":
                go_on_about(last, chunk, scope)
            date_backwards(chunk.tokens, scope, setting.folded)


def _open_behind(count: Quantity, delimiter: str, scope: Scope) -> None:
    """A colon behind a count of people or its share divides it (``thiếu 21 người: 1 kế toán, 8 giáo viên``)."""
    counted = count.partner if count.percent else count
    if delimiter == "colon" and counted is not None and counted.unit in PEOPLE_UNITS and not counted.is_change:
        scope.open("detail", counted)
