"""Every written form of a number is read as a careful person reads it. What it counts is not asked."""

import pytest
from known_gaps import check, lines_of

from flows.extract.normal import fold
from flows.extract.number_words import find_number_words, value_of
from flows.extract.numbers import find_numbers, read_digits
from flows.extract.vocabulary import find_tags

# What the extractor gets wrong, with the lines that show it. A mended line must leave the list.
KNOWN_GAPS = {
    "a comma before three digits may part thousands where people are counted": ["huyện có 1,084 cán bộ"],
}

PRINTS = {
    "3": (3, 0),
    "03": (3, 0),
    "1084": (1084, 0),
    "1.084": (1084, 0),
    "1 084": (1084, 0),
    "1.234.567": (1234567, 0),
    "1,234,567": (1234567, 0),
    "12 345 678": (12345678, 0),
    "88,8": (88.8, 1),
    "88.8": (88.8, 1),
    "0,15": (0.15, 2),
    "99,05": (99.05, 2),
    "1.084,5": (1084.5, 1),
}

# line: the value, decimals and second number of each quantity in digits
QUANTITIES = {
    "huyện có 1.084 cán bộ": [(1084, 0, None)],
    "huyện có 1 084 cán bộ": [(1084, 0, None)],
    "huyện có 1084 cán bộ": [(1084, 0, None)],
    "huyện có 1,084 cán bộ": [(1084, 0, None)],
    "tỷ lệ đạt 88,8%": [(88.8, 1, None)],
    "tỷ lệ đạt 88.8 %": [(88.8, 1, None)],
    "tỷ lệ đạt 1,084%": [(1.084, 3, None)],
    "kỷ luật 2/300 cán bộ": [(2, 0, 300)],
    "có 21/21 xã": [(21, 0, 21)],
    "có 1.070/1.346 công chức": [(1070, 0, 1346)],
    "có 1/3 số cán bộ": [(1, 0, 3)],
    "có 03 công chức": [(3, 0, None)],
    "cả tỉnh có 12 nghìn viên chức": [(12000, -3, None)],
    "cả nước có 1,2 triệu viên chức": [(1200000, -5, None)],
    "cả nước có 2 triệu viên chức": [(2000000, -6, None)],
    "tỉnh có 1.597người": [(1597, 0, None)],
    "tỉnh có 45cán bộ": [(45, 0, None)],
    "mỗi xã có 1-2 cán bộ": [(1, 0, 2)],
    "mỗi xã có 15 - 20 cán bộ": [(15, 0, 20)],
    "có 40 nữ, 50 nam": [(40, 0, None), (50, 0, None)],
    "tinh giản 1.084,5 suất": [(1084.5, 1, None)],
    "có 18.991 người.": [(18991, 0, None)],
    "cộng 120, 35 và 4.": [(120, 0, None), (35, 0, None), (4, 0, None)],
    "năm 2016 tăng 2.016 người": [(2016, 0, None), (2016, 0, None)],
}

# line: the form of each digit run that is no quantity
FORMS = {
    "gọi 0220.3853.123 để biết": ["phone"],
    "gọi (0220) 3853 123 để biết": ["phone"],
    "gọi 0912 345 678": ["phone"],
    "gọi +84 912 345 678": ["phone"],
    "gọi 0912345678": ["phone"],
    "lúc 09:31": ["clock"],
    "lúc 9h30": ["clock"],
    "lúc 9 giờ 30": ["clock"],
    "ngày 31/12/2023": ["date"],
    "ngày 31-12-2023": ["date"],
    "ngày 31.12.2023": ["date"],
    "ngày 5 tháng 8 năm 2022": ["date_words"],
    "đề án số 08-đa/tu": ["legal"],
    "kế hoạch 67/kh-ubnd": ["legal"],
    "quyết định 1557/qđ-ttg": ["legal"],
    "nghị định 108/2014/nđ-cp": ["legal"],
    "nghị quyết 18-nq/tw": ["legal"],
    "giai đoạn 2021-2025": ["years"],
    "giai đoạn 2021 – 2025": ["years"],
    "nhiệm kỳ 2020/2025": ["years"],
    "tháng 8/2022": ["month"],
}

NUMERALS = {
    "ba": 3,
    "mười": 10,
    "mười lăm": 15,
    "hai mươi mốt": 21,
    "ba mươi tư": 34,
    "chín mươi chín": 99,
    "một trăm": 100,
    "một trăm mười hai": 112,
    "hai trăm lẻ ba": 203,
    "hai trăm linh ba": 203,
    "năm trăm sáu mươi lăm": 565,
    "một nghìn": 1000,
    "một nghìn không trăm tám mươi tư": 1084,
    "hai nghìn rưỡi": 2500,
    "ba trăm rưỡi": 350,
    "mười hai nghìn": 12000,
}

# line: the numbers in words that count something, fractions in percent
SPOKEN = {
    "sắp xếp lại ba xã": [3],
    "huyện có ba mươi tư cán bộ": [34],
    "huyện có hai trăm lẻ ba công chức": [203],
    "tỉnh có hai nghìn rưỡi viên chức": [2500],
    "giảm một phó chủ tịch": [1],
    "hai phần ba cán bộ là đảng viên": [200 / 3],
    "bốn phần năm công chức đạt chuẩn": [80],
    "một nửa số cán bộ là nữ": [50],
    "gần một nửa cán bộ là nữ": [50],
    "Năm người nghỉ hưu": [5],
    "bổ nhiệm năm công chức": [5],
    "mười một sở và mười hai phòng": [11, 12],
    # no number at all
    "một số cán bộ xã": [],
    "một cán bộ cho biết": [],
    "trong năm cán bộ xã đi học": [],
    "mỗi năm cán bộ đều được đánh giá": [],
    "tư tưởng cán bộ ổn định": [],
    "ba lô của cán bộ": [],
    "cán bộ thứ ba": [],
}


def quantities(line: str) -> list[tuple[float | None, int, float | None]]:
    return [(one.value, one.decimals, one.second) for one in find_numbers(fold(line))]


def forms(line: str) -> list[str]:
    return [one.form for one in find_numbers(fold(line))]


def spoken(line: str) -> list[float | None]:
    folded = fold(line)
    return [one.value for one in find_number_words(folded, find_tags(folded))]


@pytest.mark.parametrize(("print_", "expected"), PRINTS.items())
def test_digits(print_: str, expected: tuple[float, int]) -> None:
    check(print_, read_digits(print_), expected, KNOWN_GAPS)


@pytest.mark.parametrize(("line", "expected"), QUANTITIES.items())
def test_quantities(line: str, expected: list[tuple[float, int, float | None]]) -> None:
    check(line, quantities(line), expected, KNOWN_GAPS)


@pytest.mark.parametrize(("line", "expected"), FORMS.items())
def test_forms_that_are_no_quantity(line: str, expected: list[str]) -> None:
    check(line, forms(line), expected, KNOWN_GAPS)


@pytest.mark.parametrize(("words", "expected"), NUMERALS.items())
def test_numerals(words: str, expected: float) -> None:
    check(words, value_of(words), expected, KNOWN_GAPS)


@pytest.mark.parametrize("words", ["cán bộ", "ba cán bộ"])
def test_other_words_are_no_numeral(words: str) -> None:
    assert value_of(words) is None


@pytest.mark.parametrize(("line", "expected"), SPOKEN.items())
def test_number_words(line: str, expected: list[float]) -> None:
    check(line, spoken(line), [pytest.approx(value) for value in expected], KNOWN_GAPS)


def test_known_gaps_are_tested() -> None:
    assert lines_of(KNOWN_GAPS) <= {line for table in (PRINTS, QUANTITIES, FORMS, NUMERALS, SPOKEN) for line in table}
