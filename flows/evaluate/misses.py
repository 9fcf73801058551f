"""Everything in an article that is not as its gold wants it, told for a person. Nothing is counted here."""

from collections.abc import Iterator

from flows.evaluate.checks import Compared
from flows.evaluate.classes import Classed
from flows.evaluate.gold import GoldArticle, GoldCheck
from flows.evaluate.judge import Judged, number_text
from flows.evaluate.match import Matched, absent, locate
from flows.evaluate.quality import Miss
from flows.evaluate.reading import Reading


def figure_misses(reading: Reading, matched: Matched, judged: tuple[Judged, ...]) -> Iterator[Miss]:
    """Missed figures, wrong columns of found ones, then invented figures."""
    for one in judged:
        key, sentence = one.pair.wanted.key, reading.sentence(one.pair.span[0])
        if one.pair.figure is None:
            there = number_text(one.pair.touching[0].value) if one.pair.touching else None
            yield Miss(reading.article_id, key, "figure", number_text(one.pair.wanted.value), there, sentence)
        for cell in one.cells:
            if not cell.right:
                wanted = " or ".join(value or "empty" for value in cell.wanted)
                yield Miss(reading.article_id, key, cell.column, wanted, cell.got, sentence)
    for figure in matched.invented:
        got = f"{figure.measure} {number_text(figure.value)} {figure.unit}"
        yield Miss(reading.article_id, figure.surface, "figure", None, got, reading.sentence(figure.char_start))


def class_misses(reading: Reading, classed: tuple[Classed, ...]) -> Iterator[Miss]:
    """Wrong classes between numbers that are no figures: the others are missed or invented figures."""
    for one in classed:
        if one.wanted != one.got and "figure" not in (one.wanted, one.got):
            yield Miss(reading.article_id, one.surface, "class", one.wanted, one.got, reading.sentence(one.start))


def check_misses(reading: Reading, compared: Compared) -> Iterator[Miss]:
    """Checks of gold that were not made so, false alarms, and suspects not found."""
    for wanted in compared.missing:
        key = wanted.keys[0]
        yield Miss(reading.article_id, key, "check", _told(wanted), None, _sentence_of(key, reading))
    by_id = {figure.figure_id: figure for figure in reading.figures}
    for alarm in compared.false_alarms:
        first = by_id[next(one for one in (alarm.whole_id, *alarm.part_ids, alarm.share_id) if one)]
        told = f"{alarm.rule} {alarm.expression}: fail"
        yield Miss(reading.article_id, first.surface, "check", None, told, reading.sentence(first.char_start))
    for pair in compared.unsuspected:
        got = pair.touching[0].status if pair.touching else None
        yield Miss(reading.article_id, pair.wanted.key, "suspect", "suspect", got, reading.sentence(pair.span[0]))


def text_misses(gold: GoldArticle, reading: Reading) -> Iterator[Miss]:
    """Keys of gold that the article does not print."""
    return (Miss(reading.article_id, key, "text", key, None, "") for key in absent(gold, reading))


def _told(check: GoldCheck) -> str:
    members = [f"whole {check.whole}"] if check.whole else []
    members += [f"parts {' + '.join(check.parts)}"] if check.parts else []
    members += [f"share {check.share}"] if check.share else []
    return f"{check.rule} {', '.join(members)}: {' or '.join(check.results)}"


def _sentence_of(key: str, reading: Reading) -> str:
    span = locate(reading.body, key)
    return reading.sentence(span[0]) if span else ""
