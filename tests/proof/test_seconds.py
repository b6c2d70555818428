"""How long the solver may take: the time asked for, for every question."""

from typing import Any

import pytest
import z3

from subsidy import rulebook
from subsidy.proof.property import Asked
from subsidy.proof.verify import verify

MOST = 2**32 - 1
POLICY = rulebook.policies().named("thanhhoa")


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """Return the limits in milliseconds that solvers were given."""
    given: set[int] = set()
    plain = z3.Solver.set

    def noted(solver: Any, *words: Any, **named: Any) -> None:
        if words[0] == "timeout":
            given.add(words[1])
        plain(solver, *words, **named)

    monkeypatch.setattr(z3.Solver, "set", noted)
    return given


@pytest.mark.parametrize(("seconds", "milliseconds"), [(37, 37_000), (4_294_968, MOST)])
def test_every_question_has_the_time_asked_for(
    limits: set[int], seconds: int, milliseconds: int
) -> None:
    list(verify(Asked(POLICY, seconds=seconds)))
    assert limits == {milliseconds}
