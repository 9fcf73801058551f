"""Text brought to one written form for matching, with the way back to the raw text. No meaning is read here."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# One character for one: each of those on the left is printed for the one on the right.
FOLDED_CHARACTERS = {
    **dict.fromkeys("\u00d0\u0189", "Đ"),
    "\u00f0": "đ",
    **dict.fromkeys("\t\r\u00a0\u2009\u200b\u202f\u3000\ufeff", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    "\uff05": "%",
    **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
    "\u2028": "\n",
    "\u2044": "/",
}
FOLDED = re.compile(f"[{''.join(FOLDED_CHARACTERS)}]")
TONED = {"o": "òóỏõọ", "u": "ùúủũụ"}
OPEN_RIMES = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
OLD_TO_NEW_TONE = {
    f"{rime[0]}{late}": f"{early}{rime[1]}"
    for rime, lates in OPEN_RIMES.items()
    for late, early in zip(lates, TONED[rime[0]], strict=True)
}
OLD_TONE = re.compile(rf"(?:{'|'.join(OLD_TO_NEW_TONE)})(?<!q..)(?!\w)")

WITH_MARKS = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class Normal:
    """A text as it is matched; ``cased`` and ``folded`` have one length.

    ``origin[i]`` is the raw offset of character i, with one more for the end; null where the offsets are the same.
    """

    cased: str
    folded: str
    origin: tuple[int, ...] | None

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw code points behind ``start:end``, combining marks included."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end]

    def from_raw(self, offset: int) -> int:
        """The normal offset of the character that raw ``offset`` belongs to."""
        return offset if self.origin is None else max(0, bisect_right(self.origin, offset) - 1)


def normalise(text: str) -> Normal:
    """Compose, unify dashes, blanks and Đ, and put tone marks where the new spelling puts them (``hoà`` is ``hòa``)."""
    origin = None
    if not unicodedata.is_normalized("NFC", text):
        text, origin = _composed(text)
    cased = FOLDED.sub(lambda match: FOLDED_CHARACTERS[match[0]], text)
    folded = cased.lower()
    if len(folded) != len(cased):
        folded = "".join(low if len(low := char.lower()) == 1 else char for char in cased)
    return Normal(cased, fold_tones(folded), origin)


def fold_tones(folded: str) -> str:
    """Lower-case text with every tone mark of oa, oe, uy on the first vowel."""
    return OLD_TONE.sub(lambda match: OLD_TO_NEW_TONE[match[0]], folded)


def fold(phrase: str) -> str:
    """A phrase as it is matched: the ``folded`` form of ``normalise``."""
    return normalise(phrase).folded


def _composed(text: str) -> tuple[str, tuple[int, ...]]:
    pieces: list[str] = []
    origin: list[int] = []
    for match in WITH_MARKS.finditer(text):
        piece = unicodedata.normalize("NFC", match[0])
        pieces.append(piece)
        origin.extend([match.start()] * len(piece))
    origin.append(len(text))
    return "".join(pieces), tuple(origin)
