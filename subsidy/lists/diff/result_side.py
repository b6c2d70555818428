"""A result as one side of a comparison."""

from functools import cache
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.catalogue import LANGUAGES
from subsidy.columns.cell_values import IDENTIFIER
from subsidy.contract_words import missing
from subsidy.decision import CONFIDENTIAL
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.lists.diff.decided import OUTCOME, PERSON, ROW, Decided, once_each
from subsidy.lists.diff.matched import MONEY, SHARE
from subsidy.lists.diff.result_file import ResultFile, damaged
from subsidy.lists.headings import CONTRACT
from subsidy.lists.writing import meant
from subsidy.message import message
from subsidy.profile_values import read_value
from subsidy.settlement.offer import HOUSEHOLD
from subsidy.statement import for_anyone, ground_text

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
            raise damaged(file.path, "receipt")
        first = file.first_row + given
        _check_identifiers(file, read[PERSON], first)
        more = read.select(_SAYS).unique().join(known, on=_SAYS, how="anti", nulls_equal=True)
        known = known.vstack(more)
        numbers = read.join(
            known.with_row_index(OUTCOME),
            on=_SAYS,
            how="left",
            nulls_equal=True,
            maintain_order="left",
        )
        rows.append(numbers.with_row_index(ROW, first).select(PERSON, ROW, OUTCOME, MARK))
        given += len(batch)
    # A workbook says words of its language, also where a spreadsheet saved it as text.
    said = known.with_columns(
        meant(pl.col(heading.name), heading) for heading in CONTRACT if heading.name in _SAYS
    )
    outcomes = _read(file, said if reveal else _hidden(said))
    return once_each(pl.concat(rows), outcomes, given=given, rejected=0)


def _check_identifiers(file: ResultFile, cells: "pl.Series", first: int) -> None:
    """Raise InputError where a spreadsheet has changed an identifier."""
    for cell in cells.filter(~cells.str.contains(IDENTIFIER)).unique():
        try:
            read_value(STATED[PERSON], cell)
        except InputError as error:
            raise InputError(
                file.path,
                message(
                    "{file}, row {row}: {why}",
                    file=file.path,
                    row=first + int((cells == cell).arg_true()[0]),
                    why=error,
                ),
            ) from None


def _read(file: ResultFile, known: "pl.DataFrame") -> "pl.DataFrame":
    """Return the outcomes with numbers in place of their texts."""
    import polars as pl

    percents = [name for name in SHARE if name.endswith("_percent")]
    try:
        # A spreadsheet may have written a decimal comma.
        read = known.with_columns(
            pl.col(percents).str.replace(",", ".", literal=True).cast(pl.Decimal(5, 2)),
            _whole(pl.col(MONEY)).cast(pl.Int64),
            pl.col("grounds", "missing").fill_null(""),
        )
    except pl.exceptions.PolarsError:
        raise damaged(file.path) from None
    asked = read["missing"].str.split(";").explode().unique()
    if not asked.is_in(["", *missing("en")]).all():
        raise damaged(file.path, "missing")
    routes = (*rulebook.routes(), CONFIDENTIAL, "")
    for name, words in (("status", ("decided", "undetermined")), ("route", routes)):
        if not read[name].fill_null("").is_in(words).all():
            raise damaged(file.path, name)
    return read


def _whole(cells: "pl.Expr") -> "pl.Expr":
    """Return VND as digits alone, also where they were saved as a spreadsheet shows them."""
    import polars as pl

    digits = cells.str.strip_chars().str.replace(r"\.0$", "")
    parted = digits.str.contains(r"^[0-9]{1,3}([.,\s][0-9]{3})+$")
    return pl.when(parted).then(digits.str.replace_all(r"[.,\s]", "")).otherwise(digits)


def _hidden(known: "pl.DataFrame") -> "pl.DataFrame":
    """Return the outcomes as they read for anyone; a ground that is not known is hidden too."""
    import polars as pl

    lines = rulebook.provisions()
    secret = pl.col("route").is_in([line.route for line in lines.values() if line.confidential])
    grounds = (
        pl.col("grounds")
        .str.split(";")
        .list.eval(
            pl.when(pl.element().is_in(_told())).then(pl.element()).otherwise(pl.lit(CONFIDENTIAL))
        )
        .list.join(";")
    )
    return known.with_columns(
        pl.when(secret).then(pl.lit(CONFIDENTIAL)).otherwise("route").alias("route"),
        grounds.alias("grounds"),
        pl.Series("missing", [_asked(cell) for cell in known["missing"]], dtype=pl.String),
    )


@cache
def _told() -> list[str]:
    """Return every ground that anyone may be told, in both languages, as a row says it."""
    lines = [
        (name, instrument, line.article)
        for name, line in rulebook.provisions().items()
        if not line.confidential
        for _, instrument in line.instruments.values
    ]
    lines += [
        (HOUSEHOLD, instrument, policy.household.article)
        for policy in rulebook.policies().all
        for _, instrument in policy.household.instrument.values
    ]
    said = {
        ground_text(name, instrument.name(language), article)
        for name, instrument, article in lines
        for language in LANGUAGES
    }
    return ["", *sorted(said)]


def _asked(cell: str | None) -> str | None:
    """Return the missing facts of a row as anyone is told them."""
    return cell and ";".join(for_anyone(tuple(cell.split(";"))))
