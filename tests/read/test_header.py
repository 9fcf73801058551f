"""The YAML header: what it states, where it ends, and which line is at fault."""

import re

import pytest

from flows.read.header import KEYS, read_header
from flows.read.unreadable import UnreadableError

WHOLE = """---
title: 'Hưng Yên: 79,5% công chức cấp xã'
publisher: Báo thử
url: https://example.vn/a?b=1
published: 2022-08-14
author: Lệ Thu
place: "01"
licence: CC BY 4.0
---
Toàn tỉnh có 1.346 công chức cấp xã.
"""


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_states_every_key_and_ends_where_the_body_begins(mark: str) -> None:
    text = mark + WHOLE
    header = read_header(text)
    assert tuple(header.stated) == KEYS
    assert header.stated["title"] == "Hưng Yên: 79,5% công chức cấp xã"
    assert header.stated["place"] == "01"
    assert header.stated["published"] == "2022-08-14"
    assert text[header.end :] == "Toàn tỉnh có 1.346 công chức cấp xã.\n"
    blanking = re.match(r"\ufeff?---\n.*?\n---\n", text, re.DOTALL)
    assert blanking
    assert blanking.end() == header.end


@pytest.mark.parametrize(("text", "end"), [("Toàn tỉnh có 9 huyện.", 0), ("\ufeffToàn tỉnh có 9 huyện.", 1)])
def test_no_header_states_nothing(text: str, end: int) -> None:
    header = read_header(text)
    assert (header.end, header.stated) == (end, {})


@pytest.mark.parametrize("value", ["", "null", "~", "''"])
def test_an_empty_value_is_stated_as_unknown(value: str) -> None:
    assert read_header(f"---\npublished: {value}\n---\nx").stated == {"published": None}


def test_an_empty_header_states_nothing() -> None:
    assert read_header("---\n\n---\nx").stated == {}


@pytest.mark.parametrize("published", ["2022-08-12", "2022-10", "2022", "'2024-02-29'"])
def test_full_and_reduced_dates(published: str) -> None:
    assert read_header(f"---\npublished: {published}\n---\nx").stated == {"published": published.strip("'")}


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        pytest.param("title: a\npublised: 2022", "line 3: unknown header key 'publised'", id="unknown key"),
        pytest.param("title: a\nurl: b\ntitle: c", "line 4: header key 'title' stands twice", id="repeated key"),
        pytest.param("title: a: b", "line 2: bad YAML in the header", id="colon without quotes"),
        pytest.param("title: a\nplace: [b", "line 3: a header value is not one text", id="open bracket"),
        pytest.param("title: a\nplace: \x01", "line 2: bad YAML in the header: a character", id="control character"),
        pytest.param("title: a\nplace: [b]", "line 3: a header value is not one text", id="list"),
        pytest.param("title: {b: c}", "line 2: a header value is not one text", id="mapping"),
        pytest.param("Một câu mở đầu", "line 2: the header has no keys", id="no keys"),
        pytest.param("published: 2022-02-30", "line 2: published is '2022-02-30'", id="no such day"),
        pytest.param("\npublished: 12/08/2022", "line 3: published is '12/08/2022'", id="day first"),
        pytest.param("[" * 50_000, "line 2: the header has no keys", id="deep nesting"),
        pytest.param("title: " + "[" * 50_000, "line 2: a header value is not one text", id="deep nesting in a value"),
    ],
)
def test_a_fault_names_its_line_and_remedy(header: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_header(f"---\n{header}\n---\nx")
    assert caught.value.reason.startswith(reason)
    assert caught.value.remedy


@pytest.mark.parametrize("text", ["---\ntitle: a\nToàn tỉnh có 9 huyện.", "---\n---\nx", "---  \ntitle: a\n---\nx"])
def test_a_header_that_is_not_closed(text: str) -> None:
    with pytest.raises(UnreadableError, match="line 1: the header is not closed"):
        read_header(text)
