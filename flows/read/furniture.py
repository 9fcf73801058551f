"""What a web page prints around an article: counters, buttons, players, links to other news. Dates are not furniture.

The phrases stand in ``furniture.csv``, each with an example line in which ⟦ ⟧ enclose what is furniture:

- scope ``line``: a line of at most 300 characters that is this and nothing else;
- scope ``part``: a part of such a line, sought only where the line holds one of its ``hints``;
- scope ``rest``: a heading of links to other news, furniture itself; once the article has had a paragraph, so are the
  lines below it, until a line of paragraph length shows that the article goes on.

A line that counts people or posts is furniture in part only: a lost figure is worse than a headline read.
"""

import csv
import re
from functools import cache
from importlib.resources import files
from typing import Literal
from unicodedata import is_normalized, normalize

Form = Literal["NFC", "NFD"]

LONGEST_LINE = 300
PARAGRAPH = 25  # words
LINE = re.compile(r"[^\n]+")
COUNTED = (
    r"\d\s*(?:%|người|cán bộ|công chức|viên chức|biên chế|cbcc|ccvc|đồng chí|đ/c|đảng viên|cấp ủy|bí thư|chỉ tiêu"
    r"|giáo viên|bác sĩ|lao động|trường hợp|vị trí|chức danh|sinh viên|trí thức|xã|phường|huyện|tỉnh|đơn vị|cơ quan"
    r"|tổ chức|chi bộ|đảng bộ|lượt (?:cán|công|viên|người))"
)


def furniture_spans(text: str, body_start: int) -> tuple[tuple[int, int], ...]:
    """The furniture of a text from ``body_start`` on: disjoint half-open spans of code points, in order."""
    spans: list[tuple[int, int]] = []
    had_paragraph = in_rest = False
    for match in LINE.finditer(text, body_start):
        line = match.group().strip()
        if not line:
            continue
        is_paragraph = len(line.split()) >= PARAGRAPH
        had_paragraph |= is_paragraph
        in_rest = not is_paragraph and (in_rest or (had_paragraph and _is(line, "rest")))
        if (in_rest or is_furniture_line(line)) and not _counted(_form(line)).search(line):
            spans.append(match.span())
        else:
            spans += [(match.start() + start, match.start() + end) for start, end in _parts(match.group())]
    return tuple(spans)


def is_furniture_line(line: str) -> bool:
    """Whether a stripped line is furniture by itself."""
    return _is(line, "line", "rest")


def without_furniture(line: str) -> str:
    """The line with its furniture parts cut out."""
    for start, end in reversed(_parts(line)):
        line = line[:start] + line[end:]
    return line


def _is(line: str, *scopes: str) -> bool:
    return len(line) <= LONGEST_LINE and bool(_any_of(_patterns(*scopes), _form(line)).fullmatch(line))


def _parts(line: str) -> list[tuple[int, int]]:
    if len(line) > LONGEST_LINE:
        return []
    words = normalize("NFC", line).lower().replace("ð", "đ")
    sought = tuple(pattern for hint, pattern in _hints_of_parts() if hint in words)
    return [match.span() for match in _any_of(sought, _form(line)).finditer(line)] if sought else []


def _form(line: str) -> Form:
    return "NFC" if is_normalized("NFC", line) else "NFD"


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with (files("flows.read") / "furniture.csv").open(encoding="utf-8") as rows:
        return tuple(csv.DictReader(rows))


@cache
def _patterns(*scopes: str) -> tuple[str, ...]:
    return tuple(row["pattern"] for row in _rows() if row["scope"] in scopes)


@cache
def _hints_of_parts() -> tuple[tuple[str, str], ...]:
    return tuple(
        (hint, row["pattern"]) for row in _rows() if row["scope"] == "part" for hint in row["hints"].split("|")
    )


@cache
def _any_of(patterns: tuple[str, ...], form: Form) -> re.Pattern[str]:
    return _compile("|".join(f"(?:{pattern})" for pattern in patterns), form)


@cache
def _counted(form: Form) -> re.Pattern[str]:
    return _compile(COUNTED, form)


def _compile(source: str, form: Form) -> re.Pattern[str]:
    """The pattern in the Unicode form of the line, and reading Ð, which some papers type for Đ."""
    return re.compile(normalize(form, source).replace("đ", "[đð]"), re.IGNORECASE)
