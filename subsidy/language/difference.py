"""A policy as a difference over another: the same law but for the lines it drops and adds."""

from collections.abc import Iterable
from dataclasses import replace

from subsidy.language.errors import RuleError, nearest
from subsidy.language.policy import Policy
from subsidy.language.ruleset import RuleSet
from subsidy.language.text import Text


def differing(
    base: Policy, *, name: str, title: Text, adding: RuleSet, dropping: Iterable[str] = ()
) -> Policy:
    """Return `base` without the lines `dropping`, and with the rule set `adding` behind its own.

    Lines are dropped by the id that decisions name them by, `haiphong_2026.party`. What is neither
    dropped nor added stays the very same law.

    Raises RuleError for a line that the base does not have, and for a rule set that it has already.
    """
    gone = set(dropping)
    known = [f"{rules.name}.{line.id}" for rules in base.rule_sets for line in rules.provisions]
    for line in gone:
        if line not in known:
            raise RuleError(f"{base.name} has no provision {line!r}{nearest(line, known)}.")
    if adding.name in {rules.name for rules in base.rule_sets}:
        raise RuleError(f"{base.name} has a rule set called {adding.name!r} already.")
    kept = tuple(_without(rules, gone) for rules in base.rule_sets)
    return replace(base, name=name, title=title, rule_sets=(*kept, adding))


def _without(rules: RuleSet, gone: set[str]) -> RuleSet:
    left = tuple(line for line in rules.provisions if f"{rules.name}.{line.id}" not in gone)
    return rules if len(left) == len(rules.provisions) else replace(rules, provisions=left)
