"""Every phrase of the lexicon does in its row's corpus line what the row says of it. Grammar is tested elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import fields

import pytest
from extracted import extract

from flows.extract.normal import fold
from flows.extract.run import Extraction
from flows.extract.vocabulary import PREFIXED, Entry, entries, find_tags
from schemas.records import Figure

COLUMN_OF = {field.name: field.name for field in fields(Figure)} | {"sector": "organisation"}
TOPICS_OF_GRADES = ("education", "political_theory")
STANDARD_TOPICS = ("education", "political_theory", "schooling")
# A header's place and the code of what toàn tỉnh, toàn huyện, thành phố and toàn xã mean under it.
HERE = {
    "province": ("Xã Na Son", "11"),
    "district": ("Xã Na Son", "101"),
    "city": ("Phường Hiến Nam", "323"),
    "commune": ("Xã Na Son", "03205"),
}


def name_of(entry: Entry) -> str:
    return f"{entry.source}:{'; '.join(f'{column}={code}' for column, code in entry.senses.items())}"


each_entry = pytest.mark.parametrize("entry", entries(), ids=name_of)
each_tagged_entry = pytest.mark.parametrize(
    "entry", [entry for entry in entries() if entry.source != PREFIXED], ids=name_of
)


def line_of(entry: Entry, phrase: str) -> str:
    return entry.corpus.replace("{}", phrase)


def states_columns(entry: Entry, line: str) -> bool:
    """The line's one figure has the row's code in each column the row names."""
    stated = {COLUMN_OF[name]: code for name, code in entry.senses.items() if name in COLUMN_OF}
    return [{column: getattr(figure, column) for column in stated} for figure in extract(line).figures] == [stated]


def grades_its_topic(entry: Entry, line: str) -> bool:
    """The topic of the line decides whether the grade is one of education or of political theory."""
    (figure,) = extract(line).figures
    topic = next(tag.senses["topic"] for tag in find_tags(fold(line)) if "topic" in tag.senses)
    return [getattr(figure, name) == entry.senses["grade"] for name in TOPICS_OF_GRADES] == [
        name == topic for name in TOPICS_OF_GRADES
    ]


def sets_topic(entry: Entry, line: str) -> bool:
    """A bare ``trung cấp`` and a standard met are the topic's, where the topic has grades or standards."""
    (figure,) = extract(line).figures
    topic = entry.senses["topic"]
    if figure.standard:
        return figure.standard_of == (topic if topic in STANDARD_TOPICS else "all")
    return topic not in TOPICS_OF_GRADES or getattr(figure, topic) == "intermediate"


def means_the_place_here(entry: Entry, line: str) -> bool:
    place, code = HERE[entry.senses["here"]]
    return [figure.place_code for figure in extract(line, place).figures] == [code]


def counts_nobody_in_scope(_: Entry, line: str) -> bool:
    found = extract(line)
    return not found.figures and [mention.mention_class for mention in found.mentions] == ["other_quantity"]


def relates(entry: Entry, line: str) -> bool:
    check = RELATIONS.get("distribute" if "distribute" in entry.senses else entry.senses["relation"])
    return check is None or check(extract(line, "Tỉnh Hưng Yên"))


def divides_the_first(found: Extraction) -> bool:
    whole, *parts = found.figures
    return bool(parts) and {part.base_id for part in parts} == {whole.figure_id}


def closes_the_list(found: Extraction) -> bool:
    return divides_the_first(found) and [listing.closure for listing in found.listings] == ["stated"]


def repeats_in_percent(found: Extraction) -> bool:
    return [(figure.unit, figure.sex) for figure in found.figures] == [("person", "female"), ("percent", "female")]


def changes_to_the_second(found: Extraction) -> bool:
    return [(change.before_id, change.after_id) for change in found.changes] == [
        tuple(figure.figure_id for figure in found.figures)
    ]


def gives_each_its_number(found: Extraction) -> bool:
    return [figure.sex for figure in found.figures] == ["female", "male"]


def leaves_the_place(found: Extraction) -> bool:
    return [figure.place_code for figure in found.figures] == [None]


RELATIONS: dict[str, Callable[[Extraction], bool]] = {
    **dict.fromkeys(("part", "detail", "division", "some", "example", "whole", "with"), divides_the_first),
    **dict.fromkeys(("all_parts", "rest"), closes_the_list),
    "share": repeats_in_percent,
    "to": changes_to_the_second,
    "distribute": gives_each_its_number,
    "nation": leaves_the_place,
}
EFFECTS: dict[str, Callable[[Entry, str], bool]] = {
    **dict.fromkeys(COLUMN_OF, states_columns),
    "grade": grades_its_topic,
    "rated": lambda entry, line: [figure.rating for figure in extract(line).figures] == [entry.senses["rated"]],
    "topic": sets_topic,
    "here": means_the_place_here,
    "scope": counts_nobody_in_scope,
    "relation": relates,
    "negation": lambda _, line: [figure.it for figure in extract(line).figures] == ["no"],
    "posts": lambda _, line: [figure.measure for figure in extract(line).figures] == ["in_post"],
    "congress": lambda _, line: [figure.measure for figure in extract(line).figures] == ["elected"],
    "mean": lambda _, line: [figure.unit for figure in extract(line).figures] == ["year_of_age"],
    "shield": lambda _, line: [figure.value for figure in extract(line).figures] == [120],
}


def failing(entry: Entry) -> Iterator[str]:
    effect = EFFECTS[next(iter(entry.senses))]
    return (phrase for phrase in entry.phrases if not effect(entry, line_of(entry, phrase)))


@each_tagged_entry
def test_each_phrase_is_one_tag_with_the_senses_of_its_row(entry: Entry) -> None:
    start = len(fold(entry.corpus[: entry.corpus.index("{}")]))
    for phrase in entry.phrases:
        end = start + len(phrase)
        tags = [tag for tag in find_tags(fold(line_of(entry, phrase))) if tag.start < end and tag.end > start]
        assert [(tag.start, tag.end, tag.senses) for tag in tags] == [(start, end, entry.senses)], phrase


@each_entry
def test_each_phrase_does_what_its_row_says(entry: Entry) -> None:
    assert list(failing(entry)) == []


def test_a_phrase_that_goes_on_as_a_longer_word_hides_none_behind_it() -> None:
    """``cả tp`` is a phrase, ``cả tphcm`` holds another."""
    assert [tag.phrase for tag in find_tags(fold("Cả TPHCM có 305 cán bộ"))] == ["tphcm", "cán bộ"]
