"""Reviewed corrections applied to the figures of one article, between extraction and checks. No file is read here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from flows.check.quarantine import Quarantined
from flows.read.corrections import Correction, CorrectionError
from schemas.records import Figure, Mention


@dataclass(frozen=True, slots=True)
class Corrected:
    """The figures as they are to be checked, and those that a reviewer dropped; together all that were given."""

    figures: tuple[Figure, ...]
    dropped: tuple[Quarantined, ...]


def correct(figures: Sequence[Figure], mentions: Sequence[Mention], corrections: Iterable[Correction]) -> Corrected:
    """Apply the corrections of one article.

    A figure overridden has the ``status`` ``corrected``, its new value, and the ``surface`` that is printed; one
    confirmed is ``verified``. Neither can be accused by a check. One dropped is checked against nothing.

    Raises:
        CorrectionError: a correction matches no figure.
    """
    kept = {figure.figure_id: figure for figure in figures}
    dropped = []
    for correction in corrections:
        for figure in _matches(figures, mentions, correction):
            if correction.action == "drop":
                del kept[figure.figure_id]
                gone = replace(figure, status="corrected")
                dropped.append(Quarantined(gone, "dropped", None, None, None, ()))
            else:
                kept[figure.figure_id] = _reviewed(figure, correction.value)
    return Corrected(tuple(kept.values()), tuple(dropped))


def _reviewed(figure: Figure, value: float | None) -> Figure:
    """With its new value, exact to the decimals that it is given with; or as printed, where there is none."""
    if value is None:
        return replace(figure, status="verified")
    decimals = 0 if value == int(value) else len(repr(value).partition(".")[2])
    return replace(
        figure,
        status="corrected",
        value=value,
        decimals=decimals,
        qualifier="exact",
        value_min=None,
        value_max=None,
    )


def _matches(figures: Sequence[Figure], mentions: Sequence[Mention], correction: Correction) -> list[Figure]:
    """The figures of the k-th mention of a print: one, or one for each place or group it counts."""
    surface, _, place = correction.n.partition("#")
    spans = [(one.char_start, one.char_end) for one in mentions if one.surface == surface]
    whole = "/" in surface and place == "1"
    numbered = {str(position): span for position, span in enumerate(spans, 1)}
    start, end = numbered.get(place or "1", (0, 0))
    inside = (one for one in figures if start <= one.char_start and one.char_end <= end)
    found = [one for one in inside if one.figure_id.endswith("/") == whole]
    if not found:
        raise CorrectionError(
            f"{correction.where}: article {correction.article} has no figure {correction.n}: "
            "give the print as it stands there (1.572, or 1.572#2 for its second), or remove the correction"
        )
    return found
