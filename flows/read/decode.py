"""Bytes of a raw file become text. No Unicode normalisation and no header here: spans point into what this returns.

The text is what Python's text mode gives: line ends become ``\\n`` (universal newlines), and a UTF-8 byte order mark
stays as U+FEFF in place 0, as with ``open(path, encoding="utf-8")``. A UTF-16 mark is dropped, as with
``encoding="utf-16"``.
"""

import re

from flows.read.unreadable import UnreadableError

UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
FEWEST_PER_CONTROL = 20  # characters: a stray one may come from copying out of a PDF
LINE_ENDS = re.compile(r"\r\n?")

# First bytes of the formats people save articles in by mistake (the file(1) magic numbers).
SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word document or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
}
SAVE_AS_TEXT = "Save the article's words as plain text in UTF-8, or take the file out of the raw folder."
SAVE_AS_UTF8 = (
    "Open the file in the encoding it was written in (older Vietnamese pages: windows-1258, TCVN3, VNI) "
    "and save it as UTF-8."
)


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 or UTF-16, with or without byte order mark.

    Raises ``UnreadableError`` when the bytes are no text (a known signature, NUL, or many control characters), or are
    not valid in their encoding, with the offset of the first such byte.
    """
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise UnreadableError(f"binary: the file is {kind}", SAVE_AS_TEXT)
    encoding = detect(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        byte = f"byte 0x{data[error.start]:02X} at offset {error.start}"
        raise UnreadableError(f"undecodable: {byte} is not valid {encoding.upper()}", SAVE_AS_UTF8) from error
    controls = CONTROL.findall(text)
    if "\0" in controls or len(controls) * FEWEST_PER_CONTROL > len(text):
        offset = len(text[: text.index(controls[0])].encode(encoding))
        raise UnreadableError(f"binary: control character 0x{ord(controls[0]):02X} at offset {offset}", SAVE_AS_TEXT)
    return LINE_ENDS.sub("\n", text)


def detect(data: bytes) -> str:
    """The encoding: a UTF-16 mark says it; without one, NUL bytes on one side only of the byte pairs do.

    Most letters of a Vietnamese text are ASCII, whose UTF-16 high byte is NUL. The other side may hold some: the
    combining grave accent of NFD is U+0300, so one side need only outweigh the other four times.
    """
    if data.startswith(UTF16_MARKS):
        return "utf-16"
    if len(data) % 2:
        return "utf-8"
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > max(4 * even, len(data) // 10):
        return "utf-16-le"
    if even > max(4 * odd, len(data) // 10):
        return "utf-16-be"
    return "utf-8"
