"""Three-valued formulas read a condition as the plain reader does."""

from datetime import date

import pytest
import z3

from subsidy.language import Condition, fact
from subsidy.language.evaluation import FactValue, Truth, truth
from subsidy.proof.anyone import anyone
from subsidy.proof.conditions import reading
from subsidy.proof.solver import Solver

ON = date(2026, 1, 1)
ELDERLY = fact.age.from_to(60, 75) & ~fact.pension
EITHER = fact.hiv | (fact.poverty == "near_poor")


@pytest.mark.parametrize("condition", [ELDERLY, ~ELDERLY, EITHER, ~EITHER, ELDERLY | EITHER])
@pytest.mark.parametrize("age", [None, 59, 60, 74, 75])
@pytest.mark.parametrize("hiv", [None, True, False])
@pytest.mark.parametrize("poverty", [None, "near_poor", "poor"])
def test_what_is_certain_and_what_is_possible(
    condition: Condition, age: int | None, hiv: bool | None, poverty: str | None
) -> None:
    citizen = anyone("citizen", ON, [])
    known: dict[str, z3.BoolRef] = {name: z3.BoolVal(True) for name in citizen.facts}
    solver = Solver()
    solver.add(z3.Not(citizen.facts["pension"]))
    for name, value in (("hiv", hiv), ("poverty", poverty)):
        if value is None:
            known[name] = z3.BoolVal(False)
        else:
            solver.add(citizen.has(name, value))
    if age is None:
        known["birth_date"] = z3.BoolVal(False)
    else:
        solver.add(citizen.facts["birth_date"] == age * 12 + 5)
    facts: dict[str, FactValue] = {
        "age": (0, 200) if age is None else (age, age),
        "pension": False,
        "hiv": hiv,
        "poverty": poverty,
    }
    found = reading(condition, citizen, known)
    assert solver.possible()
    assert _truth(solver, found.certain, found.possible) is truth(condition, facts)


def _truth(solver: Solver, certain: z3.BoolRef, possible: z3.BoolRef) -> Truth:
    if not solver.possible(z3.Not(certain)):
        return True
    return None if solver.possible(possible) else False
