"""A workbook file as a package: refused before it is read where it is none, or a trap."""

import re
import zlib
from collections.abc import Iterator
from html import unescape
from typing import BinaryIO, NamedTuple
from zipfile import BadZipFile, ZipFile

from subsidy.errors import InputError
from subsidy.message import Message, message

LARGEST = 512 << 20
"""Bytes that a workbook may have unpacked. A longer list belongs into a text file."""

RATIO, RATIO_FROM = 120, 20 << 20
"""What is packed more tightly, and is not small, is no list but a trap for memory."""

_OLD = bytes.fromhex("d0cf11e0a1b11ae1")
"""How a file begins that is encrypted, or a workbook from before 2007."""


DAMAGED = (
    BadZipFile, zlib.error, KeyError, OSError, ValueError, NotImplementedError, RuntimeError,
    EOFError,
)  # fmt: skip
"""What reading a part of a damaged package may raise."""


class Package(NamedTuple):
    """What a workbook holds: the part of the package of each sheet, and how it counts days."""

    parts: dict[str, str]
    from_1904: bool


def read_package(file: BinaryIO, name: str) -> Package:
    """Check a workbook file and return what it holds.

    Raises InputError for what is no workbook, is encrypted or damaged, or far too large.
    """
    file.seek(0)
    start = file.read(len(_OLD))
    if not start:
        raise _wrong(name, message("{file} is empty: there is no list in it.", file=name))
    if start == _OLD:
        raise _wrong(
            name,
            message(
                "{file} is encrypted, or a workbook of an old kind: save it as .xlsx without a "
                "password.",
                file=name,
            ),
        )
    try:
        with ZipFile(file) as package:
            _check_size(package, name)
            workbook = package.read("xl/workbook.xml").decode("utf-8")
            relations = package.read("xl/_rels/workbook.xml.rels").decode("utf-8")
    except DAMAGED:
        raise no_workbook(name) from None
    return Package(
        dict(_parts(workbook, relations)),
        re.search(r'date1904="(1|true|on)"', workbook) is not None,
    )


def _check_size(package: ZipFile, name: str) -> None:
    unpacked = sum(part.file_size for part in package.infolist())
    tight = any(
        part.file_size > RATIO_FROM and part.file_size > RATIO * part.compress_size
        for part in package.infolist()
    )
    if unpacked > LARGEST or tight:
        raise _wrong(
            name,
            message(
                "{file} unpacks to {size} million bytes, which is too much for a workbook: save "
                "the list as CSV UTF-8.",
                file=name,
                size=unpacked // 1_000_000,
            ),
        )


def _parts(workbook: str, relations: str) -> Iterator[tuple[str, str]]:
    targets = {
        _attribute(tag, "Id"): _attribute(tag, "Target")
        for tag in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations)
    }
    for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", workbook):
        target = targets.get(_attribute(tag, r"\w+:id"), "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        yield _attribute(tag, "name"), part


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"""\b{name}\s*=\s*(?:"([^"]*)"|'([^']*)')""", tag)
    return unescape(found[1] or found[2] or "") if found else ""


def no_workbook(name: str) -> InputError:
    """Return the error for a file that is no workbook whatever its name says."""
    return _wrong(
        name,
        message(
            "{file} is not a workbook, or it is damaged: open it in the spreadsheet program and "
            "save it as .xlsx again.",
            file=name,
        ),
    )


def _wrong(name: str, sentence: Message) -> InputError:
    return InputError(name, sentence)
