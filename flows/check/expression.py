"""What a check says to a person: `356 + 280 = 636`, `565 / 636 = 88.84% ~ 88.8%`. Nothing is decided here."""

from decimal import Decimal

from flows.check.arithmetic import Comparison, printed, printed_sum
from flows.check.candidates import Candidate
from flows.check.intervals import HUNDRED, HUNDREDTH, Rational
from flows.check.ledger import Item

HEDGES = {"over": "> ", "under": "< ", "nearly": "nearly ", "about": "about ", "at_least": "≥ ", "at_most": "≤ "}


def expression(candidate: Candidate, comparison: Comparison, result: str) -> str:
    """The check in one line; ``≠`` or ``>`` where it fails, ``≤`` where a list falls short."""
    return {
        "equal": _equal,
        "within": _within,
        "sum": _sum,
        "shares": _sum,
        "share": _share,
        "attainable": _attainable,
        "change": _change,
    }[candidate.kind](candidate, comparison, result)


def _print(item: Item) -> str:
    value = item.figure.value
    shown = f"{item.figure.value_min:g}-{item.figure.value_max:g}" if value is None else in_full(value)
    percent = "%" if item.is_share else ""
    return f"{HEDGES.get(item.figure.qualifier, '')}{shown}{percent}"


def in_full(value: float) -> str:
    """A number without exponent and trailing zeros."""
    return format(Decimal(repr(value)).normalize(), "f")


def rounded(value: Rational) -> str:
    """A number to two decimals."""
    return in_full(round(float(value), 2))


def _plus(items: tuple[Item, ...]) -> str:
    return " + ".join(_print(item) for item in items)


def _sum(candidate: Candidate, comparison: Comparison, result: str) -> str:
    percent = "%" if candidate.parts[0].is_share else ""
    whole = f"{rounded(HUNDRED)}%" if candidate.whole is None else _print(candidate.whole)
    wanted = HUNDRED if candidate.whole is None else printed(candidate.whole)
    parts, actual = _plus(candidate.parts), printed_sum(candidate.parts)
    if result == "pass" and actual == wanted:
        return f"{parts} = {whole}"
    sign = {"pass": "~", "open": "≤", "fail": "≠"}[result]
    return f"{parts} = {rounded(actual)}{percent} {sign} {whole}"


def _within(candidate: Candidate, comparison: Comparison, result: str) -> str:
    assert candidate.whole is not None
    return f"{_plus(candidate.parts)} {'>' if result == 'fail' else '≤'} {_print(candidate.whole)}"


def _share(candidate: Candidate, comparison: Comparison, result: str) -> str:
    assert candidate.whole is not None
    assert candidate.share is not None
    counts = _plus(candidate.parts)
    counts = f"({counts})" if len(candidate.parts) > 1 else counts
    share = f"{counts} / {_print(candidate.whole)} = {rounded(comparison.actual)}%"
    return f"{share} {'≠' if result == 'fail' else '~'} {_print(candidate.share)}"


def _attainable(candidate: Candidate, comparison: Comparison, result: str) -> str:
    assert candidate.whole is not None
    assert candidate.share is not None
    base = printed(candidate.whole)
    count = comparison.actual * base * HUNDREDTH
    if result != "fail":
        return f"{rounded(count)} / {rounded(base)} = {rounded(comparison.actual)}% ~ {_print(candidate.share)}"
    nearest = f"{rounded(count)} gives {rounded(comparison.actual)}%"
    return f"{_print(candidate.share)} of {rounded(base)} is no whole number; {nearest}"


def _equal(candidate: Candidate, comparison: Comparison, result: str) -> str:
    prints = dict.fromkeys(_print(part) for part in candidate.parts)
    if len(prints) == 1:
        prints_listed = [_print(part) for part in candidate.parts]
        return " = ".join(prints_listed)
    return (" ≠ " if result == "fail" else " ~ ").join(prints)


def _change(candidate: Candidate, comparison: Comparison, result: str) -> str:
    assert candidate.whole is not None
    after, by = candidate.parts
    sign = "+" if by.figure.kind == "increase" else "−"
    unit = "%" if by.figure.unit == "percent" else ""
    end = {"fail": "≠"}.get(result, "=" if comparison.admitted.low == comparison.admitted.high else "~")
    return f"{_print(candidate.whole)} {sign} {_print(by)}{unit} {end} {_print(after)}"
