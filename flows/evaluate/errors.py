"""Why gold cannot be scored against. Free of heavy imports, so that the command line can catch it cheaply."""


class GoldError(Exception):
    """A gold file is ill-formed or fits no article; the message is the one line the person reads."""
