"""Why one raw file cannot be read. Raised inside the read room only; ``files`` turns it into a ``Reject``."""


class UnreadableError(ValueError):
    """What is wrong with one raw file and how the person who owns it mends it."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy
