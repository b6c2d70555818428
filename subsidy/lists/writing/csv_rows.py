"""Rows as lines of a .csv: UTF-8, comma, LF, numbers plain, nothing a spreadsheet would run."""

from typing import TYPE_CHECKING, BinaryIO

from subsidy.lists.writing.heading import Heading, Kind

if TYPE_CHECKING:
    import polars as pl

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""By it Excel knows that a file is UTF-8."""

_FORMULA = r"^[=+\-@\t\r\n＝＋－＠]"
"""How a text begins that a spreadsheet takes for a formula."""


class CsvRows:
    """Writes frames to a stream, below a line with the names of the columns."""

    def __init__(self, stream: BinaryIO, headings: tuple[Heading, ...], *, mark: bool) -> None:
        self._stream = stream
        self._texts = [heading.name for heading in headings if heading.kind.is_text]
        self._percents = [heading.name for heading in headings if heading.kind is Kind.PERCENT]
        names = ",".join(heading.name for heading in headings)
        stream.write((BYTE_ORDER_MARK if mark else b"") + f"{names}\n".encode())

    def write(self, frame: "pl.DataFrame") -> None:
        """Write the rows of a frame. Raises OSError."""
        import polars as pl

        plain = frame.with_columns(
            # An apostrophe in front makes a spreadsheet show the text instead of running it.
            pl.col(self._formulas(frame)).str.replace(_FORMULA, "'$0"),
            # 70.00 as 70: where the decimal sign is a comma, Excel takes a dot for something else.
            pl.col(self._percents)
            .cast(pl.String)
            .str.strip_chars_end("0")
            .str.strip_chars_end("."),
        )
        self._stream.flush()  # Polars writes past Python's buffer
        plain.write_csv(self._stream, include_header=False)

    def finish(self) -> None:
        """Write what stands below the last row: nothing."""

    def stop(self) -> None:
        """Give up: there is nothing to clear away."""

    def _formulas(self, frame: "pl.DataFrame") -> list[str]:
        """Return the columns with a text that begins like a formula: looking is quicker."""
        import polars as pl

        found = frame.select(pl.col(self._texts).str.contains(_FORMULA).any())
        return [column.name for column in found if column.any()]
