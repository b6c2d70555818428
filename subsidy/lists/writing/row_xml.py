"""Rows as the XML of a sheet, made in columns."""

from typing import TYPE_CHECKING

from subsidy.errors import InputError
from subsidy.lists.writing.heading import Heading, Kind
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

_LONGEST = 32_767
"""The most characters, as UTF-16 units, that Excel keeps in a cell."""

_NO_CHARACTER = "\ufffd"
"""Stands for what XML cannot hold: a control character."""

_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    **{chr(code): _NO_CHARACTER for code in range(0x20) if chr(code) not in "\t\n"},
    "\ufffe": _NO_CHARACTER,
    "\uffff": _NO_CHARACTER,
}

_ROW = "row number"


class RowXml:
    """Makes the XML; `columns` are the columns' letters and styles, `name` is the output's."""

    def __init__(
        self, headings: tuple[Heading, ...], columns: tuple[tuple[str, str], ...], name: str
    ) -> None:
        import polars as pl

        self._name = name
        self._texts = [heading.name for heading in headings if heading.kind.is_text]
        cells = (
            _cell(heading, letters, style)
            for heading, (letters, style) in zip(headings, columns, strict=True)
        )
        row = pl.concat_str(
            pl.lit('<row r="'), pl.col(_ROW), pl.lit('">'), *cells, pl.lit("</row>")
        )
        self._rows = row.str.join("")

    def of(self, frame: "pl.DataFrame", first: int) -> bytes:
        """Return the rows of a frame; `first` is the number of its first row in the sheet.

        Raises InputError where a text is longer than a cell of a workbook may be.
        """
        import polars as pl

        self._check_lengths(frame)
        numbers = pl.int_range(first, first + pl.len()).cast(pl.String).alias(_ROW)
        text: str = frame.with_columns(numbers).select(self._rows).item()
        return text.encode()

    def _check_lengths(self, frame: "pl.DataFrame") -> None:
        import polars as pl

        bytes_ = frame.select(pl.col(self._texts).str.len_bytes().max())
        for column in bytes_:
            if (column.item() or 0) > _LONGEST:
                for text in frame[column.name].drop_nulls():
                    if len(text.encode("utf-16-le")) // 2 > _LONGEST:
                        raise self._too_long(column.name)

    def _too_long(self, column: str) -> InputError:
        return InputError(
            self._name,
            message(
                "{file} cannot hold a text of column {column}, because a cell of a workbook ends "
                "at {limit} characters; name a .csv or .parquet file.",
                file=self._name,
                column=column,
                limit=_LONGEST,
            ),
        )


def _cell(heading: Heading, letters: str, style: str) -> "pl.Expr":
    """Return the XML of a column's cells; an empty one has none."""
    import polars as pl

    value = pl.col(heading.name)
    if heading.kind.is_text:
        # Text that stands in its own cell is never read as a formula or a number.
        before, after = ' t="inlineStr"><is><t xml:space="preserve">', "</t></is></c>"
        # Excel reads _x0041_ as the letter of that number, unless its _ is escaped.
        value = value.str.replace_many(_ESCAPES).str.replace_all("_(x[0-9A-Fa-f]{4}_)", "_x005F_$1")
    else:
        before, after = "><v>", "</v></c>"
        value = value.cast(pl.String)
        if heading.kind is Kind.PERCENT:
            value = value.str.strip_chars_end("0").str.strip_chars_end(".")
    cell = pl.concat_str(
        pl.lit(f'<c r="{letters}'),
        pl.col(_ROW),
        pl.lit(f'" s="{style}"{before}'),
        value,
        pl.lit(after),
    )
    filled = value.str.len_bytes() > 0
    return pl.when(filled).then(cell).otherwise(pl.lit(""))
