"""Which rules are granted to each row and which are open, as whole numbers with a bit a rule."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

from subsidy.columns.cells import Cells
from subsidy.columns.conditions import Reached, expression
from subsidy.columns.plan import Schedule, Snapshot
from subsidy.known import FIRST_MEMBER, RANK
from subsidy.language.errors import RuleError
from subsidy.language.policy import Regime

if TYPE_CHECKING:
    import polars as pl

BITS = 60
"""How many rules one number of 64 bits holds, with room for its sign."""


def signatures(
    frame: "pl.DataFrame", schedule: Schedule, cells: Sequence[Cells], *, unknown: bool
) -> "pl.DataFrame":
    """Return, for each row, the rank in the household and the bits of every snapshot.

    For each snapshot there are the rules that hold and, where `unknown` says that some fact may
    be, the rules that may hold.
    """
    import polars as pl

    by_fact = {one.fact: one for one in cells}
    words: list[pl.Series] = []
    settled: list[pl.Series] = []
    for place, snapshot in enumerate(schedule.snapshots):
        regime = snapshot.regime
        reached = _reached(schedule, snapshot, by_fact)
        rules = frame.select(
            expression(rule.condition, reached).alias(rule.id) for rule in regime.rules
        ).get_columns()
        holds = _words(rules)
        open_ = _words([rule.is_null() for rule in rules]) if unknown else []
        if len(holds) == 1:
            settles, holds, open_ = _paid_already(regime, holds, open_)
            settled.append(settles)
        words += [word.alias(f"{place} holds {n}") for n, word in enumerate(holds)]
        words += [word.alias(f"{place} open {n}") for n, word in enumerate(open_)]
    most = len(schedule.snapshots[0].regime.policy.household.percent_by_rank)
    rank = frame[RANK].clip(upper_bound=most)
    if len(settled) == len(schedule.snapshots):
        # Nobody pays for persons whose group pays the whole premium: their rank says nothing.
        everywhere = reduce(and_, settled)
        rank = rank.zip_with(~everywhere, pl.Series([FIRST_MEMBER], dtype=rank.dtype))
    return pl.DataFrame([rank, *words])


def _reached(schedule: Schedule, snapshot: Snapshot, cells: Mapping[str, Cells]) -> Reached:
    if schedule.vague:
        return lambda fact, bound: cells[fact].reached_throughout(
            bound, snapshot.first, snapshot.last
        )
    return lambda fact, bound: cells[fact].reached(bound, snapshot.first)


def _words(bits: "Sequence[pl.Series]") -> "list[pl.Series]":
    """Return the bits of each row as numbers. Few rows have a bit, so each is set where it stands."""
    import polars as pl

    words = []
    for start in range(0, len(bits), BITS):
        word = pl.zeros(len(bits[0]), pl.Int64, eager=True)
        for place, bit in enumerate(bits[start : start + BITS]):
            rows = bit.arg_true()
            if len(rows):
                word.scatter(rows, word.gather(rows) + (1 << place))
        words.append(word)
    return words


def _paid_already(
    regime: Regime, holds: "list[pl.Series]", open_: "list[pl.Series]"
) -> "tuple[pl.Series, list[pl.Series], list[pl.Series]]":
    """Leave only the first group that pays the whole premium already, where it settles the case."""
    import polars as pl

    whole = sum(1 << place for place, rule in enumerate(regime.rules) if rule.whole)
    wholes = holds[0] & whole
    first = wholes & -wholes
    settles = wholes != 0
    if open_:
        settles &= (open_[0] & whole & (first - 1)) == 0
    nothing = pl.Series([0], dtype=pl.Int64)
    return (
        settles,
        [first.zip_with(settles, holds[0])],
        [word.zip_with(~settles, nothing) for word in open_],
    )


def rules_of(regime: Regime, words: Sequence[int]) -> frozenset[str]:
    """Return the ids of the rules whose bits are set."""
    number = 0
    for place, word in enumerate(words):
        number |= word << (place * BITS)
    if number >> len(regime.rules):
        raise RuleError(f"{number} has bits for more rules than {regime.policy.name} has.")
    return frozenset(rule.id for place, rule in enumerate(regime.rules) if number >> place & 1)
