"""Known rows in, the number of each row's outcome out."""

from collections.abc import Hashable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, Any

from subsidy import rulebook
from subsidy.columns import dates
from subsidy.columns.exact import conclude
from subsidy.columns.granted import Readings
from subsidy.columns.outcomes import Outcomes
from subsidy.columns.plain import PlainRows
from subsidy.columns.plan import Plan, Schedule
from subsidy.columns.relevance import SIGNATURE, Relevance
from subsidy.columns.settled import Open, Settling, Signature
from subsidy.completion.tree import Trees
from subsidy.known import RANK
from subsidy.language.vocabulary import STATED
from subsidy.policies import Law
from subsidy.question import Question

if TYPE_CHECKING:
    import polars as pl

_PLACE = "place in the frame"
_OUTCOME = "outcome"
_OPEN = -1
"""Stands for the outcome of rows that the bounds leave open."""


class Decider:
    """Decides known rows, each under the law of its territory or under a named policy."""

    def __init__(self, question: Question, outcomes: Outcomes) -> None:
        question.check(rulebook.premium().modelled)
        self._law = Law(rulebook.policies(), question.policy)
        self._question = question
        self._outcomes = outcomes
        self._parts: dict[str | None, Part] = {}

    def decide(self, frame: "pl.DataFrame") -> "pl.Series":
        """Return the number of each row's outcome, in the order of the rows."""
        import polars as pl

        if frame.is_empty():
            return pl.Series(_OUTCOME, [], dtype=pl.Int32)
        if self._law.named is not None:
            return self._part(None).decide(frame)
        words = STATED["territory"].values
        codes = frame["territory"].unique()
        numbers = pl.zeros(len(frame), pl.Int32, eager=True).alias(_OUTCOME)
        for code in codes:
            part = self._part(None if code is None else words[code])
            if len(codes) == 1:
                return part.decide(frame)
            here = frame["territory"].eq_missing(code)
            numbers.scatter(here.arg_true(), part.decide(frame.select(part.facts).filter(here)))
        return numbers

    def _part(self, territory: str | None) -> "Part":
        if territory not in self._parts:
            plan = Plan(self._law, self._question, territory)
            self._parts[territory] = Part(plan, self._outcomes)
        return self._parts[territory]


class Part:
    """Decides the rows under one plan."""

    def __init__(self, plan: Plan, outcomes: Outcomes) -> None:
        self._plan = plan
        self._outcomes = outcomes
        self._read: dict[tuple[Schedule, bool], Readings] = {}
        self._settling = Settling(plan)
        self._signatures: dict[tuple[object, ...], int] = {}
        self._settled: list[int] = []
        self._relevance = Relevance(plan)
        self._tried: dict[Hashable, int] = {}
        self._trees: Trees = {}
        self._lock = Lock()
        self._plain = PlainRows(plan, self._plain_number)

    def _plain_number(self, signature: Signature) -> int:
        """Return the outcome of a signature; where it is open, -1 less the signature's number."""
        number = self._number(self._plan.steady, signature, unknown=False)
        outcome = self._settled[number]
        return -1 - number if outcome == _OPEN else outcome

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the stated facts that are read."""
        return self._plan.facts

    def decide(self, rows: "pl.DataFrame") -> "pl.Series":
        """Return the number of each row's outcome, in the order of the rows."""
        import polars as pl

        if not self._plan.certain or not self._plain.possible:
            return self._with_care(rows.select(self.facts).with_row_index(_PLACE)).sort(_PLACE)[
                _OUTCOME
            ]
        numbers, others = self._plain.numbers(rows)
        numbers = numbers.alias(_OUTCOME)
        numbers.scatter(others, 0)
        places = (numbers < 0).arg_true()
        if len(places):
            signed = (-1 - numbers.gather(places)).cast(pl.Int64).alias(SIGNATURE)
            open_ = self._placed(rows, places).with_columns(signed)
            tried = self._exactly(open_, [SIGNATURE])
            numbers.scatter(tried[_PLACE], tried[_OUTCOME])
        if len(others):
            found = self._with_care(self._placed(rows, others))
            numbers.scatter(found[_PLACE], found[_OUTCOME])
        return numbers

    def _placed(self, rows: "pl.DataFrame", places: "pl.Series") -> "pl.DataFrame":
        return rows.select(self.facts)[places].with_columns(places.alias(_PLACE))

    def _with_care(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        """Return the place and the outcome of rows with whatever dates and missing facts."""
        import polars as pl

        plan = self._plan
        rows = dates.with_cells(rows, plan)
        unsigned = pl.lit(None, dtype=pl.Int64).alias(SIGNATURE)
        if not plan.certain:
            return self._exactly(rows.with_columns(unsigned))
        divided = dates.divide(rows, plan)
        read = (
            (divided.plain, (plan.steady,)),
            (divided.lacking, (plan.steady,)),
            (divided.once, plan.once),
            (divided.turning, (plan.turning,)),
            (divided.vague, (plan.vague,)),
        )
        found = [
            part
            for rows, schedules in read
            if not rows.is_empty()
            for part in self._by_signature(rows, schedules)
        ]
        if not divided.tangled.is_empty():
            found.append(self._exactly(divided.tangled.with_columns(unsigned)))
        return pl.concat(found)

    def _by_signature(
        self, rows: "pl.DataFrame", schedules: Sequence[Schedule]
    ) -> "Iterator[pl.DataFrame]":
        """Settle each set of granted rules that occurs, and try out what that leaves open.

        Where there are several schedules the column TURN tells which is that of a row.
        """
        import polars as pl

        first = schedules[0]
        facts = [name for name in self._plan.facts if name != RANK]
        unknown = first.vague or sum(rows[name].null_count() for name in facts) > 0
        readings = self._readings(first, unknown=unknown)
        signs = readings.signatures(rows)
        if len(schedules) > 1:
            # Whom the same rules are granted before and after a turn, it does not matter to.
            turn = pl.when(readings.differ()).then(rows[dates.TURN]).otherwise(0)
        else:
            turn = pl.lit(0)
        signs = signs.with_columns(turn.alias(dates.TURN))
        distinct = signs.unique()
        numbers = [
            self._number(schedules[turn], Signature(rank, tuple(words)), unknown=unknown)
            for rank, *words, turn in distinct.iter_rows()
        ]
        named = distinct.with_columns(pl.Series(SIGNATURE, numbers, dtype=pl.Int64))
        signed = signs.join(named, on=signs.columns, how="left", maintain_order="left")[SIGNATURE]
        settled = pl.Series(_OUTCOME, self._settled, dtype=pl.Int32).gather(signed)
        open_ = settled == _OPEN
        yield pl.DataFrame([rows[_PLACE], settled]).filter(~open_)
        if open_.any():
            left = rows.with_columns(signed).filter(open_)
            yield self._exactly(left, None if unknown else [SIGNATURE])

    def _readings(self, schedule: Schedule, *, unknown: bool) -> Readings:
        key = (schedule, unknown)
        if key not in self._read:
            self._read[key] = Readings(schedule, self._plan.cells, unknown=unknown)
        return self._read[key]

    def _number(self, schedule: Schedule, signature: Signature, *, unknown: bool) -> int:
        """Return the number of a signature, settled when it first occurs."""
        key = (schedule, signature, unknown)
        if key in self._signatures:
            return self._signatures[key]
        with self._lock:
            if key not in self._signatures:
                found = self._settling.settle(schedule, signature, unknown=unknown)
                left = found if isinstance(found, Open) else None
                outcome = _OPEN if isinstance(found, Open) else self._outcomes.add(found)
                self._settled.append(outcome)
                # Known to other threads only once all that it stands for is there.
                self._signatures[key] = self._relevance.add(left, signature.rank)
            return self._signatures[key]

    def _exactly(self, rows: "pl.DataFrame", by: "list[str] | None" = None) -> "pl.DataFrame":
        """Try out what is missing, once for all rows that the open rules do not tell apart.

        Rows of which every fact is known differ in nothing but the columns `by`.
        """
        import polars as pl

        keys = rows.select(by) if by else self._relevance.keys(rows)
        names = keys.columns
        kinds = pl.concat([keys, rows.select(self._plan.facts).rename(_stated)], how="horizontal")
        kinds = kinds.unique(names, maintain_order=True)
        stated = kinds.select(_stated(name) for name in self._plan.facts)
        numbers = [
            self._try(key, dict(zip(self._plan.facts, facts, strict=True)))
            for key, facts in zip(kinds.select(names).iter_rows(), stated.iter_rows(), strict=True)
        ]
        named = kinds.select(names).with_columns(pl.Series(_OUTCOME, numbers, dtype=pl.Int32))
        joined = keys.join(named, on=names, how="left", nulls_equal=True, maintain_order="left")
        return pl.DataFrame([rows[_PLACE], joined[_OUTCOME]])

    def _try(self, key: tuple[Any, ...], stated: "dict[str, object]") -> int:
        if key in self._tried:
            return self._tried[key]
        with self._lock:
            if key not in self._tried:
                kept = self._relevance.kept(key[0])
                self._tried[key] = self._outcomes.add(
                    conclude(self._plan, stated, kept, self._trees)
                )
            return self._tried[key]


def _stated(name: str) -> str:
    return f"{name} stated"
