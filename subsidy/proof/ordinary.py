"""The most ordinary citizen who fulfils a question: nearest to an adult with no status.

First as few facts as possible are out of the ordinary, then those that stand last among the facts
are made usual, secrets first of all, then each number is brought near to the usual one.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import z3

from subsidy.completion.options import OTHER
from subsidy.language.vocabulary import CONFIDENTIAL, NOT_YET, STATED, Kind
from subsidy.proof.anyone import ASKED, Anyone
from subsidy.proof.solver import Solver

Value = bool | str | int

_USUAL: dict[str, Value] = {
    "territory": STATED["territory"].values[0],
    "district": OTHER,
    "residence": "permanent",
    "poverty_exit_from": "none",
    "household_rank": 1,
}

_USUAL_MONTHS = {"birth_date": 35 * 12}

_RECENT = 6
"""How many months ago an event of an ordinary citizen was, where it was at all."""


def usual(fact: str, citizen: Anyone) -> Value:
    """Return the fact of an adult with no status; a date as its variable counts it."""
    if STATED[fact].kind is Kind.DATE:
        return _USUAL_MONTHS.get(fact, NOT_YET) * citizen.steps(fact)
    if fact in _USUAL:
        return _USUAL[fact]
    absent = STATED[fact].absent
    assert absent is not None
    return absent


class Trait(NamedTuple):
    """One fact of one citizen, and that it is usual."""

    citizen: Anyone
    fact: str

    @property
    def usual(self) -> z3.BoolRef:
        """Return that the fact is usual; whoever left poverty usually left that, not nothing."""
        if self.fact == "poverty_exit_from":
            left = z3.Not(_is_usual(Trait(self.citizen, "poverty_exit_date")))
            return z3.If(left, self.citizen.has(self.fact, "poor"), _is_usual(self))
        return _is_usual(self)

    @property
    def variable(self) -> z3.ExprRef:
        """Return the fact's variable."""
        return self.citizen.facts[self.fact]


def _is_usual(trait: Trait) -> z3.BoolRef:
    return trait.citizen.has(trait.fact, usual(trait.fact, trait.citizen))


def make_ordinary(solver: Solver, citizens: Sequence[Anyone]) -> None:
    """Leave the model of `solver` at the most ordinary citizens who fulfil what it holds.

    The solver must have something possible. Facts that citizens share count once.
    """
    traits = tuple(_traits(citizens))
    odd = [(z3.Not(trait.usual), 1) for trait in traits]
    count = next(count for count in range(len(odd) + 1) if solver.possible(z3.PbLe(odd, count)))
    with solver.supposing(z3.PbLe(odd, count)):
        settled: list[z3.BoolRef] = []
        for trait in traits:
            usually = solver.true(trait.usual) or solver.possible(*settled, trait.usual)
            settled.append(trait.usual if usually else z3.Not(trait.usual))
        for trait in traits:
            settled.append(_nearest(solver, settled, trait))
        solver.possible(*settled)


def _traits(citizens: Sequence[Anyone]) -> Iterator[Trait]:
    """Yield the facts, the least ordinary one to have first."""
    seen: set[int] = set()
    for secret in (True, False):
        for fact in reversed(ASKED):
            for citizen in citizens:
                key = citizen.facts[fact].get_id()
                if (fact in CONFIDENTIAL) is secret and key not in seen:
                    seen.add(key)
                    yield Trait(citizen, fact)


def _nearest(solver: Solver, settled: list[z3.BoolRef], trait: Trait) -> z3.BoolRef:
    """Return that a fact has the value nearest to the usual one."""
    if STATED[trait.fact].kind is Kind.YES_NO or solver.true(trait.usual):
        return trait.variable == solver.value(trait.variable)
    if STATED[trait.fact].kind is Kind.CATEGORY:
        codes = range(len(trait.citizen.words[trait.fact]))
        return next(
            trait.variable == code
            for code in codes
            if solver.possible(*settled, trait.variable == code)
        )
    normal = usual(trait.fact, trait.citizen)
    assert type(normal) is int
    normal = _RECENT * trait.citizen.steps(trait.fact) if normal < 0 else normal
    near, far = 0, abs(solver.number(trait.variable) - normal)
    while near < far:
        middle = (near + far) // 2
        within = z3.And(trait.variable <= normal + middle, trait.variable >= normal - middle)
        if solver.possible(*settled, within):
            far = min(middle, abs(solver.number(trait.variable) - normal))
        else:
            near = middle + 1
    above = trait.variable == normal + near
    return above if solver.possible(*settled, above) else trait.variable == normal - near
