"""What a headline says of all numbers below it: their measure, their course, their sex or ethnicity.

Where it ends is found in ``headline``, the level it names is in ``staff_levels``.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from flows.extract.labels import CATEGORIES
from flows.extract.quantities import Quantity
from flows.extract.tokens import Token, sense_of

HEADLINE_MEASURES = ("left", "elected", "planned", "nominated", "disciplined", "transferred", "recruited")


def headline_measure(tokens: Sequence[Token], headline_end: int, words_end: int) -> str | None:
    """The measure that the headline names most, or the first words by a verb of allotment (``phân bổ``)."""
    named = Counter(
        measure
        for token in takewhile(lambda token: token.start < words_end, tokens)
        if (measure := sense_of(token, "measure"))
        if sense_of(token, "headline") or (token.start < headline_end and measure in HEADLINE_MEASURES)
    )
    return named.most_common(1)[0][0] if named else None


def headline_course(tokens: Sequence[Token], headline_end: int) -> dict[str, str]:
    """The columns of the one course that a headline is about (``Bế giảng lớp trung cấp lý luận chính trị``)."""
    head = [token for token in tokens if token.start < headline_end]
    grades = {grade for token in head if (grade := sense_of(token, "political_theory"))}
    taught = any(
        sense_of(token, "unit") in ("class", "course") or sense_of(token, "measure") == "trained" for token in head
    )
    return {"political_theory": grades.pop(), "course": "political_theory"} if taught and len(grades) == 1 else {}


def name_those_of_headline(people: Sequence[Quantity], tokens: Sequence[Token], headline_end: int) -> None:
    """Bare shares of nothing printed are of whom the headline speaks (``Nữ trong cấp ủy: Kiên Giang 25%``)."""
    for column in ("sex", "ethnicity"):
        named = {code for token in tokens if token.start < headline_end and (code := sense_of(token, column))}
        if len(named) == 1:
            code = named.pop()
            for share in people:
                lone = share.percent and share.base is None and share.partner is None
                if lone and CATEGORIES.isdisjoint(share.labels) and share.age is None:
                    share.labels[column] = code
