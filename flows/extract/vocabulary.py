"""The lexicon as one multi-pattern pass: phrases with what each says, bare place names too. No grammar here."""

import csv
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import ahocorasick

from flows.extract.gazetteer import bare_names
from flows.extract.normal import fold
from schemas.codes import codelist

LEXICON_DIR = Path(__file__).parent / "lexicon"
OR_MORE = "trở lên"
MARKS = (",", ";", ":", "(", ")", "\n", "[", "]")
PREFIXED = "qualifiers"
JOINT = re.compile(r",? và |, ")
WORD_START = re.compile(r"(?<![^\W_])(?=\S)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon row: phrases that say the same, what they say (column to code), and a line of corpus."""

    senses: dict[str, str]
    phrases: tuple[str, ...]
    corpus: str
    source: str


@dataclass(slots=True)
class Tag:
    """A phrase found at normal offsets ``start:end``; ``phrase`` is null for places and punctuation."""

    start: int
    end: int
    senses: dict[str, str]
    phrase: str | None = None


@cache
def entries() -> tuple[Entry, ...]:
    """All lexicon rows.

    Raises:
        ValueError: a phrase stands in two rows that are matched in one pass.
    """
    rows = tuple(entry for path in sorted(LEXICON_DIR.glob("*.tsv")) for entry in _entries(path))
    seen: dict[str, str] = {}
    for entry in rows:
        for phrase in entry.phrases if entry.source != PREFIXED else ():
            if phrase in seen:
                raise ValueError(f"lexicon/{entry.source}.tsv: {phrase!r} stands in {seen[phrase]}.tsv too; keep one")
            seen[phrase] = entry.source
    return rows


def coordinated(tag: Tag) -> tuple[dict[str, str], ...]:
    """The senses of each part of a coordinated phrase, if all parts are phrases themselves; else nothing."""
    parts = JOINT.split(tag.phrase or "")
    known = _senses()
    return tuple(known[part] for part in parts) if len(parts) > 1 and all(part in known for part in parts) else ()


def senses_of(phrase: str) -> dict[str, str]:
    """What a folded phrase says by itself; nothing if it is none of the lexicon's."""
    return _senses().get(phrase, {})


def find_tags(folded: str) -> list[Tag]:
    """Phrases and punctuation of a folded text, longest first from the left, on word boundaries, none overlapping."""
    return list(_matches(folded))


def _entries(path: Path) -> Iterator[Entry]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            senses = dict(sense.split("=", 1) for sense in row["senses"].split("; "))
            phrases = tuple(fold(phrase) for phrase in row["phrases"].split("|"))
            yield Entry(senses, phrases, row["corpus"], path.stem)


@cache
def _senses() -> dict[str, dict[str, str]]:
    phrases = {p: entry.senses for entry in entries() if entry.source != PREFIXED for p in entry.phrases}
    return {f"{phrase} {OR_MORE}": more for phrase, senses in phrases.items() if (more := _or_more(senses))} | phrases


def _or_more(senses: dict[str, str]) -> dict[str, str]:
    """What a level of education with ``trở lên`` behind it says: the code of all levels from it upwards, if any."""
    column = "education" if "education" in senses else "grade"
    codes = codelist("education").by_code
    if column not in senses or senses[column] not in codes:
        return {}
    atoms = [code for code, row in codes.items() if row.atoms == {code}]
    lowest = next(index for index, atom in enumerate(atoms) if atom in codes[senses[column]].atoms)
    upwards = frozenset(atoms[lowest:])
    return next(({**senses, column: code} for code, row in codes.items() if row.atoms == upwards), {})


@cache
def _automaton() -> ahocorasick.Automaton:
    """Patterns with, for each, its senses and the shorter patterns it begins with, longest first."""
    patterns = dict(_senses())
    patterns |= {mark: {"mark": mark} for mark in MARKS}
    patterns = {name: {"place": name} for name in bare_names()} | patterns
    automaton = ahocorasick.Automaton()
    for phrase, senses in patterns.items():
        shorter = [
            (len(head), patterns[head]) for end in range(len(phrase) - 1, 0, -1) if (head := phrase[:end]) in patterns
        ]
        automaton.add_word(phrase, ((len(phrase), senses), *shorter))
    automaton.make_automaton()
    return automaton


def _matches(folded: str) -> Iterator[Tag]:
    """All tags; where what the automaton finds begins or ends within a word, it starts again at the next word."""
    position: int | None = 0
    while position is not None:
        position = yield from _matches_from(folded, position)


def _matches_from(folded: str, position: int) -> Generator[Tag, None, int | None]:
    """Tags from a position on; where to start again, or null at the end of the text."""
    size = len(folded)
    for last, candidates in _automaton().iter_long(folded, position):
        start = last + 1 - candidates[0][0]
        if not (start and folded[start - 1].isalpha() and folded[start].isalnum()):
            for length, senses in candidates:
                end = start + length
                if end == size or not (folded[end].isalnum() and folded[end - 1].isalnum()):
                    yield Tag(start, end, senses, folded[start:end])
                    break
            else:
                return _next_word(folded, start)
            continue
        return _next_word(folded, start)
    return None


def _next_word(folded: str, position: int) -> int | None:
    """Where the next word behind a position begins."""
    following = WORD_START.search(folded, position + 1)
    return following.start() if following else None
