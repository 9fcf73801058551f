"""Near misprints: by which slip of the hand one print becomes another. No figure is judged here."""


def is_slip(one: str, other: str) -> bool:
    """Whether two strings of digits differ by one digit mistyped, dropped or doubled, or two neighbours swapped."""
    return slip(one, other) is not None


def slip(printed: str, meant: str) -> str | None:
    """The code (codelist ``misprint``) of the one slip that makes the digits ``printed`` of those ``meant``."""
    if len(printed) == len(meant):
        wrong = [i for i, (a, b) in enumerate(zip(printed, meant, strict=True)) if a != b]
        if len(wrong) == 1:
            return "digit_mistyped"
        neighbours = len(wrong) == 2 and wrong[1] == wrong[0] + 1
        exchanged = neighbours and printed[wrong[0]] + printed[wrong[1]] == meant[wrong[1]] + meant[wrong[0]]
        return "digits_swapped" if exchanged else None
    if len(meant) == len(printed) + 1:
        return "digit_dropped" if _added(meant, printed) else None
    added = _added(printed, meant) if len(printed) == len(meant) + 1 else ()
    if not added:
        return None
    return "digit_doubled" if any(printed[i] in printed[i + 1 : i + 2] for i in added) else "digit_mistyped"


def _added(long: str, short: str) -> tuple[int, ...]:
    """Where the longer string has the one digit more than the shorter."""
    return tuple(i for i in range(len(long)) if long[:i] + long[i + 1 :] == short)
