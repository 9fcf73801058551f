"""A change in an article changes exactly what it should in its figures. No figure's absolute reading is asked here."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import pytest
from extracted import extract
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.places.table import load_units

DAY = date(2021, 5, 5)
PROVINCES = [unit for unit in load_units() if unit.level == "province" and unit.valid_on(DAY)]
WHERE = {"figure_id", "article_id", "sentence", "char_start", "char_end", "surface", "base_id"}
TITLE = "Chất lượng đội ngũ cán bộ xã ở tỉnh Hưng Yên: 79,5% đạt chuẩn"
SENTENCES = (
    "Năm 2019, tỉnh Hưng Yên có 1.346 cán bộ, công chức cấp xã, trong đó 412 nữ và 1.205 đảng viên.",
    "Về trình độ chuyên môn, 1.070 người có trình độ đại học (chiếm 79,5%), 53 người cao đẳng và 223 người trung cấp.",
    "Về lý luận chính trị, 38 người cao cấp, 401 người trung cấp.",
    "Đến nay, tỉnh đã tinh giản hơn 120 biên chế theo Nghị quyết số 39-NQ/TW, giảm 12 phòng.",
    "Đại hội các đảng bộ cơ sở bầu 2.105 cấp ủy viên, độ tuổi dưới 35 tuổi chiếm 18,4%; từ 35 đến 50 tuổi chiếm 61,2%.",
)
ARTICLE = f"{TITLE}\n{' '.join(SENTENCES)}"
COUNT = "Năm {year}, {place} có {count} cán bộ, công chức cấp xã, trong đó {women} nữ, {share}% đạt chuẩn."
SILENT = (
    "Kết quả ấy được dư luận đánh giá cao.",
    "Đó là nỗ lực lớn của cả hệ thống chính trị.",
    "Nhiều cán bộ, công chức tận tụy với công việc.",
    "Toàn tỉnh quyết tâm nâng đội ngũ cán bộ, công chức, viên chức lên một bậc về chất lượng.",
    "Cán bộ trẻ, cán bộ nữ còn ít.",
    "Việc đánh giá, xếp loại công chức đi vào nề nếp.",
    "Các đảng viên gương mẫu đi đầu, học sinh và người dân đồng tình.",
    "Con số này tăng so với nhiệm kỳ trước.",
    "Trình độ lý luận chính trị được nâng lên.",
)
DEGREES = ("8 tiến sĩ", "34 thạc sĩ", "456 đại học", "54 cao đẳng", "31 trung cấp")
TIERS = ("cấp tỉnh 151 người", "cấp huyện 208 người", "cấp xã 250 người")
OLD_TONES = dict(
    zip(
        ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"],
        ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"],
        strict=True,
    )
)
BLANKS = ("\u00a0", "\u202f", "\u2009")

# What looks as if it reached further than it may: before, after, and what alone differs.
ALONE = {
    "a part printed larger than its whole is its part still": (
        "Huyện có 300 cán bộ, trong đó 258 nữ.",
        "Huyện có 300 cán bộ, trong đó 358 nữ.",
        {(1, "value")},
    ),
    "a closed list keeps the item printed larger than its whole": (
        "Huyện có 583 công chức, gồm 93 thạc sĩ, 456 đại học, 34 cao đẳng.",
        "Huyện có 383 công chức, gồm 93 thạc sĩ, 456 đại học, 34 cao đẳng.",
        {(0, "value")},
    ),
    "a measure named once at the beginning holds for none that states its own": (
        f"{TITLE}\n{SENTENCES[0]}",
        f"{TITLE}\nCả nước đang tinh giản biên chế. {SENTENCES[0]}",
        set(),
    ),
}

few = settings(max_examples=30, deadline=None, derandomize=True)


@dataclass(frozen=True)
class Reading:
    """What an article says: its figures without their spans, and what ties them, by their order."""

    figures: tuple[dict[str, Any], ...]
    ties: tuple[object, ...]
    mentions: tuple[tuple[str, str], ...]


def read(text: str) -> Reading:
    found = extract(text)
    place = {figure.figure_id: index for index, figure in enumerate(found.figures)} | {None: None}
    figures = tuple(
        {column: value for column, value in asdict(figure).items() if column not in WHERE}
        | {"base": place[figure.base_id]}
        for figure in found.figures
    )
    listings = [(place[one.whole_id], [place[part] for part in one.part_ids], one.closure) for one in found.listings]
    changes = [tuple(place[name] for name in asdict(change).values()) for change in found.changes]
    mentions = tuple((unicodedata.normalize("NFC", one.surface), one.mention_class) for one in found.mentions)
    return Reading(figures, (*listings, *changes), mentions)


def changed(before: Reading, after: Reading) -> set[tuple[int, str]]:
    """Number and column of each figure that differ; one entry that names no figure if more than that differs."""
    if (len(before.figures), before.ties) != (len(after.figures), after.ties):
        return {(-1, "figures or what ties them")}
    if [kind for _, kind in before.mentions] != [kind for _, kind in after.mentions]:
        return {(-1, "mentions")}
    pairs = enumerate(zip(before.figures, after.figures, strict=True))
    return {(index, column) for index, (one, other) in pairs for column in one if one[column] != other[column]}


def count(**stated: object) -> str:
    usual = {"year": 2019, "place": "tỉnh Hưng Yên", "count": "1.346", "women": 412, "share": "79,5"}
    return COUNT.format(**(usual | stated))


def thousands(value: int, mark: str) -> str:
    return f"{value:,}".replace(",", mark)


def test_the_article_has_figures_of_all_sorts() -> None:
    figures = read(ARTICLE).figures
    assert len(figures) == 15
    assert {figure["unit"] for figure in figures} == {"person", "percent", "post", "organisation"}


@few
@given(st.integers(1000, 9999))
def test_a_total_changes_its_own_value_only(total: int) -> None:
    differences = changed(read(count()), read(count(count=thousands(total, "."))))
    assert differences == ({(0, "value")} if total != 1346 else set())


@few
@given(st.integers(2, 1300))
def test_a_part_changes_its_own_value_only(part: int) -> None:
    assert changed(read(count()), read(count(women=part))) == ({(1, "value")} if part != 412 else set())


@few
@given(st.integers(1, 999))
def test_a_share_changes_its_own_value_only(tenths: int) -> None:
    share = f"{tenths // 10},{tenths % 10}"
    assert changed(read(count()), read(count(share=share))) == ({(2, "value")} if tenths != 795 else set())


@few
@given(st.integers(1000, 99999), st.sampled_from(["", ".", " ", "\u00a0"]))
def test_the_format_of_a_number_changes_nothing(value: int, mark: str) -> None:
    plain, printed = (count(count=thousands(value, one)) for one in (".", mark))
    assert changed(read(plain), read(printed)) == set()


@pytest.mark.parametrize("province", PROVINCES, ids=lambda unit: unit.name)
def test_a_province_changes_the_place_only(province: Any) -> None:
    after = read(count(place=f"{province.type} {province.name}"))
    assert changed(read(count(place="tỉnh Cà Mau")), after) <= {
        (i, c) for i in range(3) for c in ("place_name", "place_code")
    }
    assert {figure["place_code"] for figure in after.figures} == {province.code}


@pytest.mark.parametrize("year", range(2004, 2021))
def test_a_year_changes_the_period_only(year: int) -> None:
    after = read(count(year=year))
    assert changed(read(count(year=2003)), after) == {(index, "time_period") for index in range(3)}
    assert {figure["time_period"] for figure in after.figures} == {str(year)}


@pytest.mark.parametrize("province", PROVINCES, ids=lambda unit: unit.name)
def test_tone_placement_changes_nothing(province: Any) -> None:
    text = f"Đại hội các đảng bộ ở {province.type} {province.name} bầu 2.105 cấp ủy viên khóa mới, 18,4% dưới 35 tuổi."
    old = re.sub(rf"(?<!q)({'|'.join(OLD_TONES)})(?!\w)", lambda match: OLD_TONES[match[0]], text)
    assert "uỷ" in old
    assert changed(read(text), read(old)) == set()


@pytest.mark.parametrize("text", [ARTICLE, *SENTENCES])
def test_normal_form_changes_nothing_and_spans_follow(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert read(apart) == read(text)
    for mention in extract(apart).mentions:
        assert apart[mention.char_start : mention.char_end] == mention.surface


@pytest.mark.parametrize("text", [ARTICLE, "Tỉnh Đồng Nai có 120 Đảng bộ.", "Đến nay, thành phố Đà Nẵng có 45 cán bộ."])
@pytest.mark.parametrize(("letter", "likeness"), [("Đ", "\u00d0"), ("Đ", "\u0189")])
def test_a_letter_that_looks_like_đ_changes_nothing(text: str, letter: str, likeness: str) -> None:
    assert letter in text
    assert changed(read(text), read(text.replace(letter, likeness))) == set()


@few
@given(st.sets(st.integers(0, ARTICLE.count(" ") - 1)), st.sampled_from(BLANKS))
def test_other_blanks_change_nothing(places: set[int], blank: str) -> None:
    words = ARTICLE.split(" ")
    text = words[0] + "".join((blank if i in places else " ") + word for i, word in enumerate(words[1:]))
    assert changed(read(ARTICLE), read(text)) == set()


@pytest.mark.parametrize("dash", ["\u2010", "\u2011", "\u2013", "\u2014", "\u2212"])
def test_other_dashes_change_nothing(dash: str) -> None:
    text = "Nhiệm kỳ 2015-2020, tỉnh Hưng Yên có 120 cán bộ từ 35-50 tuổi theo Đề án 08-ĐA/TU."
    assert changed(read(text), read(text.replace("-", dash))) == set()


def test_a_headline_in_capitals_changes_nothing() -> None:
    assert changed(read(ARTICLE), read(ARTICLE.replace(TITLE, TITLE.upper()))) == set()


@few
@given(st.sampled_from(SILENT), st.integers(0, len(SENTENCES)))
def test_a_sentence_without_numbers_changes_nothing(silent: str, at: int) -> None:
    more = (*SENTENCES[:at], silent, *SENTENCES[at:])
    assert read(f"{TITLE}\n{' '.join(more)}") == read(ARTICLE)


@few
@given(st.sampled_from(SILENT), st.integers(0, 1))
def test_a_paragraph_without_numbers_changes_nothing(silent: str, at: int) -> None:
    lines = [TITLE, " ".join(SENTENCES)]
    assert read("\n".join([*lines[: at + 1], silent, *lines[at + 1 :]])) == read(ARTICLE)


@few
@given(st.permutations(DEGREES), st.sampled_from(["gồm", "trong đó", "cụ thể:", "chia ra:"]))
def test_the_order_of_counts_before_labels_changes_order_only(items: Sequence[str], opener: str) -> None:
    assert _unordered(items, f"Huyện có 583 cán bộ, công chức, {opener} {{}}.") == _unordered(
        DEGREES, f"Huyện có 583 cán bộ, công chức, {opener} {{}}."
    )


@few
@given(st.permutations(TIERS), st.sampled_from([", ", "; "]))
def test_the_order_of_labels_before_counts_changes_order_only(items: Sequence[str], joint: str) -> None:
    assert _unordered(items, "Tỉnh có 609 cán bộ nữ, trong đó: {}.", joint) == _unordered(
        TIERS, "Tỉnh có 609 cán bộ nữ, trong đó: {}.", joint
    )


def _unordered(items: Sequence[str], line: str, joint: str = ", ") -> list[str]:
    """The figures of a list in a fixed order; the whole stands before the list."""
    return sorted(str(figure) for figure in read(line.format(joint.join(items))).figures)


@pytest.mark.parametrize("what", ALONE)
def test_nothing_else_changes(what: str) -> None:
    before, after, expected = ALONE[what]
    assert changed(read(before), read(after)) == expected
