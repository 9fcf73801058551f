"""Runs of counts that add up to a total. Which counts may be parts of it, and whether it is meant, is in ``sums``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from flows.extract.quantities import Quantity


def filling_runs(total: Quantity, parts: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Runs of two counts or more that add up to a total; each begins behind it, behind another, or a sentence."""
    starts = {0, *(index for index, (one, next_) in enumerate(pairwise(parts), 1) if one.sentence != next_.sentence)}
    end = 0
    for index in range(len(parts)):
        if index >= end and index in starts and (run := _filling(total, parts[index:])):
            end = next(at for at, part in enumerate(parts, 1) if part is run[-1])
            starts.add(end)
            yield run


def _filling(total: Quantity, parts: Sequence[Quantity]) -> list[Quantity]:
    """The first parts, parts of parts left out, if they add up to the total; else none."""
    run: list[Quantity] = []
    within: set[int] = set()
    reached, size = 0.0, total.value or 0
    for part in parts:
        if id(part.base) in within and (not part.guessed or part.run is not None):
            continue
        if reached == size:
            return run if len(run) > 1 and _ends(run, part) else []
        reached += part.value or 0
        if reached > size:
            return []
        run.append(part)
        within.add(id(part))
    return run if reached == size and len(run) > 1 else []


def _ends(run: Sequence[Quantity], following: Quantity) -> bool:
    """Whether a list ends before the count that follows: at a sentence, a bracket, or a mark stronger than within."""
    if following.sentence != run[-1].sentence or following.holder is not run[-1].holder:
        return True
    return following.delimiter != "weak" and all(part.delimiter != following.delimiter for part in run[1:])
