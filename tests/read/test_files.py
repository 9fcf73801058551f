"""From a folder of files to articles and rejects: each file is one or the other."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.read.article import Article, Reject
from flows.read.duplicates import split_duplicates
from flows.read.files import list_raw, parse_article, read_article

BODY = "Toàn huyện hiện có 300 cán bộ, công chức cấp xã.\n"
PAGE = f"Điện Biên Đông chăm lo cán bộ xã\n23/09/2019 08:43\n{BODY}"


def article(name: str, data: str | bytes) -> Article:
    read = parse_article(name, data.encode() if isinstance(data, str) else data)
    assert isinstance(read, Article)
    return read


def reject(name: str, data: bytes, **options: int) -> Reject:
    read = parse_article(name, data, **options)
    assert isinstance(read, Reject)
    assert read.remedy
    return read


def test_lists_text_files_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "README.md", "a10.txt", "A.txt"):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    assert [path.name for path in list_raw(tmp_path)] == ["A.txt", "a.txt", "a10.txt", "b.txt"]


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere is no directory"):
        list_raw(tmp_path / "nowhere")


def test_header_and_body(tmp_path: Path) -> None:
    data = f"---\ntitle: Một tựa đề\nplace: Tỉnh Điện Biên\n---\n{PAGE}".encode()
    (tmp_path / "05.txt").write_bytes(data)
    read = read_article(tmp_path / "05.txt")
    assert isinstance(read, Article)
    assert read.article_id == "05"
    assert read.sha256 == hashlib.sha256(data).hexdigest()
    assert read.text[read.body_start :] == PAGE
    assert (read.title, read.place, read.published) == ("Một tựa đề", "Tỉnh Điện Biên", "2019-09-23")


def test_an_empty_header_value_is_not_filled_from_the_page() -> None:
    assert article("a.txt", f"---\npublished:\n---\n{PAGE}").published is None


def test_a_header_that_states_all_is_not_overruled_by_the_page() -> None:
    read = article("a.txt", f"---\ntitle: Khác\npublished: 2018\nauthor: Ai đó\n---\n{PAGE}")
    assert (read.title, read.published, read.author) == ("Khác", "2018", "Ai đó")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty: 0 bytes"),
        (b" \n\n", "empty: no words below the header"),
        (b"---\ntitle: a\n---\n\n", "empty: no words below the header"),
        (b"\0\1\2\3", "binary: control character 0x01 at offset 0"),
        (b"c\xf3 281", "undecodable: byte 0xF3 at offset 1 is not valid UTF-8"),
        (b"---\ntilte: a\n---\nx", "line 2: unknown header key 'tilte'"),
    ],
)
def test_rejects_say_what_is_wrong(data: bytes, reason: str) -> None:
    rejected = reject("a.txt", data)
    assert (rejected.path, rejected.sha256) == ("a.txt", hashlib.sha256(data).hexdigest())
    assert rejected.reason == reason


def test_the_limit_is_in_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ệ" * 100, encoding="utf-8")
    assert isinstance(read_article(path, max_chars=100), Article)
    over = read_article(path, max_chars=99)
    assert isinstance(over, Reject)
    assert over.reason == "over-long: 100 characters, the limit is 99 characters"


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a" * 1_000, encoding="utf-8")
    over = read_article(path, max_chars=10)
    assert isinstance(over, Reject)
    assert over.reason.startswith("over-long: more than 44 bytes")
    assert over.sha256 is None


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("nowhere.txt"), lambda path: None])
def test_what_cannot_be_opened_is_a_reject(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "a.txt")
    read = read_article(tmp_path / "a.txt")
    assert isinstance(read, Reject)
    assert read.reason.startswith("unreadable: ")


def test_other_input_output_errors_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(OSError, match="Input/output error"):
        read_article(Path("a.txt"))


def test_a_file_name_no_table_can_hold() -> None:
    assert reject("a\udcff\n.txt", BODY.encode()).path == r"a\udcff\n.txt"


@given(st.binary(), st.integers(min_value=0, max_value=50))
def test_any_bytes_are_an_article_or_a_reject(data: bytes, max_chars: int) -> None:
    read = parse_article("a.txt", data, max_chars)
    assert isinstance(read, Reject) or len(read.text) <= max_chars


def test_the_later_of_two_same_bodies_is_rejected_and_names_the_first() -> None:
    first, other = article("01.txt", BODY), article("02.txt", PAGE)
    again = article("03.txt", b"\xff\xfe" + f"---\ntitle: a\n---\n{BODY}\r\n".encode("utf-16-le"))
    kept, rejects = split_duplicates([first, other, again])
    assert kept == (first, other)
    assert [(r.path, r.sha256, r.reason) for r in rejects] == [
        ("03.txt", again.sha256, "duplicate: the same text as 01.txt")
    ]
