"""Seeded chances in columns: the same on every machine and under every version of Polars.

Numbers come from SplitMix64, in 64 bits that wrap, over the number of a person or a household.
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import polars as pl

_GOLDEN = 0x9E37_79B9_7F4A_7C15
_FIRST, _SECOND = 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB
_FINE = 1 << 32


class Chances:
    """Chances of one kind of thing - persons, or households - numbered in column `number`."""

    def __init__(self, number: str, seed: int) -> None:
        self._number = number
        self._seed = seed

    def of(self, name: str) -> "pl.Expr":
        """Return a number from 0 to under 1 for each row, other for each name."""
        import polars as pl

        key = (crc32(name.encode()) << 32 | (self._seed & 0xFFFF_FFFF)) * _GOLDEN % 2**64
        word = pl.lit(_GOLDEN, dtype=pl.UInt64) * pl.col(self._number).cast(pl.UInt64)
        word = _mixed(word ^ pl.lit(key, dtype=pl.UInt64))
        return (word // pl.lit(_FINE, dtype=pl.UInt64)).cast(pl.Float64) / _FINE

    def below(self, name: str, rate: "float | pl.Expr") -> "pl.Expr":
        """Return whether the chance `name` of each row falls below `rate`."""
        return self.of(name) < rate

    def whole(self, name: str, least: int, greatest: int) -> "pl.Expr":
        """Return a whole number from `least` to `greatest`, each as likely."""
        import polars as pl

        return least + (self.of(name) * (greatest - least + 1)).cast(pl.Int32)

    def word(self, name: str, rates: Mapping[str, float]) -> "pl.Expr":
        """Return one of the words, each at its rate; rates are parts of their sum."""
        import polars as pl

        return pl.lit(pl.Series(list(rates))).gather(placed(self.of(name), rates.values()))


def placed(chance: "pl.Expr", weights: Iterable[float]) -> "pl.Expr":
    """Return the place of the weight that each chance falls on; weights are parts of their sum."""
    import polars as pl

    reached = list(accumulate(weights))
    limits = pl.Series([one / reached[-1] for one in reached[:-1]], dtype=pl.Float64)
    return pl.lit(limits).search_sorted(chance, side="right")


def _mixed(word: "pl.Expr") -> "pl.Expr":
    import polars as pl

    for shift, factor in ((30, _FIRST), (27, _SECOND)):
        half = word // pl.lit(1 << shift, dtype=pl.UInt64)
        word = (word ^ half) * pl.lit(factor, dtype=pl.UInt64)
    return word ^ (word // pl.lit(1 << 31, dtype=pl.UInt64))
