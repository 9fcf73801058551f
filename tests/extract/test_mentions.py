"""What holds of the numbers of every raw article. Whether they are read rightly is asked in ``test_gold``."""

import re
from dataclasses import fields
from itertools import pairwise

import pytest
from extracted import ARTICLES, extracted

from schemas.codes import codelist, codelist_names
from schemas.records import Figure

CLASSES = codelist("mention_class").codes
CODED = sorted({field.name for field in fields(Figure)} & set(codelist_names()))

each_article = pytest.mark.parametrize("article_id", ARTICLES)


@each_article
def test_every_digit_run_of_the_body_lies_in_one_mention(article_id: str) -> None:
    article, found = extracted(article_id)
    spans = [(mention.char_start, mention.char_end) for mention in found.mentions]
    runs = [match.span() for match in re.finditer(r"\d+", article.text[article.body_start :])]
    held = [
        sum(start <= article.body_start + first and article.body_start + last <= end for start, end in spans)
        for first, last in runs
    ]
    assert [article.text[article.body_start + a :][:20] for (a, _), n in zip(runs, held, strict=True) if n != 1] == []


@each_article
def test_mentions_stand_in_order_in_the_body_and_do_not_overlap(article_id: str) -> None:
    article, found = extracted(article_id)
    assert all(mention.char_start >= article.body_start for mention in found.mentions)
    assert [pair for pair in pairwise(found.mentions) if pair[0].char_end > pair[1].char_start] == []


@each_article
def test_mentions_and_figures_print_what_stands_in_the_text(article_id: str) -> None:
    article, found = extracted(article_id)
    printed = [*found.mentions, *found.figures]
    assert [one for one in printed if article.text[one.char_start : one.char_end] != one.surface] == []


@each_article
def test_mention_classes_and_figure_codes_stand_in_their_codelists(article_id: str) -> None:
    _, found = extracted(article_id)
    assert {mention.mention_class for mention in found.mentions} <= set(CLASSES)
    for column in CODED:
        assert {getattr(figure, column) for figure in found.figures} - {None} <= set(codelist(column).codes), column


@each_article
def test_figure_ids_are_unique_and_begin_with_article_and_offset(article_id: str) -> None:
    _, found = extracted(article_id)
    ids = [figure.figure_id for figure in found.figures]
    assert len(set(ids)) == len(ids)
    assert all(figure.figure_id.startswith(f"{article_id}#{figure.char_start}") for figure in found.figures)


@each_article
def test_bases_listings_and_changes_name_figures_of_the_article(article_id: str) -> None:
    _, found = extracted(article_id)
    named = {figure.base_id for figure in found.figures}
    named |= {name for listing in found.listings for name in (listing.whole_id, *listing.part_ids)}
    named |= {name for change in found.changes for name in (change.before_id, change.after_id, change.change_id)}
    assert named - {None} <= {figure.figure_id for figure in found.figures}


@each_article
def test_no_figure_is_its_own_whole(article_id: str) -> None:
    _, found = extracted(article_id)
    base = {figure.figure_id: figure.base_id for figure in found.figures}
    for figure_id in base:
        seen, above = {figure_id}, base[figure_id]
        while above is not None:
            assert above not in seen, f"{figure_id} lies in itself"
            seen.add(above)
            above = base.get(above)


@each_article
def test_figures_and_figure_mentions_are_the_same_prints(article_id: str) -> None:
    _, found = extracted(article_id)
    mentions = [(one.char_start, one.char_end) for one in found.mentions if one.mention_class == "figure"]
    figures = {(figure.char_start, figure.char_end) for figure in found.figures}
    outside = [span for span in figures if not any(a <= span[0] and span[1] <= b for a, b in mentions)]
    assert outside == []
    assert [span for span in mentions if span not in figures] == []


@each_article
def test_sentences_of_mentions_and_figures_go_upwards(article_id: str) -> None:
    _, found = extracted(article_id)
    sentences = [mention.sentence for mention in found.mentions]
    assert sentences == sorted(sentences)
    of_mention = {mention.char_start: mention.sentence for mention in found.mentions}
    assert all(of_mention[figure.char_start] == figure.sentence for figure in found.figures)
