"""Which rules of a route can be granted together: every combination that some citizen has.

Few combinations exist - nobody is under 70 and over 77 - so each can be priced by the engine's own
settlement.
"""

from collections.abc import Iterator, Mapping, Sequence

import z3

from subsidy.language.policy import Rule
from subsidy.proof.solver import Solver

Combination = tuple[z3.BoolRef, tuple[Rule, ...]]
"""A formula that just these of the rules are granted, and the rules, in their order."""


def combinations(
    rules: Sequence[Rule], granted: Mapping[str, z3.BoolRef], solver: Solver
) -> Iterator[Combination]:
    """Yield every combination of `rules`, not none, that some citizen has.

    `solver` holds what limits citizens. A single rule needs no question.
    """
    if len(rules) == 1:
        yield granted[rules[0].id], tuple(rules)
    else:
        yield from _below(solver, rules, granted, (), ())


def _below(
    solver: Solver,
    rules: Sequence[Rule],
    granted: Mapping[str, z3.BoolRef],
    so: tuple[z3.BoolRef, ...],
    having: tuple[Rule, ...],
) -> Iterator[Combination]:
    if not rules:
        if having:
            yield z3.And(so), having
        return
    rule, rest = rules[0], rules[1:]
    holds = granted[rule.id]
    for formula, more in ((holds, (*having, rule)), (z3.Not(holds), having)):
        with solver.supposing(formula):
            if solver.possible():
                yield from _below(solver, rest, granted, (*so, formula), more)
