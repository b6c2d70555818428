"""Merged cells of a list: what stands in the first one holds for all of them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from subsidy.errors import InputError
from subsidy.lists.reading.citizens import cell
from subsidy.lists.reading.sheet_text import Merged
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl


def spread_merged(
    cells: "pl.DataFrame", merged: Iterable[Merged], first_column: int, above: int, file: str
) -> "pl.DataFrame":
    """Return the cells with the text of every merged cell in all the rows that it covers.

    Args:
        cells: The sheet from its first row on.
        merged: The merged cells of the sheet.
        first_column: The first column of `cells` in the sheet, from 0.
        above: The last row of the heading; what is merged above it is a title.
        file: The file, for errors.

    Raises InputError for cells merged over several columns and rows, and for those that reach
    from the heading into the list: nobody knows what they hold.
    """
    texts: dict[int, dict[int, str | None]] = {}
    for one in merged:
        column = one.left - first_column
        if one.bottom <= above or one.top == one.bottom or one.top > cells.height:
            continue
        if not 0 <= column < cells.width:
            continue
        text = cells[cell(column)][one.top - 1]
        if text is None or not _among_rows(cells, one, first_column):
            continue
        if one.left != one.right or one.top <= above:
            raise _refused(file, one)
        rows = range(one.top, min(one.bottom, cells.height) + 1)
        texts.setdefault(column, {}).update((row - 1, text) for row in rows)
    return cells.with_columns(
        cells[cell(column)].scatter(list(found), list(found.values()))
        for column, found in texts.items()
    )


def _among_rows(cells: "pl.DataFrame", merged: Merged, first_column: int) -> bool:
    """Tell whether rows that a merged cell covers hold anything else: a signature's do not."""
    columns = range(merged.left - first_column, merged.right - first_column + 1)
    below = cells.slice(merged.top, merged.bottom - merged.top)
    others = below.drop([cell(column) for column in columns if column < cells.width])
    return any(column.null_count() < len(column) for column in others)


def _refused(file: str, merged: Merged) -> InputError:
    return InputError(
        file,
        message(
            "{file}: the cells {place} are merged, and nobody knows what each row of them holds: "
            "unmerge them, and write in each row what it holds.",
            file=file,
            place=merged.place,
        ),
    )
