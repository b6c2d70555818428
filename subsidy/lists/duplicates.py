"""Citizens who stand in a list twice: found with few bytes a row, whatever its length.

A first reading keeps one number for each identifier, sorts them and keeps those that occur twice;
a list too long for that is read once for each part of the numbers. Only rows of these are then
compared by their identifiers themselves.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = 32_000_000
"""How many numbers are kept and sorted at a time: 256 MB, and as much again while sorting."""

_TEN_DIGITS = 10**13
"""Tells an identifier of ten digits from one of twelve."""


def numbers(identifiers: "pl.Series") -> "pl.Series":
    """Return a number for each identifier: the same for the same text, seldom for another."""
    import polars as pl

    digits = identifiers.cast(pl.Int64, strict=False)
    ten = (identifiers.str.len_bytes() == 10).cast(pl.Int64) * _TEN_DIGITS
    other = identifiers.hash().reinterpret(signed=True)
    return (digits + ten).zip_with(digits.is_not_null() | identifiers.is_null(), other)


def repeated(read: "Callable[[], Iterator[pl.Series]]", at_once: int = _AT_ONCE) -> "pl.Series":
    """Return the numbers, sorted, of the identifiers that occur more than once.

    `read` gives the identifiers of the list from its beginning, a batch at a time.
    """
    import polars as pl

    parts, found = _repeated(read(), 1, 0, at_once)
    for part in range(1, parts):
        found = pl.concat([found, _repeated(read(), parts, part, at_once)[1]])
    return found.sort()


def _repeated(
    identifiers: "Iterator[pl.Series]", parts: int, part: int, at_once: int
) -> "tuple[int, pl.Series]":
    """Return the repeated numbers of one part, and how many parts there turned out to be."""
    import polars as pl

    kept: list[pl.Series] = []
    count = 0
    for batch in identifiers:
        found = numbers(batch.drop_nulls())
        kept.append(found.filter((found & (parts - 1)) == part) if parts > 1 else found)
        count += len(kept[-1])
        while part == 0 and count > at_once:
            parts *= 2
            kept = [one.filter((one & (parts - 1)) == part) for one in kept]
            count = sum(len(one) for one in kept)
    if not kept:
        return parts, pl.Series([], dtype=pl.Int64)
    together = pl.concat(kept)
    kept.clear()
    together = together.sort()
    return parts, together.filter((together == together.shift(1)).fill_null(value=False)).unique()


class Repeats:
    """Tells, of the rows read in order, which repeat the citizen of an earlier one."""

    def __init__(self, repeated: "pl.Series") -> None:
        self._repeated = repeated
        self._first: dict[str, int] = {}

    def find(self, rows: "pl.Series", identifiers: "pl.Series") -> dict[int, int]:
        """Return, for each row that repeats an earlier one, the number of that one."""
        import polars as pl

        if self._repeated.is_empty():
            return {}
        known = pl.DataFrame({"row": rows, "identifier": identifiers})
        suspects = known.filter(numbers(identifiers).is_in(self._repeated.implode()))
        later: dict[int, int] = {}
        for row, identifier in suspects.iter_rows():
            first = self._first.setdefault(identifier, row)
            if first != row:
                later[row] = first
        return later
