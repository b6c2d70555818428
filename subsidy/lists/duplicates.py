"""Citizens who stand in a list twice: found with four bytes a row, whatever its length.

A first reading keeps a mark of 32 bits for each identifier, sorts the marks and keeps those that
occur twice; a list too long for that is read once for each part of the marks. Different identifiers
may have one mark: so rows with such a mark are then compared by their identifiers themselves.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

_AT_ONCE = 32_000_000
"""How many marks are kept and sorted at a time: 128 MB, and as much again while sorting."""

_MOST_PARTS = 64
"""More would not help: one identifier in every row is in one part, however many there are."""

_BITS = 0xFFFF_FFFF

_FIRST = "first"
_IDENTIFIER = "identifier"
_ROW = "row"


def marks(identifiers: "pl.Series") -> "pl.Series":
    """Return a mark for each identifier: the same for the same text, seldom for another."""
    import polars as pl

    return (identifiers.hash() & _BITS).cast(pl.UInt32)


def repeated(read: "Callable[[], Iterator[pl.Series]]", at_once: int = _AT_ONCE) -> "pl.Series":
    """Return the marks that occur more than once.

    `read` gives the identifiers of the list from its beginning, a batch at a time.
    """
    return repeated_marks(lambda: (marks(batch.drop_nulls()) for batch in read()), at_once)


def repeated_marks(
    read: "Callable[[], Iterator[pl.Series]]", at_once: int = _AT_ONCE
) -> "pl.Series":
    """Return the marks that occur more than once; `read` gives whole numbers, unsigned."""
    import polars as pl

    parts, found = _repeated(read(), 1, 0, at_once)
    more = [_repeated(read(), parts, part, at_once)[1] for part in range(1, parts)]
    return pl.concat([found, *more])


def _repeated(
    given: "Iterator[pl.Series]", parts: int, part: int, at_once: int
) -> "tuple[int, pl.Series]":
    """Return the repeated marks of one part, and how many parts there turned out to be."""
    import polars as pl

    kept: list[pl.Series] = []
    count = 0
    for batch in given:
        kept.append(_of_part(batch, parts, part))
        count += len(kept[-1])
        while part == 0 and count > at_once and parts < _MOST_PARTS:
            parts *= 2
            kept = [_of_part(one, parts, part) for one in kept]
            count = sum(map(len, kept))
    if not kept:
        return parts, pl.Series([], dtype=pl.UInt32)
    together = pl.concat(kept)
    kept.clear()
    together = together.sort()
    return parts, together.filter((together == together.shift(1)).fill_null(value=False)).unique()


def _of_part(found: "pl.Series", parts: int, part: int) -> "pl.Series":
    return found if parts == 1 else found.filter((found & (parts - 1)) == part)


class Repeats:
    """Tells, of the rows read in order, which repeat the citizen of an earlier one.

    `repeated` are the marks that occur more than once in the list.
    """

    def __init__(self, repeated: "pl.Series") -> None:
        import polars as pl

        self._repeated = repeated
        self._seen = pl.DataFrame(schema={_IDENTIFIER: pl.String, _FIRST: pl.Int64})

    def find(self, rows: "pl.Series", identifiers: "pl.Series") -> "pl.DataFrame":
        """Return the rows that repeat an earlier one: `row`, and `first`, the number of that one.

        Rows without an identifier repeat nobody. The rows given count as earlier ones next time.
        """
        import polars as pl

        suspects = self._suspects(rows, identifiers).join(
            self._seen, on=_IDENTIFIER, how="left", maintain_order="left"
        )
        here = pl.col(_ROW).min().over(_IDENTIFIER)
        suspects = suspects.with_columns(pl.coalesce(_FIRST, here).alias(_FIRST))
        is_first = pl.col(_ROW) == pl.col(_FIRST)
        self._seen = self._seen.vstack(suspects.filter(is_first).select(_IDENTIFIER, _FIRST))
        return suspects.filter(~is_first).select(_ROW, _FIRST)

    def _suspects(self, rows: "pl.Series", identifiers: "pl.Series") -> "pl.DataFrame":
        """Return the rows whose mark occurs more than once."""
        import polars as pl

        known = pl.DataFrame({_ROW: rows.cast(pl.Int64), _IDENTIFIER: identifiers}).drop_nulls()
        return known.filter(marks(known[_IDENTIFIER]).is_in(self._repeated.implode()))
