"""The rules of one regime, read of rows whose dates pass no bound.

A row keeps the first group that pays the whole premium as a small number, the other rules as bits.
"""

from collections.abc import Iterator
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from subsidy.columns.conditions import expression
from subsidy.columns.plain_dates import reached
from subsidy.columns.plan import Snapshot
from subsidy.language.policy import Rule

if TYPE_CHECKING:
    import polars as pl

SUPPORTS = 48
"""How many rules beside the whole ones fit one key, with room for the whole one and the rank."""


class PlainRegime:
    """The rules of one snapshot: which settle the case, which support."""

    def __init__(self, place: int, snapshot: Snapshot) -> None:
        rules = snapshot.regime.rules
        self.place = place
        self.whole_name = f"whole {place}"
        self.support_name = f"support {place}"
        self.wholes = [(n, rule) for n, rule in enumerate(rules) if rule.whole]
        self.supports = [(n, rule) for n, rule in enumerate(rules) if not rule.whole]
        self._day = snapshot.first

    def whole(self) -> "pl.Expr":
        """Return the place of the first group that pays the whole premium, from 1; 0 for none."""
        import polars as pl

        small = [pl.lit(number, dtype=pl.UInt8) for number in range(len(self.wholes) + 1)]
        found: pl.Expr = small[0]
        for number, (_, rule) in reversed(list(enumerate(self.wholes, start=1))):
            found = pl.when(self._read(rule)).then(small[number]).otherwise(found)
        return found.alias(self.whole_name)

    def bytes(self) -> "Iterator[pl.Expr]":
        """Yield the other rules, eight to a number."""
        for start in range(0, len(self.supports), 8):
            eight = [self._read(rule) for _, rule in self.supports[start : start + 8]]
            yield _byte(eight).alias(f"byte {self.place} {start}")

    def support(self) -> "pl.Expr":
        """Return the other rules as one number, from the columns of `bytes`."""
        import polars as pl

        wide = pl.UInt64 if len(self.supports) > 32 else pl.UInt32
        parts = [
            pl.col(f"byte {self.place} {start}").cast(wide) * pl.lit(1 << start, dtype=wide)
            for start in range(0, len(self.supports), 8)
        ]
        return reduce(or_, parts or [pl.lit(0, dtype=wide)]).alias(self.support_name)

    def key(self) -> "pl.Expr":
        """Return what is granted as one number: the whole one, or else the others."""
        import polars as pl

        whole = pl.col(self.whole_name).cast(pl.UInt64)
        supports = pl.col(self.support_name).cast(pl.UInt64)
        told = pl.when(whole == 0).then(supports).otherwise(whole * (1 << SUPPORTS))
        return told.alias(f"key {self.place}")

    def word(self, whole: int, support: int) -> int:
        """Return the bits of all rules, as the settlement knows them."""
        if whole:
            return 1 << self.wholes[whole - 1][0]
        return sum(1 << n for place, (n, _) in enumerate(self.supports) if support >> place & 1)

    def _read(self, rule: Rule) -> "pl.Expr":
        return expression(rule.condition, lambda fact, bound: reached(fact, bound, self._day))


def _byte(rules: "list[pl.Expr]") -> "pl.Expr":
    import polars as pl

    nothing = pl.lit(0, dtype=pl.UInt8)
    bits = (
        pl.when(rule).then(pl.lit(1 << place, dtype=pl.UInt8)).otherwise(nothing)
        for place, rule in enumerate(rules)
    )
    return reduce(or_, bits)
