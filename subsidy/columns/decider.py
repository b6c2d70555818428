"""Known rows in, the number of each row's outcome out."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.columns import dates
from subsidy.columns.granted import Readings, differ
from subsidy.columns.outcomes import Outcomes
from subsidy.columns.plain import PlainRows
from subsidy.columns.plan import Plan, Schedule
from subsidy.columns.relevance import SIGNATURE, Relevance
from subsidy.columns.settled import Open, Settling, Signature
from subsidy.columns.tries import OUTCOME, PLACE, Tries
from subsidy.known import RANK
from subsidy.language.vocabulary import STATED
from subsidy.policies import Law
from subsidy.question import Question

if TYPE_CHECKING:
    import polars as pl

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
        self._lock = Lock()

    def decide(self, frame: "pl.DataFrame") -> "pl.Series":
        """Return the number of each row's outcome, in the order of the rows."""
        import polars as pl

        if frame.is_empty():
            return pl.Series(OUTCOME, [], dtype=pl.Int32)
        if self._law.named is not None:
            return self._part(None).decide(frame)
        words = STATED["territory"].values
        codes = frame["territory"].unique()
        numbers = pl.zeros(len(frame), pl.Int32, eager=True).alias(OUTCOME)
        for code in codes:
            part = self._part(None if code is None else words[code])
            if len(codes) == 1:
                return part.decide(frame)
            here = frame["territory"].eq_missing(code)
            numbers.scatter(here.arg_true(), part.decide(frame.select(part.facts).filter(here)))
        return numbers

    def _part(self, territory: str | None) -> "Part":
        with self._lock:  # one for all threads: what one of them settles, the others know
            if territory not in self._parts:
                plan = Plan(self._law, self._question, territory)
                self._parts[territory] = Part(plan, self._outcomes)
            return self._parts[territory]


class Part:
    """Decides the rows under one plan."""

    def __init__(self, plan: Plan, outcomes: Outcomes) -> None:
        self._plan = plan
        self._read: dict[tuple[Schedule, bool], Readings] = {}
        self._settling = Settling(plan, outcomes)
        self._signatures: dict[tuple[object, ...], int] = {}
        self._answers: list[int] = []
        """The outcome of each signature, by its number."""
        self._relevance = Relevance(plan)
        self._tries = Tries(plan, self._relevance, outcomes)
        self._lock = Lock()
        self._plain = PlainRows(plan, self._plain_number)
        # Made here, under the lock of whoever makes this: threads know a schedule by its identity.
        self._steady = plan.steady
        self._schedules = (plan.once, (plan.turning,), (plan.vague,))

    def _plain_number(self, signature: Signature) -> int:
        """Return the outcome of a signature; where it is open, -1 less the signature's number."""
        number = self._number(self._steady, signature, unknown=False)
        outcome = self._answers[number]
        return -1 - number if outcome == _OPEN else outcome

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the stated facts that are read."""
        return self._plan.facts

    def decide(self, rows: "pl.DataFrame") -> "pl.Series":
        """Return the number of each row's outcome, in the order of the rows."""
        import polars as pl

        if not self._plan.certain or not self._plain.possible:
            return self._with_care(rows.select(self.facts).with_row_index(PLACE)).sort(PLACE)[
                OUTCOME
            ]
        numbers, others = self._plain.numbers(rows)
        numbers = numbers.alias(OUTCOME)
        numbers.scatter(others, 0)
        places = (numbers < 0).arg_true()
        if len(places):
            signed = (-1 - numbers.gather(places)).cast(pl.Int64).alias(SIGNATURE)
            open_ = self._placed(rows, places).with_columns(signed)
            tried = self._tries.outcomes(open_, [SIGNATURE])
            numbers.scatter(tried[PLACE], tried[OUTCOME])
        if len(others):
            found = self._with_care(self._placed(rows, others))
            numbers.scatter(found[PLACE], found[OUTCOME])
        return numbers

    def _placed(self, rows: "pl.DataFrame", places: "pl.Series") -> "pl.DataFrame":
        return rows.select(self.facts)[places].with_columns(places.alias(PLACE))

    def _with_care(self, rows: "pl.DataFrame") -> "pl.DataFrame":
        """Return the place and the outcome of rows with whatever dates and missing facts."""
        import polars as pl

        plan = self._plan
        rows = dates.with_cells(rows, plan)
        unsigned = pl.lit(None, dtype=pl.Int64).alias(SIGNATURE)
        if not plan.certain:
            return self._tries.outcomes(rows.with_columns(unsigned))
        divided = dates.divide(rows, plan)
        groups = (divided.once, divided.turning, divided.vague)
        found = []
        doubtful: list[pl.DataFrame] = [divided.tangled.with_columns(unsigned)]
        complete: list[pl.DataFrame] = []
        for group, schedules in zip(groups, self._schedules, strict=True):
            if not group.is_empty():
                settled, left, unknown = self._by_signature(group, schedules)
                found.append(settled)
                (doubtful if unknown else complete).append(left)
        # All at once: each time they are asked takes as long as some hundred rows do.
        for open_, by in ((doubtful, None), (complete, [SIGNATURE])):
            if any(map(len, open_)):
                found.append(self._tries.outcomes(pl.concat(open_, how="diagonal"), by))
        return pl.concat(found)

    def _by_signature(
        self, rows: "pl.DataFrame", schedules: Sequence[Schedule]
    ) -> "tuple[pl.DataFrame, pl.DataFrame, bool]":
        """Settle each set of granted rules that occurs.

        Return the place and the outcome of the rows that it settles, the others with their
        signatures, and whether some fact of these may not be known. Where there are several
        schedules the column TURN tells which is that of a row.
        """
        import polars as pl

        first = schedules[0]
        facts = [name for name in self._plan.facts if name != RANK]
        unknown = first.vague or sum(rows[name].null_count() for name in facts) > 0
        readings = self._readings(first, unknown=unknown)
        signs = readings.signatures(rows)
        if len(schedules) > 1:
            # Whom the same rules are granted before and after a turn, it does not matter to.
            turn = pl.when(differ(signs, first)).then(rows[dates.TURN]).otherwise(0)
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
        settled = pl.Series(OUTCOME, self._answers, dtype=pl.Int32).gather(signed)
        open_ = settled == _OPEN
        done = pl.DataFrame([rows[PLACE], settled]).filter(~open_)
        return done, rows.with_columns(signed).filter(open_), unknown

    def _readings(self, schedule: Schedule, *, unknown: bool) -> Readings:
        key = (schedule, unknown)
        with self._lock:
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
                self._answers.append(_OPEN if isinstance(found, Open) else found.outcome)
                # Known to other threads only once all that it stands for is there.
                self._signatures[key] = self._relevance.add(left, signature.rank)
            return self._signatures[key]
