"""The YAML header of a raw file. What the visible lines say is not read here."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from flows.read.dates import is_iso_date
from flows.read.unreadable import UnreadableError

KEYS = ("title", "publisher", "url", "published", "author", "place", "licence")
HEADER = re.compile(r"\ufeff?---\n(.*?)\n---\n", re.DOTALL)
OPENED = re.compile(r"\ufeff?---\s*\n")
QUOTE = "Write the value on one line, in quotes."
EMPTY = {"", "~", "null"}
FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


@dataclass(frozen=True, slots=True)
class Header:
    """What the header states. ``end`` is where the body begins, in code points of the text.

    A key left out is unknown to the header, and the visible lines may tell it; a key with an empty value is known to
    be unknown, and nothing else may fill it.
    """

    end: int
    stated: Mapping[str, str | None] = field(default_factory=dict)


def read_header(text: str) -> Header:
    """The header at the start of a decoded text; without one, a header that states nothing.

    Raises ``UnreadableError``, with the line of the file, for a header that is not closed, bad YAML, a key that is
    unknown or repeated, a value that is not one text, or a ``published`` that is no ISO 8601 date.
    """
    match = HEADER.match(text)
    if match is None:
        if OPENED.match(text):
            raise UnreadableError("line 1: the header is not closed", "Add a line --- after its last key.")
        return Header(end=int(text.startswith("\ufeff")))
    stated: dict[str, str | None] = {}
    for key, value in _pairs(match.group(1)):
        line = _line(key.start_mark)
        _check_key(key.value, stated, line)
        stated[key.value] = _value(key.value, value.value.strip(), line)
    return Header(match.end(), stated)


def _pairs(source: str) -> Iterable[tuple[yaml.ScalarEvent, yaml.ScalarEvent]]:
    """The flat mapping as YAML events: building nodes would recurse, and deep nesting kill the process."""
    events = (event for event in yaml.parse(source, Loader=yaml.CSafeLoader) if not isinstance(event, FRAME))
    try:
        scalars = _scalars(events)
    except yaml.YAMLError as error:
        line = _line(getattr(error, "problem_mark", None))
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise UnreadableError(f"line {line}: bad YAML in the header: {problem}", QUOTE) from error
    return zip(scalars[::2], scalars[1::2], strict=True)


def _scalars(events: Iterator[yaml.Event]) -> list[yaml.ScalarEvent]:
    """Keys and values in order; what lies within a value that is not one text is not read."""
    if not isinstance(next(events, None), yaml.MappingStartEvent | None):
        raise UnreadableError("line 2: the header has no keys", f"Write one key: value a line, of {', '.join(KEYS)}.")
    scalars = []
    event = next(events, None)
    while isinstance(event, yaml.ScalarEvent):
        scalars.append(event)
        event = next(events, None)
    if isinstance(event, yaml.MappingEndEvent):
        event = next(events, None)
    if event is not None:
        raise UnreadableError(f"line {_line(event.start_mark)}: a header value is not one text", QUOTE)
    return scalars


def _line(mark: object) -> int:
    """The line of the file that a YAML mark points to, counted from 1: the YAML begins on the file's second."""
    return getattr(mark, "line", 0) + 2


def _check_key(key: str, stated: Mapping[str, str | None], line: int) -> None:
    if key not in KEYS:
        raise UnreadableError(f"line {line}: unknown header key {key!r}", f"Use only {', '.join(KEYS)}.")
    if key in stated:
        raise UnreadableError(f"line {line}: header key {key!r} stands twice", "Keep one of the two lines.")


def _value(key: str, value: str, line: int) -> str | None:
    if value.lower() in EMPTY:
        return None
    if key == "published" and not is_iso_date(value):
        raise UnreadableError(
            f"line {line}: published is {value!r}, which is no date",
            "Write YYYY-MM-DD, YYYY-MM or YYYY, or leave the value empty.",
        )
    return value
