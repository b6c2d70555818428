"""The sheets of a workbook, and the one that holds the list."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from subsidy.errors import InputError
from subsidy.lists.reading.citizens import cell
from subsidy.lists.reading.heading_rows import SEARCHED, find_heading
from subsidy.lists.reading.headings import on_one_line
from subsidy.lists.reading.layout import no_heading
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.package import DAMAGED, Package, no_workbook
from subsidy.lists.reading.sheet_text import MOST_CELLS, SheetText, look_through
from subsidy.message import Message, message

if TYPE_CHECKING:
    import polars as pl


class Sheet(NamedTuple):
    """A sheet: its name, and its cells as text, from its first row and first filled column on."""

    name: str
    cells: "pl.DataFrame"
    text: SheetText

    def top(self) -> tuple[tuple[str, ...], ...]:
        """Return the first rows, among which the heading is sought."""
        rows = self.cells.head(SEARCHED + 2).rows()
        return tuple(tuple(on_one_line(text or "") for text in row) for row in rows)


def choose_sheet(
    file: BinaryIO, path: str, package: Package, agreed: Agreed
) -> tuple[Sheet, tuple[Message, ...]]:
    """Return the sheet that holds the list, and a note on others that look like lists too.

    It is the sheet that a clerk names, else the first visible one with a heading. Raises
    InputError for a sheet that is not there, and for a workbook without a list.
    """
    chosen: Sheet | None = None
    without_list: Sheet | None = None
    others: list[str] = []
    for sheet in _sheets(file, path, package, agreed.sheet):
        named = agreed.sheet is not None or agreed.header_row is not None
        if named or find_heading(sheet.top(), agreed):
            if chosen is None:
                chosen = sheet
            else:
                others.append(f'"{sheet.name}"')
        without_list = without_list or sheet
    if chosen is not None:
        return chosen, _others(others)
    if without_list is not None:
        raise no_heading(path, without_list.top(), None)
    raise InputError(path, message("{file} is empty: there is no list in it.", file=path))


def _sheets(file: BinaryIO, path: str, package: Package, named: str | None) -> Iterator[Sheet]:
    """Give the sheets that hold anything: the one that is named, or those that are visible."""
    import fastexcel

    file.seek(0)
    try:
        workbook = fastexcel.read_excel(file.read())
        if named is not None and named not in workbook.sheet_names:
            raise _no_sheet(path, named, workbook.sheet_names)
        for name in workbook.sheet_names if named is None else [named]:
            text = look_through(file, package.parts.get(name, ""))
            if text.extent > MOST_CELLS:
                raise _too_wide(path, name)
            # From the first row on, so that rows keep the numbers that a clerk sees.
            sheet = workbook.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
            if not sheet.width or (named is None and sheet.visible != "visible"):
                continue
            cells = sheet.to_polars()
            cells.columns = [cell(column) for column in range(cells.width)]
            yield Sheet(name, cells, text)
    except (fastexcel.FastExcelError, *DAMAGED):
        raise no_workbook(path) from None


def _too_wide(path: str, sheet: str) -> InputError:
    return InputError(
        path,
        message(
            '{file}: sheet "{sheet}" has cells far from the others, which is too much to read: '
            "delete them, or save the list as CSV UTF-8.",
            file=path,
            sheet=sheet,
        ),
    )


def _others(names: list[str]) -> tuple[Message, ...]:
    if not names:
        return ()
    return (
        message(
            "Sheets that look like lists too and are not read: {names}.", names=", ".join(names)
        ),
    )


def _no_sheet(path: str, named: str, names: list[str]) -> InputError:
    return InputError(
        path,
        message(
            '{file} has no sheet "{sheet}"; it has {names}.',
            file=path,
            sheet=named,
            names=", ".join(f'"{name}"' for name in names),
        ),
    )
