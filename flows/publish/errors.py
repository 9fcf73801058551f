"""Why a release could not be made. Free of heavy imports, so that the command line can catch it cheaply."""


class ReleaseError(Exception):
    """No release was made and the last one stands; the message is the one line the person reads."""


def hand_over(what: str, given: int, received: int) -> None:
    """Assert that nothing was lost between two rooms.

    Raises:
        ReleaseError: the counts differ.
    """
    if given != received:
        raise ReleaseError(f"{what}: {given} handed over but {received} received; report this fault of the program")
