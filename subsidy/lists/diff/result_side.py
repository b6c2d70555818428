"""A result as one side of a comparison."""

from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.decision import CONFIDENTIAL
from subsidy.lists.diff.decided import OUTCOME, PERSON, ROW, Decided, once_each
from subsidy.lists.diff.matched import MONEY, SHARE
from subsidy.lists.diff.result_file import ResultFile, damaged

if TYPE_CHECKING:
    import polars as pl

RULES, MARK = "rules", "mark"
"""The two parts of a receipt: engine and rules, and the keyed hash of the facts."""

_SAYS = (*SHARE, *MONEY, "grounds", "missing", RULES)


def read_result(file: ResultFile, *, reveal: bool) -> Decided:
    """Read a result. What is confidential is hidden, though the result may have shown it.

    The rows have `MARK` beside what other sides have. Raises InputError for a damaged file.
    """
    import polars as pl

    known = pl.DataFrame(schema=dict.fromkeys(_SAYS, pl.String))
    rows = [
        pl.DataFrame(
            schema={PERSON: pl.String, ROW: pl.UInt32, OUTCOME: pl.UInt32, MARK: pl.UInt64}
        )
    ]
    given = 0
    for batch in file.batches():
        parts = pl.col("receipt").str.extract_groups(r"^(.+:[0-9a-f]+:)([0-9a-f]+)$")
        read = batch.with_columns(
            parts.struct[0].alias(RULES),
            parts.struct[1].hash().alias(MARK),
            # A list of text forms bears an apostrophe before what a spreadsheet would run.
            pl.col(PERSON).str.replace(r"^'([=+\-@\t\r\n＝＋－＠])", "$1"),
        )
        if read[RULES].null_count():
            raise damaged(file.path)
        more = read.select(_SAYS).unique().join(known, on=_SAYS, how="anti", nulls_equal=True)
        known = known.vstack(more)
        first = file.first_row + given
        numbers = read.join(
            known.with_row_index(OUTCOME),
            on=_SAYS,
            how="left",
            nulls_equal=True,
            maintain_order="left",
        )
        rows.append(numbers.with_row_index(ROW, first).select(PERSON, ROW, OUTCOME, MARK))
        given += len(batch)
    outcomes = _read(file, known if reveal else _hidden(known))
    return once_each(pl.concat(rows), outcomes, given=given, rejected=0)


def _read(file: ResultFile, known: "pl.DataFrame") -> "pl.DataFrame":
    """Return the outcomes with numbers in place of their texts."""
    import polars as pl

    percents = [name for name in SHARE if name.endswith("_percent")]
    try:
        # A spreadsheet may have written a decimal comma.
        read = known.with_columns(
            pl.col(percents).str.replace(",", ".", literal=True).cast(pl.Decimal(5, 2)),
            pl.col(MONEY).str.replace(r"\.0$", "").cast(pl.Int64),
            pl.col("grounds", "missing").fill_null(""),
        )
    except pl.exceptions.PolarsError:
        raise damaged(file.path) from None
    if not read["status"].is_in(["decided", "undetermined"]).all():
        raise damaged(file.path)
    return read


def _hidden(known: "pl.DataFrame") -> "pl.DataFrame":
    """Return the outcomes as they read for anyone."""
    import polars as pl

    lines = {name: line for name, line in rulebook.provisions().items() if line.confidential}
    routes = {line.route for line in lines.values()}
    secret = pl.col("route").is_in(list(routes))
    grounds = (
        pl.col("grounds")
        .str.split(";")
        .list.eval(
            pl.when(pl.element().str.extract(r"^([^ ]+)").is_in(list(lines)))
            .then(pl.lit(CONFIDENTIAL))
            .otherwise(pl.element())
        )
        .list.join(";")
    )
    return known.with_columns(
        pl.when(secret).then(pl.lit(CONFIDENTIAL)).otherwise("route").alias("route"),
        grounds.alias("grounds"),
    )
