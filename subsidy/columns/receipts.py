"""Receipts of rows: the keyed hash of what was stated, as for one profile, in columns."""

from typing import TYPE_CHECKING

from subsidy.decision import HMAC_DIGITS
from subsidy.language.vocabulary import STATED, Kind
from subsidy.profile_code import DATES, DIGITS, TEXTS, UNKNOWN, paired

if TYPE_CHECKING:
    import polars as pl


def profile_marks(stated: "pl.DataFrame", key: bytes, *, rest_is_no: bool) -> "pl.Series":
    """Return the first digits of the keyed hash of each stated row; see `subsidy.receipt`."""
    import polars as pl
    import polars_hash

    rest = pl.lit("no" if rest_is_no else "")
    texts = [pl.col(name).cast(pl.String).fill_null("") for name in TEXTS]
    dates = [pl.col(name).cast(pl.Int64).fill_null(UNKNOWN) for name in DATES]
    pairs = [_paired(*dates[start : start + 2]) for start in range(0, len(dates), 2)]
    lines = [_number(stated), rest, *texts, *pairs]
    canonical = pl.concat_str(lines, separator="\n").alias("canonical")
    digest = polars_hash.col("canonical").chash.hmac_sha256(key=key.decode("ascii"))
    marked = stated.select(canonical).select(digest.str.head(HMAC_DIGITS))
    return marked.to_series()


def _paired(first: "pl.Expr", second: "pl.Expr | None" = None) -> "pl.Expr":
    code = first * paired(1)
    return code if second is None else code + second


def _number(stated: "pl.DataFrame") -> "pl.Series":
    """Return the yes/no facts, classifications and numbers of each row as one number.

    Most yes/no facts are no: rows that say otherwise are few, and are changed where they stand.
    """
    import polars as pl

    usual = 0
    number = pl.zeros(len(stated), pl.Int64, eager=True)
    for digit in DIGITS:
        cells = stated[digit.stated.name]
        if digit.stated.kind is Kind.YES_NO:
            usual += digit.weight
            _add(number, cells.arg_true(), digit.weight)
            if cells.null_count():
                _add(number, cells.is_null().arg_true(), -digit.weight)
        else:
            index = cells.cast(pl.Int64) - STATED[digit.stated.name].least
            number += ((index + 1) * digit.weight).fill_null(0)
    return number + usual


def _add(number: "pl.Series", rows: "pl.Series", amount: int) -> None:
    if len(rows):
        number.scatter(rows, number.gather(rows) + amount)
