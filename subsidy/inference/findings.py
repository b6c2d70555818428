"""`infer`: which rules of a regime are certain, and which possible, for one citizen."""

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from subsidy.inference.assertion import assertion
from subsidy.inference.compile import Domain, Reading, compile_rules, domains
from subsidy.inference.host import sheet
from subsidy.language.evaluation import FactValue
from subsidy.language.policy import Regime


@dataclass(frozen=True, slots=True)
class Findings:
    """The ids of the rules whose condition is true, and of those where it is true or unknown."""

    certain: frozenset[str]
    possible: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Prepared:
    domains: Mapping[str, Domain]
    certain: "_Reader"
    possible: "_Reader"


class _Reader:
    """The rules of a regime in one reading, ready for the engine."""

    def __init__(self, regime: Regime, reading: Reading) -> None:
        compiled = compile_rules(regime.rules, reading)
        self._ids = compiled.ids
        self._always = compiled.always
        self._sheets = [sheet(rules, regime.first) for rules in compiled.sheets]

    def holding(self, attributes: Mapping[str, int | str]) -> frozenset[str]:
        """Return the ids of the rules that hold."""
        names = (name for sheet in self._sheets for name in sheet.fired(attributes))
        return self._always.union(self._ids[name] for name in names)


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
        prepared = _PREPARED[regime] = _Prepared(
            domains(regime.rules),
            _Reader(regime, Reading.CERTAIN),
            _Reader(regime, Reading.POSSIBLE),
        )
    attributes, known = assertion(prepared.domains, facts)
    certain = prepared.certain.holding(attributes)
    # Where every fact is known, nothing is possible that is not certain: half of the work.
    possible = certain if known else prepared.possible.holding(attributes)
    return Findings(certain, possible)
