"""The class of each number that is no figure, told from the words around it. What remains is a quantity to be read."""

from collections.abc import Callable, Collection, Iterable, Sequence

from flows.extract import class_words as words
from flows.extract.numbers import Number

LOOK = 64  # characters before a number that may tell its class
BY_FORM = {
    **dict.fromkeys(("date", "date_words", "day_month", "month", "iso_month", "years"), "date"),
    "clock": "clock",
    "legal": "legal_reference",
    "phone": "page_furniture",
}
Span = tuple[int, int]


def classes_of(
    folded: str, numbers: Sequence[Number], dates: Collection[int], bounds: Collection[int], furniture: Collection[int]
) -> list[str | None]:
    """The class of each number; null for a quantity.

    ``dates`` and ``bounds`` are indices of numbers already told, ``furniture`` of those that page furniture holds.
    """
    told = dict.fromkeys(bounds, "bound") | dict.fromkeys(dates, "date")
    return [told.get(index) or class_of(folded, number, index in furniture) for index, number in enumerate(numbers)]


def class_of(folded: str, number: Number, in_furniture: bool) -> str | None:
    """The class of a number that is no quantity of the article; null for one that is."""
    if in_furniture:
        return BY_FORM.get(number.form, "page_furniture")
    if number.form in BY_FORM:
        return BY_FORM[number.form]
    before = folded[max(0, number.start - LOOK) : number.start]
    return next((kind for rule in RULES if (kind := rule(folded, number, before))), None)


def overlapping(numbers: Sequence[Number], spans: Iterable[Span]) -> set[int]:
    """Indices of the numbers that lie within some span; both in order."""
    found: set[int] = set()
    index = 0
    for start, end in spans:
        while index < len(numbers) and numbers[index].start < start:
            index += 1
        while index < len(numbers) and numbers[index].start < end:
            found.add(index)
            index += 1
    return found


def _money(folded: str, number: Number, before: str) -> str | None:
    """Billions are money; millions are where money is spoken of, else people: ``1,2 triệu viên chức``."""
    if folded.endswith(words.BILLIONS, number.start, number.end):
        return "money"
    in_millions = folded.endswith(words.MILLIONS, number.start, number.end)
    return "money" if in_millions and words.OF_MONEY.search(before) else None


def _area(folded: str, number: Number, _before: str) -> str | None:
    """``8.555,86 km2``"""
    return "area" if folded.endswith(words.SQUARES, number.start, number.end) else None


def _numbering(folded: str, number: Number, before: str) -> str | None:
    """``1.`` or ``2)`` at the head of a line."""
    heads_line = "\n" in before or number.start < LOOK
    if heads_line and not before.rpartition("\n")[2].strip(" -+*") and words.NUMBERING.match(folded, number.start):
        return "ordinal"
    return None


def _enumerated(folded: str, number: Number, before: str) -> str | None:
    """``lập 2 phòng: (1) Văn phòng, (2) …``"""
    named = words.ENUMERATED.search(before) and words.ENUMERATION_END.match(folded, number.end)
    return "ordinal" if named else None


def _glued(_folded: str, _number: Number, before: str) -> str | None:
    glued = not before.endswith(" ") and words.GLUED.search(before[-4:])
    return "unknown" if glued else None


def _footnote(folded: str, number: Number, before: str) -> str | None:
    """``6.620 người(2)``: a mark that only points to a note."""
    marked = folded.startswith(")", number.end) and words.NOTE_MARK.search(before)
    return "page_furniture" if marked else None


def _word_before(folded: str, number: Number, before: str) -> str | None:
    """``Nghị định 92``, ``Ảnh: 3``, ``khu phố 3`` — but ``tổ 5 người`` counts people."""
    if folded.startswith("%", number.end) or not _may_be_named(before):
        return None
    counted = words.COUNTED.match(folded, number.end)
    told = ((kind, pattern) for pattern, kind in words.BEFORE if kind == "page_furniture" or not counted)
    return next((kind for kind, pattern in told if pattern.search(before)), None)


def _may_be_named(before: str) -> bool:
    return before.rstrip().rstrip(" :(.-").endswith(words.LAST_WORDS) or words.DOCUMENT.search(before) is not None


def _word_after(folded: str, number: Number, _before: str) -> str | None:
    match = words.AFTER.match(folded, number.end)
    return match.lastgroup if match else None


def _age(folded: str, number: Number, before: str) -> str | None:
    """An age bounds a group unless it is a mean, which is a figure."""
    aged = words.YEARS_OF_AGE.match(folded, number.end) and not words.MEAN_AGE.search(before)
    aged = aged and not words.MEAN.search(folded, number.start, number.end)
    return "bound" if aged else None


def _threshold(folded: str, number: Number, before: str) -> str | None:
    """A share that names a class of places: ``nơi có nữ từ 15% trở lên`` (annotation.md, rulings)."""
    if not before.endswith(words.THRESHOLD) or not words.THRESHOLD_END.match(folded, number.end):
        return None
    or_more = words.OR_MORE.match(folded, number.end) is not None
    is_bound = words.OPEN_SET.search(before) is not None or (or_more and words.WITH_SHARE.search(before) is not None)
    return "bound" if is_bound else None


# In this order: the first rule that tells a class holds.
RULES: tuple[Callable[[str, Number, str], str | None], ...] = (
    *(_money, _area, _numbering, _enumerated, _footnote, _glued),
    *(_word_before, _word_after, _age, _threshold),
)
