"""The same citizens decided with some things as in OLD and the others as in NEW.

Three things can have changed: the stated facts, the date, and the law. A world says for each of
them whether it is that of OLD or of NEW. The citizen of a world has the facts of one side and is as
old as on the day of one side, months after events included; the law is that of the months of one
side, with its prices. Facts and law of one side on that side's own day are its real answer. Where
date and law are of different sides, the citizen's dates are moved (`moved`).

Where the law of both sides reads the same for a citizen's place, month by month, it is no cause.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from subsidy.answer import agreed, born_by, today
from subsidy.columns.day_codes import earliest
from subsidy.columns.known import fact
from subsidy.known import Known
from subsidy.lists.diff.moved import Move, moved_frame
from subsidy.lists.diff.same_law import bounds
from subsidy.lists.diff.side import FACTS, Side
from subsidy.lists.diff.standing import Standing, between_bounds, each_once
from subsidy.outcome import Conclusion, paid_months
from subsidy.partial_date import PartialDate
from subsidy.profile_code import DATES
from subsidy.readers import plainly

if TYPE_CHECKING:
    import polars as pl

IMPOSSIBLE = -1
"""The outcome in a world in which the citizen is not born yet."""


class World(NamedTuple):
    """Which side each thing is of: 0 is OLD, 1 is NEW."""

    fact: int
    date: int
    law: int


Facts = tuple["pl.DataFrame", "pl.DataFrame"]
"""What is known on both sides, of the same citizens in the same order."""


class Sides(NamedTuple):
    """Both sides, and which of their days and laws are not the same."""

    old: Side
    new: Side

    @property
    def other_day(self) -> bool:
        """Tell whether the sides are asked about on different days."""
        return self.old.question.on != self.new.question.on

    def lawful(self, world: World, *, law_moves: bool) -> World:
        """Return the world that is looked up for this one: real where it can be.

        Where the law does not move, it is that of the date; where the date does not, the date is
        that of the law.
        """
        if not law_moves:
            return world._replace(law=world.date)
        return world if self.other_day else world._replace(date=world.law)


class Worlds:
    """Decides the worlds of citizens who stand on both sides."""

    def __init__(self, sides: Sides) -> None:
        self.sides = sides
        self._tried: dict[tuple[object, ...], int] = {}
        self._standing: dict[tuple[str, Move], Standing] = {}

    def _side(self, number: int) -> Side:
        return self.sides.new if number else self.sides.old

    def decide(self, world: World, facts: Facts) -> "pl.Series":
        """Return the outcome of each citizen, as numbered by the side whose law decides."""
        import polars as pl

        side = self._side(world.law)
        seen = self._side(world.date).question.on
        move = Move(seen, side.question.on)
        rows = facts[world.fact]
        stuck = pl.zeros(len(rows), pl.Boolean, eager=True)
        born_later = earliest(pl.col("birth_date")) > _code(seen)
        unborn = rows.select(born_later.fill_null(value=False)).to_series()
        moved = rows
        if move.seen != move.law:
            moved, stuck = moved_frame(rows, move)
        numbers = side.decider.decide(moved.filter(~(unborn | stuck)))
        found = pl.repeat(IMPOSSIBLE, len(rows), dtype=pl.Int64, eager=True)
        found = found.scatter((~(unborn | stuck)).arg_true(), numbers)
        tried = (stuck & ~unborn).arg_true()
        return found.scatter(tried, self._try(world, rows.gather(tried), move))

    def _try(self, world: World, rows: "pl.DataFrame", move: Move) -> "pl.Series":
        """Return the outcomes of rows with a date that only a span of days can say."""
        import polars as pl

        side = self._side(world.law)
        rows = rows.with_columns(self._stand(rows[name], side, move) for name in DATES)
        numbers = []
        for cells in rows.select(FACTS).iter_rows():
            key = (world.law, move, cells)
            if key not in self._tried:
                self._tried[key] = side.outcomes.add(_conclude(side, _moved(cells, move)))
            numbers.append(self._tried[key])
        return pl.Series(numbers, dtype=pl.Int64)

    def _stand(self, codes: "pl.Series", side: Side, move: Move) -> "pl.Series":
        """Return dates that stand for those that the law of a side reads alike, once moved."""
        name = codes.name
        if (name, move) not in self._standing:
            question = side.question
            numbers = bounds(side).get(name, {})
            read = between_bounds(numbers, question.on, question.calendar()[-1].last)
            self._standing[name, move] = Standing(lambda span: read(move.days(span)))
        return each_once(codes, self._standing[name, move].code)


def _code(day: date) -> int:
    return PartialDate(day.year, day.month, day.day).code


def _moved(cells: tuple[object, ...], move: Move) -> Known:
    facts = known(cells)
    for name in DATES:
        value = facts.get(name)
        if isinstance(value, tuple):
            facts[name] = move.days(value)
    return facts


def known(cells: tuple[object, ...]) -> Known:
    """Return the facts of one row, whose cells are in the order of `FACTS`."""
    pairs = ((name, fact(name, cell)) for name, cell in zip(FACTS, cells, strict=True))
    return Known({name: value for name, value in pairs if value is not None})


def _conclude(side: Side, facts: Known) -> Conclusion:
    law, question = side.law, side.question
    stated = born_by(question.on, facts)
    found, course = agreed(law, question, stated, plainly)
    return Conclusion(
        today=today(law, question, stated, found, plainly),
        months=paid_months(course, question.calendar()),
        bases=found.bases,
        missing=found.missing,
    )
