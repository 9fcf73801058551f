"""Title, publication date and author as the page's own lines show them. Used where the header is silent."""

import re
from dataclasses import dataclass
from unicodedata import normalize

from flows.read.dateline import published, read_dateline
from flows.read.furniture import furniture_spans, is_furniture_line

TITLE_WORDS = range(4, 41)  # fewer is the name of a section or place, more is a paragraph
BYLINE_WORDS = 5
AUTHOR_NEAR_END = 3  # lines with words, furniture left out
NO_TITLE = re.compile(
    r"^(?:[IVX]+|\d+|[a-zđ])[.)]\s|^[-–+*•]\s"  # an outline
    r"|\s[|>»›]\s"  # a trail of sections
    r"|\bảnh\s*:|^(?:trong )?ảnh\b|\bảnh minh (?:họa|hoạ)\b",  # a caption
    re.I,
)
CREDIT = re.compile(r"(?:bài(?: và|,)? ảnh|bài|tin(?: và|,)? ảnh|tin, bài|tác giả|thực hiện)\s*:\s*", re.I)
SENTENCE_END = re.compile(r"[.…;,][”\"’')]*$")


@dataclass(frozen=True, slots=True)
class Visible:
    """What the visible lines tell; null where they tell nothing. ``published`` is an ISO 8601 date."""

    title: str | None = None
    published: str | None = None
    author: str | None = None


def read_visible(text: str, body_start: int) -> Visible:
    """Title, publication date and author of the body of a decoded text, in NFC."""
    body = normalize("NFC", text[body_start:])
    head = [line for line in map(str.strip, body.split("\n")) if re.search(r"\w", line) and not is_furniture_line(line)]
    return Visible(title=_title(head), published=published(head), author=_author(body))


def _title(lines: list[str]) -> str | None:
    """The first headline before the first paragraph."""
    for line in lines:
        words = len(line.split())
        if words >= TITLE_WORDS.stop:
            return None
        if words not in TITLE_WORDS or read_dateline(line) or NO_TITLE.search(line):
            continue
        return None if SENTENCE_END.search(line) else line
    return None


def _author(body: str) -> str | None:
    """The credit or the bare name nearest the end, below at least one other line."""
    lines = [line.strip() for line in _without_furniture(body).split("\n") if re.search(r"\w", line)]
    return next(filter(None, map(_credited, reversed(lines[1:][-AUTHOR_NEAR_END:]))), None)


def _credited(line: str) -> str | None:
    name, credits = CREDIT.subn("", line)
    name = name.strip(" ()-–|")
    words = re.findall(r"\w+", name)
    named = words and all(w[0].isupper() for w in words) and not SENTENCE_END.search(name)
    return name if named and len(words) <= (2 if credits else 1) * BYLINE_WORDS else None


def _without_furniture(body: str) -> str:
    spans = furniture_spans(body, 0)
    starts, ends = (0, *(end for _, end in spans)), (*(start for start, _ in spans), len(body))
    return "".join(body[start:end] for start, end in zip(starts, ends, strict=True))
