"""A sheet that an expert filled in: every row as it was made, with the answer beside it."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from re import fullmatch
from typing import BinaryIO, NamedTuple

from subsidy.boundaries.cases import Case
from subsidy.boundaries.key import key, read_key
from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.lists.reading.package import DAMAGED, read_package
from subsidy.lists.reading.sheet_text import MOST_CELLS, SheetText, look_through
from subsidy.message import Message, message

COLUMNS = 5
"""Key, day, citizen in words, answer, facts for the program; what stands beside is the expert's."""


class Answered(NamedTuple):
    """A row: its number, its words, the case, and the expert's percentage, None where empty."""

    number: int
    words: str
    case: Case
    percent: Decimal | None


def read_sheet(path: str, policy: str) -> tuple[Answered, ...]:
    """Return the rows of a sheet that was made for `policy`, in their order.

    Raises InputError for what is no such sheet, a row that is missing, twice there or altered, and
    an answer that is no percentage.
    """
    found: dict[int, Answered] = {}
    rows = 0
    for line, cells in _lines(path):
        row, count = _row(path, line, cells, policy)
        if rows not in (0, count):
            # Rows of two sheets, each as it was made.
            raise _altered(path, line, policy)
        rows = count
        if row.number in found:
            raise _refused(
                path,
                message("{file}: row {number} stands there twice.", file=path, number=row.number),
            )
        found[row.number] = row
    missing = [number for number in range(1, rows + 1) if number not in found]
    if not found or missing:
        raise _refused(
            path,
            message(
                "{file}: row {number} is missing; take it from the sheet as it was made.",
                file=path,
                number=missing[0] if missing else 1,
            ),
        )
    return tuple(found[number] for number in sorted(found))


def _row(path: str, line: int, cells: Sequence[str], policy: str) -> tuple[Answered, int]:
    found = read_key(cells[0])
    told = (cells[1], cells[2], cells[4])
    if found is None or key(policy, found.number, found.rows, told) != cells[0]:
        raise _altered(path, line, policy)
    case = json.loads(cells[4])
    asked = Case(date.fromisoformat(case["on"]), case["facts"])
    return Answered(found.number, cells[2], asked, _percent(path, line, cells[3])), found.rows


def _altered(path: str, line: int, policy: str) -> InputError:
    return _refused(
        path,
        message(
            "{file}: line {line} is not as it was made for {policy}; only the column of "
            "answers may be filled in.",
            file=path,
            line=line,
            policy=policy,
        ),
    )


def _percent(path: str, line: int, text: str) -> Decimal | None:
    written = text.strip().removesuffix("%").strip().replace(",", ".")
    if not written:
        return None
    if fullmatch(r"[0-9]{1,3}(\.[0-9]+)?", written):
        percent = Decimal(written)
        # A spreadsheet turns a typed "70%" into 0.7 and "100%" into 1; no budget pays so little.
        if percent == 0 or 1 < percent <= 100:
            return percent
    raise _refused(
        path,
        message(
            "{file}: the answer in line {line} is {found}; write the percentage that public "
            "budgets pay, 0 or more than 1 and up to 100, such as 70.",
            file=path,
            line=line,
            found=repr(text[:40]),
        ),
    )


def _lines(path: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the lines below the heading that hold anything, by their numbers."""
    import fastexcel

    try:
        with Path(path).open("rb") as file:
            # The first sheet; others are the expert's.
            part = next(iter(read_package(file, path).parts.values()), "")
            seen = _looked_through(file, part)
            file.seek(0)
            content = file.read()
    except OSError as error:
        raise _refused(
            path,
            message("{file} cannot be read: {reason}.", file=path, reason=reason(error)),
        ) from None
    if seen.extent > MOST_CELLS:
        raise _refused(
            path,
            message("{file}: a cell stands too far from the others; delete it.", file=path),
        )
    try:
        sheet = fastexcel.read_excel(content).load_sheet(
            0, header_row=None, skip_rows=0, dtypes="string"
        )
        table = sheet.to_polars()
    except (fastexcel.FastExcelError, *DAMAGED):
        table = None
    if table is None or table.width < COLUMNS:
        raise _refused(path, message("{file} is no sheet of boundaries.", file=path))
    # Errors and formulas that were never computed would be read as if nothing stood there.
    faulty = {(cell.row, cell.column): cell.text for cell in seen.faulty}
    for line, cells in enumerate(table.iter_rows(), start=1):
        texts = tuple(
            faulty.get((line, place), "" if cell is None else str(cell))
            for place, cell in enumerate(cells[:COLUMNS])
        )
        if line > 1 and any(texts):
            yield line, texts


def _looked_through(file: BinaryIO, part: str) -> SheetText:
    try:
        return look_through(file, part)
    except DAMAGED:
        return SheetText(0, 0, ())


def _refused(path: str, sentence: Message) -> InputError:
    return InputError(path, sentence)
