"""Receipts of rows: the keyed hash of what was stated, as for one profile, in columns."""

from functools import reduce
from operator import add
from typing import TYPE_CHECKING

from subsidy.decision import HMAC_DIGITS
from subsidy.language.vocabulary import STATED, Kind
from subsidy.profile_code import DATES, DIGITS, TEXTS, UNKNOWN, Digit, paired

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
    lines = [_number(), rest, *texts, *pairs]
    canonical = pl.concat_str(lines, separator="\n").alias("canonical")
    digest = polars_hash.col("canonical").chash.hmac_sha256(key=key.decode("ascii"))
    marked = stated.select(canonical).select(digest.str.head(HMAC_DIGITS))
    return marked.to_series()


def _paired(first: "pl.Expr", second: "pl.Expr | None" = None) -> "pl.Expr":
    code = first * paired(1)
    return code if second is None else code + second


def _number() -> "pl.Expr":
    """Return the yes/no facts, classifications and numbers of each row as one number."""
    return reduce(add, (_digit(digit) for digit in DIGITS))


def _digit(digit: Digit) -> "pl.Expr":
    import polars as pl

    cell = pl.col(digit.stated.name)
    if digit.stated.kind is Kind.YES_NO:
        no, yes, unknown = (pl.lit(n * digit.weight, dtype=pl.Int64) for n in (1, 2, UNKNOWN))
        return pl.when(cell).then(yes).when(cell.is_null()).then(unknown).otherwise(no)
    place = cell.cast(pl.Int64) - STATED[digit.stated.name].least
    return ((place + 1) * digit.weight).fill_null(UNKNOWN)
