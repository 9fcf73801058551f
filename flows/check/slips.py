"""Near misprints: whether one print becomes another by one slip of the hand. No figure is judged here."""


def is_slip(one: str, other: str) -> bool:
    """Whether two strings of digits differ by one digit mistyped, dropped or doubled, or two neighbours swapped."""
    if one == other:
        return False
    if len(one) == len(other):
        wrong = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]]
        return len(wrong) == 1 or (swapped and one[wrong[1]] == other[wrong[0]])
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
