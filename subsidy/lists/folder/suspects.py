"""Rows whose mark stands more than once in the folder: read again, to tell who is who.

Only such a row as can be read stands in the way of a later one, as within one list. Whose it is,
says a keyed hash of the identifier, which no two identifiers share; the identifier goes nowhere.
"""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from subsidy.columns.cell_values import CellValues
from subsidy.columns.names import ROW
from subsidy.lists.batch import ROWS_AT_ONCE
from subsidy.lists.first_reading import IDENTIFIER
from subsidy.lists.folder.index import keep, keyed_marks
from subsidy.lists.folder.job import Job
from subsidy.lists.row_reader import RowReader
from subsidy.receipt import office_key

if TYPE_CHECKING:
    import polars as pl

WHO = "who"
SUSPECTED = "repeated.marks"
"""The file of the work folder with the marks that stand more than once."""


def suspects(job: Job, name: str) -> int:
    """Keep row and keyed hash of each readable suspected row of a list; return how many."""
    import polars as pl

    repeated = pl.read_ipc(Path(job.work, SUSPECTED)).to_series()
    found = [pl.DataFrame(schema={ROW: pl.Int64, WHO: pl.String})]
    with job.opened(name) as source:
        options = job.options
        on = options.question.on
        reader = RowReader(source.constants, on, rest_is_no=options.rest_is_no)
        values = CellValues(IDENTIFIER)
        for frame in source.batches(ROWS_AT_ONCE):
            if IDENTIFIER not in frame.columns:
                continue
            marks = keyed_marks(values.read(frame[IDENTIFIER])[0])
            some = frame.filter(marks.is_in(repeated.implode()) & marks.is_not_null())
            if some.height:
                found.append(_hashed(reader.read(some).stated))
    table = pl.concat(found)
    stored = BytesIO()
    table.write_ipc(stored)
    keep(job.kept(name, "suspects"), stored.getvalue())
    return table.height


def _hashed(rows: "pl.DataFrame") -> "pl.DataFrame":
    import polars as pl
    import polars_hash

    key = office_key().decode("ascii")
    who = polars_hash.col(IDENTIFIER).chash.hmac_sha256(key=key)
    return rows.select(pl.col(ROW).cast(pl.Int64), who.alias(WHO))
