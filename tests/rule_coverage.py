"""Which clause of which line of law the tests saw hold, and which they saw fail.

`make rules-coverage` runs the tests of the law with this plug-in. It listens where the plain reader
reads the rules, and prints every clause that was not seen both ways.
"""

from collections.abc import Mapping

import pytest

from subsidy import readers, rulebook
from subsidy.clauses import clause_text
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime
from subsidy.stretches import Reading

Clause = tuple[str, str]
"""A line by its name, and one of its clauses as a decision prints it."""


class Seen:
    """What was read of each clause so far."""

    def __init__(self) -> None:
        self._outcomes: dict[Clause, set[bool | None]] = {}

    def note(self, regime: Regime, facts: Mapping[str, FactValue]) -> None:
        """Take down how each clause of a regime reads for these facts."""
        for legible in regime.legible:
            for clause, _, holds in legible.clauses:
                key = legible.rule.id, clause_text(clause)
                self._outcomes.setdefault(key, set()).add(holds(facts))

    def gaps(self) -> list[str]:
        """Return a line for each clause of the rule book that was not seen both ways."""
        found = []
        for line, clause in every_clause():
            seen = self._outcomes.get((line, clause), set())
            never = [str(word).lower() for word in (True, False) if word not in seen]
            if never:
                found.append(f"{line}: {clause}: never {' and never '.join(never)}")
        return found


def every_clause() -> list[Clause]:
    """Return every clause of the rule book, as it reads on each day it can be asked about."""
    clauses: dict[Clause, None] = {}
    for policy in rulebook.policies().every:
        first = () if policy.in_force is None else (policy.in_force.first,)
        for day in (*first, *policy.changes):
            if policy.holds(day) and day in rulebook.premium().modelled:
                for rule in policy.on(day).rules:
                    for clause in rule.condition.clauses():
                        clauses[rule.id, clause_text(clause)] = None
    return list(clauses)


SEEN = Seen()
_read = readers.plainly


def _listening(regime: Regime, facts: Mapping[str, FactValue]) -> Reading:
    # The caller may have left out rules or facts that no longer matter to it.
    if regime.facts <= facts.keys():
        SEEN.note(regime, facts)
    return _read(regime, facts)


def pytest_configure() -> None:
    """Listen from now on."""
    pytest.MonkeyPatch().setattr(readers, "plainly", _listening)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was never seen."""
    gaps = SEEN.gaps()
    terminalreporter.section("clauses of the law")
    for gap in gaps:
        terminalreporter.line(gap)
    count = len(every_clause())
    terminalreporter.line(f"{count - len(gaps)} of {count} clauses seen both ways")
