"""Decoding: every encoding gives the text that was written, and what is no text is told with its place."""

import io
from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flows.read.decode import SIGNATURES, decode
from flows.read.unreadable import UnreadableError

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy ỆỐỮằẵ\u0300\u0301\u0303\u0309\u0323\n0123456789.,%…–Ð"
vietnamese = st.text(alphabet=LETTERS).map(lambda text: "Xã Na Son có 137 cán bộ" + text)
no_controls = (st.integers(0x20, 0x7E), st.integers(0xA0, 0xD7FF), st.integers(0xE000, 0x10FFFF))
any_text = st.text(st.one_of(*no_controls).map(chr) | st.sampled_from("\r\n\t"))


@given(any_text)
def test_utf8_is_read_as_python_reads_it(text: str) -> None:
    assume(not text.encode().startswith(tuple(SIGNATURES)))
    assert decode(text.encode()) == io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8").read()


@given(vietnamese)
def test_utf8_mark_stays_as_character_0(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == "\ufeff" + text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-16"])
@given(text=vietnamese)
def test_every_encoding_round_trips(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(vietnamese)
def test_big_endian_mark(text: str) -> None:
    assert decode(b"\xfe\xff" + text.encode("utf-16-be")) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_are_universal(encoding: str, line_end: str) -> None:
    written = line_end.join(["Toàn huyện:", "81 cán bộ", ""])
    assert decode(written.encode(encoding)) == "Toàn huyện:\n81 cán bộ\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"%PDF-1.7\n...", "binary: the file is a PDF", id="pdf"),
        pytest.param(b"PK\x03\x04" + b"x" * 30, "binary: the file is a Word document or a ZIP archive", id="docx"),
        pytest.param("có 281\0 người".encode(), "binary: control character 0x00 at offset 7", id="nul"),
        pytest.param("ab\0".encode("utf-16"), "binary: control character 0x00 at offset 6", id="nul in utf-16"),
        pytest.param(b"c\xf3 281", "undecodable: byte 0xF3 at offset 1 is not valid UTF-8", id="windows-1258"),
        pytest.param(
            "có 281".encode("utf-16")[:-1], "undecodable: byte 0x31 at offset 12 is not valid UTF-16", id="cut"
        ),
    ],
)
def test_what_is_no_text_says_so(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data)
    assert caught.value.reason == reason
    assert caught.value.remedy


@given(st.binary())
def test_any_bytes_are_text_or_a_fault(data: bytes) -> None:
    with suppress(UnreadableError):
        assert not set("\0\r") & set(decode(data))


def test_a_stray_control_character_is_no_reason_to_lose_an_article() -> None:
    text = "Xã Na Son có 137 cán bộ\x02 và 163 công chức"
    assert decode(text.encode()) == text
