"""`infer`: which rules of a regime are certain, and which possible, for one citizen."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple
from weakref import WeakKeyDictionary

from subsidy.inference.assertion import assertion
from subsidy.inference.compile import Reading, compile_rules, domains
from subsidy.inference.host import sheet
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime, Rule


class Findings(NamedTuple):
    """The ids of the rules whose condition is true, and of those where it is true or unknown."""

    certain: frozenset[str]
    possible: frozenset[str]


class _Reader:
    """The rules of a regime in one reading, ready for the engine."""

    def __init__(self, rules: Sequence[Rule], first: date, reading: Reading) -> None:
        compiled = compile_rules(rules, reading)
        self._ids = compiled.ids
        self._always = compiled.always
        self._sheets = [sheet(rules, first) for rules in compiled.sheets]

    def holding(self, attributes: Mapping[str, int | str]) -> frozenset[str]:
        """Return the ids of the rules that hold."""
        names = (name for sheet in self._sheets for name in sheet.fired(attributes))
        return self._always.union(self._ids[name] for name in names)


class _Prepared:
    """A regime's rules in both readings, each written when it is first asked for."""

    def __init__(self, regime: Regime) -> None:
        self._rules = regime.rules
        self._first = regime.first
        self.domains = domains(regime.rules)

    @cached_property
    def certain(self) -> _Reader:
        return _Reader(self._rules, self._first, Reading.CERTAIN)

    @cached_property
    def possible(self) -> _Reader:
        return _Reader(self._rules, self._first, Reading.POSSIBLE)


_PREPARED: WeakKeyDictionary[Regime, _Prepared] = WeakKeyDictionary()


def infer(regime: Regime, facts: Mapping[str, FactValue]) -> Findings:
    """Return what the engine finds in `regime` for a citizen.

    `facts` holds at least the regime's facts: numbers as spans (least, greatest), yes/no as True,
    False or None, classifications as a word or None. Others are not read.

    Raises:
        InferenceFault: a fact is missing or mistyped, a rule is too large, or the engine failed.
    """
    prepared = _PREPARED.get(regime)
    if prepared is None:
        prepared = _PREPARED[regime] = _Prepared(regime)
    attributes, known = assertion(prepared.domains, facts)
    certain = prepared.certain.holding(attributes)
    # Where every fact is known, nothing is possible that is not certain: half of the work.
    possible = certain if known else prepared.possible.holding(attributes)
    return Findings(certain, possible)
