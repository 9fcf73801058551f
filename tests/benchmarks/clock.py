"""How long something takes on this machine, as little disturbed by its other work as can be. Not a test."""

from collections.abc import Callable
from time import process_time

ROUNDS = 3


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The least processor time that one call of ``work`` took in so many rounds."""
    return min(_once(work) for _ in range(rounds))


def _once(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start
