"""A list in a workbook: every cell as text, dates as the calendar writes them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from subsidy.lists.reading.batches import in_batches
from subsidy.lists.reading.citizens import ROW, cell, citizens
from subsidy.lists.reading.column_letters import column_letters
from subsidy.lists.reading.faulty_cells import Faulty
from subsidy.lists.reading.layout import lay_out, other_rows
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.merged_cells import spread_merged
from subsidy.lists.reading.package import read_package
from subsidy.lists.reading.plan import Plan
from subsidy.lists.reading.row_facts import row_facts
from subsidy.lists.reading.sheet_text import SheetText
from subsidy.lists.reading.sheets import choose_sheet
from subsidy.lists.reading.source import Source
from subsidy.lists.reading.workbook_values import as_written
from subsidy.message import Message, message
from subsidy.profile_values import LOST_ZEROS, NOT_COMPUTED

if TYPE_CHECKING:
    import polars as pl


class WorkbookSource(Source):
    """A list in one sheet of a workbook. The sheet is read whole: it has a million rows at most."""

    form = "xlsx"

    def __init__(self, path: str, file: BinaryIO, agreed: Agreed) -> None:
        import polars as pl

        super().__init__(path)
        self._file = file
        package = read_package(file, path)
        sheet, other_sheets = choose_sheet(file, path, package, agreed)
        seen = sheet.text
        layout = lay_out(
            path,
            sheet.top(),
            lambda column: column_letters(column + seen.first_column),
            agreed,
        )
        width = len(layout.plan.columns)
        told = with_faults(sheet.cells, seen.faulty, seen.first_column)
        told = _with_lost_zeros(told, seen, layout.plan)
        whole = spread_merged(told, seen.merged, seen.first_column, layout.heading.last + 1, path)
        cells = whole.with_row_index(ROW, 1)
        below = cells.filter(pl.col(ROW) > layout.heading.last + 1)
        beyond = below.select(pl.exclude(ROW, *(cell(column) for column in range(width))))
        read = citizens(below.select(ROW, *(cell(column) for column in range(width))), layout.plan)
        facts = as_written(read.frame, from_1904=package.from_1904)
        self._facts = row_facts(facts, layout.plan, layout.constants, agreed)
        self.rows = self._facts.height
        self.columns = layout.plan.columns
        self.constants = layout.constants
        self.strange = layout.plan.strange
        self.strange_group = layout.strange_group
        self.notes = (
            *other_sheets,
            *layout.notes,
            *_no_headings(beyond, self.columns[-1].place),
            *_not_computed(seen.faulty),
            *other_rows(read.others),
        )
        self.layout = (
            (message("sheet"), sheet.name),
            (message("heading in row"), str(layout.heading.first + 1)),
            (message("rows of citizens"), str(self.rows)),
        )

    def close(self) -> None:
        self._file.close()

    def batches(self, size: int) -> "Iterator[pl.DataFrame]":
        return in_batches([self._facts], size)


def with_faults(
    cells: "pl.DataFrame", faulty: Sequence[Faulty], first_column: int
) -> "pl.DataFrame":
    """Return the cells with a text in each that shows an error or was never computed."""
    places: dict[int, dict[int, str]] = {}
    for row, column, text in faulty:
        if row <= cells.height and 0 <= column - first_column < cells.width:
            places.setdefault(column - first_column, {})[row - 1] = text
    return cells.with_columns(
        cells[cell(column)].scatter(list(texts), list(texts.values()))
        for column, texts in places.items()
    )


def _with_lost_zeros(cells: "pl.DataFrame", seen: SheetText, plan: Plan) -> "pl.DataFrame":
    """Mark numbers of ten digits where a citizen ID belongs, unless it is a column of others."""
    faulty = [
        Faulty(row, column + seen.first_column, LOST_ZEROS)
        for column in plan.citizen_ids
        for row in seen.ten_digits.get(column + seen.first_column, ())
    ]
    return with_faults(cells, faulty, seen.first_column)


def _no_headings(beyond: "pl.DataFrame", last: str) -> tuple[Message, ...]:
    if all(column.null_count() == len(column) for column in beyond):
        return ()
    return (
        message(
            "To the right of column {place} stands text without a heading; it is not used.",
            place=last,
        ),
    )


def _not_computed(faulty: Sequence[Faulty]) -> tuple[Message, ...]:
    count = sum(cell.text == NOT_COMPUTED for cell in faulty)
    if not count:
        return ()
    return (
        message(
            "Cells with formulas that were never computed: {count}; open the workbook in the "
            "spreadsheet program and save it.",
            count=count,
        ),
    )
