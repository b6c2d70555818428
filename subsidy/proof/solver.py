"""The solver, asked within a time limit: what it cannot decide is said, never taken for proved."""

from collections.abc import Iterator
from contextlib import contextmanager

import z3

SECONDS = 60
"""How long one question to the solver may take."""

_LONGEST = 2**32 - 1
"""Milliseconds, which the solver counts in 32 bits: what is more would begin again at 0."""


class Undecided(Exception):
    """The solver did not decide a question in the time given."""


class Solver:
    """Formulas that must hold together, and whether something fulfils them."""

    def __init__(self, seconds: int = SECONDS) -> None:
        self._solver = z3.Solver()
        self._solver.set("timeout", min(seconds * 1000, _LONGEST))
        self._solver.set("random_seed", 0)

    def add(self, *formulas: z3.BoolRef) -> None:
        """Hold on to formulas for all questions that follow."""
        self._solver.add(*formulas)

    @contextmanager
    def supposing(self, *formulas: z3.BoolRef) -> Iterator[None]:
        """Hold formulas for the questions inside the block only."""
        self._solver.push()
        try:
            self._solver.add(*formulas)
            yield
        finally:
            self._solver.pop()

    def possible(self, *formulas: z3.BoolRef) -> bool:
        """Tell whether something fulfils everything held and `formulas`.

        Raises Undecided where the solver gives up.
        """
        with self.supposing(*formulas):
            answer = self._solver.check()
            if answer == z3.unknown:
                raise Undecided(self._solver.reason_unknown())
            if answer == z3.sat:
                self._model = self._solver.model()
        return bool(answer == z3.sat)

    @property
    def model(self) -> z3.ModelRef:
        """Return what fulfils the last question that was possible."""
        return self._model

    def true(self, formula: z3.BoolRef) -> bool:
        """Tell whether `formula` is so in the model."""
        return bool(z3.is_true(self._model.eval(formula, model_completion=True)))

    def value(self, variable: z3.ExprRef) -> z3.ExprRef:
        """Return what a variable is in the model."""
        return self._model.eval(variable, model_completion=True)

    def number(self, variable: z3.ArithRef) -> int:
        """Return what a number is in the model."""
        return int(self.value(variable).as_long())
