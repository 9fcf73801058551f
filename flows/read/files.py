"""Raw files become articles or rejects. Which article repeats another is decided in ``duplicates``."""

import hashlib
from pathlib import Path

from flows.read.article import Article, Reject
from flows.read.decode import decode
from flows.read.header import read_header
from flows.read.unreadable import UnreadableError
from flows.read.visible import Visible, read_visible

MAX_CHARS = 200_000
BYTES_PER_CHAR = 4  # the most that UTF-8 or UTF-16 need for a code point
SHOWN = {"title", "published", "author"}
FILL = "Put the article's text in the file, or delete the file."


def list_raw(raw_dir: Path) -> tuple[Path, ...]:
    """The raw articles of a directory: its ``*.txt``, sorted by name.

    Raises ``NotADirectoryError`` when there is no such directory.
    """
    if not raw_dir.is_dir():
        raise NotADirectoryError(f"{raw_dir} is no directory: give one that holds the articles as .txt files")
    return tuple(sorted(raw_dir.glob("*.txt"), key=lambda path: path.name))


def read_article(path: Path, max_chars: int = MAX_CHARS) -> Article | Reject:
    """The article in a file, or why it cannot be read.

    At most ``max_chars`` code points are accepted and never much more is read. A file that is missing, forbidden or a
    directory is a reject; any other ``OSError`` is raised, since trying again may help.
    """
    most = BYTES_PER_CHAR * (max_chars + 1)
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        remedy = "Make it a plain file that this user may read, or take it out of the raw folder."
        return Reject(printable(path.name), None, f"unreadable: {error.strerror}", remedy)
    if len(data) > most:
        fault = _over_long(f"more than {most:,} bytes", max_chars)
        return Reject(printable(path.name), None, fault.reason, fault.remedy)
    return parse_article(path.name, data, max_chars)


def parse_article(name: str, data: bytes, max_chars: int = MAX_CHARS) -> Article | Reject:
    """The article in the bytes of a file called ``name``, or why they are none. No file is touched."""
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        return _article(name, data, sha256, max_chars)
    except UnreadableError as fault:
        return Reject(printable(name), sha256, fault.reason, fault.remedy)


def printable(name: str) -> str:
    """A file name as text that any table can hold: bytes that are no UTF-8 and control characters are escaped."""
    return name if name.isprintable() else ascii(name)[1:-1]


def _article(name: str, data: bytes, sha256: str, max_chars: int) -> Article:
    if not name.isprintable():
        raise UnreadableError("a file name that cannot be printed", "Rename it: letters, digits, - or _.")
    if not data:
        raise UnreadableError("empty: 0 bytes", FILL)
    text = decode(data)
    if len(text) > max_chars:
        raise _over_long(f"{len(text):,} characters", max_chars)
    header = read_header(text)
    if not any(map(str.isalnum, text[header.end :])):
        raise UnreadableError("empty: no words below the header", FILL)
    visible = Visible() if header.stated.keys() >= SHOWN else read_visible(text, header.end)
    return Article(
        article_id=Path(name).stem,
        text=text,
        body_start=header.end,
        sha256=sha256,
        title=header.stated.get("title", visible.title),
        publisher=header.stated.get("publisher"),
        url=header.stated.get("url"),
        published=header.stated.get("published", visible.published),
        author=header.stated.get("author", visible.author),
        place=header.stated.get("place"),
        licence=header.stated.get("licence"),
    )


def _over_long(size: str, max_chars: int) -> UnreadableError:
    return UnreadableError(
        f"over-long: {size}, the limit is {max_chars:,} characters",
        "Split the file into one article a file, or raise the limit.",
    )
