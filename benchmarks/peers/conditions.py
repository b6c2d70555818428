"""Facts and conditions as formulas over arrays, as a country package of OpenFisca has them."""

from collections.abc import Callable, Mapping
from functools import reduce
from operator import and_, or_
from typing import Any

import numpy as np

from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import NOT_YET

Formula = Callable[[Any, Any], Any]
"""Computes a variable for all persons in a period, from other variables."""


def identifier(rule: Rule) -> str:
    """Return the name of the variable that says whether a rule is granted."""
    return rule.id.replace(".", "_")


def pays(payer: str) -> str:
    """Return the name of the variable that says what a payer pays."""
    return f"{payer}_pays"


def elapsed(since: str, unit: int) -> Formula:
    """Return the units of `unit` months completed from a date to the period's first day."""

    def formula(person: Any, period: Any) -> Any:
        day, start = person(since, period), period.start
        month = day.astype("datetime64[M]")
        months = (np.datetime64(f"{start.year}-{start.month:02}") - month).astype(np.int32)
        months -= (day - month).astype(np.int32) >= start.day
        return np.maximum(months // unit, NOT_YET)

    return formula


def holds(condition: Condition, kinds: Mapping[str, Any]) -> Formula:
    """Return a condition as a formula; `kinds` says which facts are words."""
    if isinstance(condition, Range):
        return _range(condition)
    if isinstance(condition, Among):
        return _among(condition, kinds[condition.fact])
    assert isinstance(condition, Every | Some)
    parts = [holds(part, kinds) for part in condition.parts]
    join = and_ if isinstance(condition, Every) else or_
    return lambda person, period: reduce(join, (part(person, period) for part in parts))


def _range(leaf: Range) -> Formula:
    name, low, high = leaf.fact, leaf.low, leaf.high
    if low is None:
        return lambda person, period: person(name, period) < high
    if high is None:
        return lambda person, period: person(name, period) >= low
    return lambda person, period: (person(name, period) >= low) & (person(name, period) < high)


def _among(leaf: Among, kind: Any) -> Formula:
    name = leaf.fact
    if kind is bool:
        (value,) = leaf.values
        if value is leaf.excluded:
            return lambda person, period: ~person(name, period)
        return lambda person, period: person(name, period)
    words = [kind[word] for word in leaf.values]
    if leaf.excluded:
        return lambda person, period: reduce(and_, (person(name, period) != word for word in words))
    return lambda person, period: reduce(or_, (person(name, period) == word for word in words))
