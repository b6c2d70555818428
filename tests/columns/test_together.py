"""Threads that begin together share what each of them settles."""

import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random
from threading import Barrier
from typing import Any

import polars as pl
import pytest

from subsidy.columns.decider import Decider
from subsidy.columns.exact import conclude
from subsidy.columns.granted import Readings
from subsidy.columns.known import known_rows
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.plan import Plan
from subsidy.columns.stated import StatedRows
from subsidy.policies import Law
from subsidy.question import Question
from tests.columns.reading import cells
from tests.corners import Corners

THREADS = 4
ON = date(2025, 6, 14)


@pytest.fixture
def quick_turns() -> Iterator[None]:
    """Let threads take turns as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("quick_turns")
def test_nothing_is_worked_out_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[Any] = Counter()
    first = Readings.__init__

    def counted(self: Readings, schedule: Any, cells: Any, *, unknown: bool) -> None:
        made[schedule, unknown] += 1
        first(self, schedule, cells, unknown=unknown)

    def planned(law: Law, question: Question, territory: str | None) -> Plan:
        made[territory] += 1
        return Plan(law, question, territory)

    def concluded(plan: Any, row: Any, kept: Any, trees: Any) -> Any:
        made[id(plan), tuple(row.items()), kept] += 1
        return conclude(plan, row, kept, trees)

    monkeypatch.setattr(Readings, "__init__", counted)
    monkeypatch.setattr("subsidy.columns.decider.Plan", planned)
    monkeypatch.setattr("subsidy.columns.tries.conclude", concluded)
    stated, _ = StatedRows().read(cells(Corners(Random(3), ON, 8, None).citizens(200)))
    known, _ = known_rows(stated, ON, rest_is_no=False)
    outcomes = Outcomes(Audience(reveal=True, language="en"))
    together = Decider(Question(ON, 8, None), outcomes)
    barrier = Barrier(THREADS)

    def work(_: int) -> pl.Series:
        barrier.wait()
        return together.decide(known)

    with ThreadPoolExecutor(THREADS) as threads:
        numbers = list(threads.map(work, range(THREADS)))
    assert all(one.equals(numbers[0]) for one in numbers)
    assert set(made.values()) == {1}
