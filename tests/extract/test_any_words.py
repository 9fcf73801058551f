"""Any words of the lexicon in any order are read without an error, into codes of the codelists. Sense is not asked."""

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.check.run import check_article
from flows.extract.run import extract_article
from flows.extract.vocabulary import entries
from flows.read.article import Article
from schemas.codes import codelist, codelist_names

PHRASES = sorted(phrase for entry in entries() for phrase in entry.phrases)
NUMBERS = (
    *("0", "3", "120", "1.234", "12,5%", "88%", "2/30", "10-15", "1,2 triệu", "hai", "một nửa", "35 tuổi"),
    *("năm 2015", "30/6/2019", "6 tháng đầu năm 2018", "nhiệm kỳ 2015-2020"),
)
SMALL = (
    "có",
    "là",
    "thì",
    "trong đó",
    "gồm",
    "còn lại",
    "trở lên",
    "từ",
    "lên",
    "người",
    "cán bộ",
    "xã Na Son",
    "Hà Nội",
)
MARKS = (" ", " ", " ", ", ", "; ", ": ", ". ", " (", ") ", "\n", "\n- ", " và ")

words = st.one_of(st.sampled_from(PHRASES), st.sampled_from(NUMBERS), st.sampled_from(NUMBERS), st.sampled_from(SMALL))
texts = st.lists(st.tuples(words, st.sampled_from(MARKS)), min_size=3, max_size=25).map(
    lambda parts: "".join(word + mark for word, mark in parts)
)


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from([None, "2018-05-06"]))
def test_any_words_are_read_into_codes_of_the_codelists(text: str, published: str | None) -> None:
    found = extract_article(Article("x", text, 0, "", published=published))
    check_article(found.figures, found.listings, found.changes)
    for column in codelist_names():
        stated = {getattr(figure, column, None) for figure in found.figures} - {None}
        assert stated <= codelist(column).by_code.keys(), column
