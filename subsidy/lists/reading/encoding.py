"""How the letters of a text list are written as bytes, and the same text in UTF-8."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE, getincrementaldecoder
from collections.abc import Iterator
from typing import BinaryIO
from unicodedata import normalize

from subsidy.errors import InputError
from subsidy.message import message

CHUNK = 4 << 20
"""Bytes read at a time: enough for speed, little for memory."""

UTF_8 = "UTF-8"
WINDOWS = "Windows-1258"
_MARKS = {BOM_UTF8: UTF_8, BOM_UTF16_LE: "UTF-16-LE", BOM_UTF16_BE: "UTF-16-BE"}


def encoding_of(file: BinaryIO, name: str) -> tuple[str, int]:
    """Return how the text is encoded, and how many bytes of a mark come before it.

    Without a mark it is UTF-8, unless the first letters beyond ASCII are none: then Windows-1258,
    the code page of Vietnamese Windows. Raises InputError for what is no text at all.
    """
    file.seek(0)
    start = file.read(CHUNK)
    for mark, encoding in _MARKS.items():
        # The mark of UTF-32 begins with that of UTF-16.
        if start.startswith(mark) and not start.startswith(BOM_UTF32_LE):
            return encoding, len(mark)
    if b"\0" in start:
        raise no_text(name)
    while start and start.isascii():
        start = file.read(CHUNK)
    return (UTF_8 if _is_utf_8(start) else WINDOWS), 0


def _is_utf_8(text: bytes) -> bool:
    """Tell whether most letters beyond ASCII are UTF-8: one broken letter makes no code page."""
    read = text.decode("utf-8", errors="replace")
    broken = read.count("\N{REPLACEMENT CHARACTER}")
    beyond = len(read) - len(read.encode("ascii", errors="ignore"))
    return broken == 0 or broken * 4 < beyond


def in_utf_8(file: BinaryIO, encoding: str, start: int, name: str) -> Iterator[bytes]:
    """Give the text from byte `start` on, in UTF-8, a few million bytes at a time.

    UTF-8 passes as it is, broken letters included; Windows-1258 is composed (NFC). Raises
    InputError for bytes that are in no code page.
    """
    file.seek(start)
    if encoding == UTF_8:
        while chunk := file.read(CHUNK):
            yield chunk
        return
    decoder = getincrementaldecoder("cp1258" if encoding == WINDOWS else encoding)()
    held = ""
    while True:
        chunk = file.read(CHUNK)
        try:
            text = held + decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError:
            raise no_text(name) from None
        # Marks of accents follow their letter: what is composed ends with a line.
        end = text.rfind("\n") + 1 if chunk else len(text)
        held = text[end:]
        if end:
            yield normalize("NFC", text[:end]).encode("utf-8", errors="replace")
        if not chunk:
            return


def no_text(name: str) -> InputError:
    """Return the error for bytes that are no text in a known encoding."""
    return InputError(
        name,
        message(
            "{file} is not a text in UTF-8, UTF-16 or Windows-1258: save the list as "
            "CSV UTF-8 in the spreadsheet program.",
            file=name,
        ),
    )
