"""Which confidential counts may be published, and which communes must be counted together."""

from collections import Counter
from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

from subsidy.lists.summary.tally import ALL_PAYERS, Tally

FEWEST = 5
"""A count of persons under this one is not published of a confidential route; nought is."""


class Cell(NamedTuple):
    """What is counted: persons of a route that a payer pays for in a month, or does not."""

    route: str
    month: str
    payer: str
    paid: bool = True


Counts = Counter[Cell]
"""Persons of confidential routes. The counts of several communes add up."""

_WHOLE_LIST = ""
"""Stands for the month where each row of the list is counted once."""


def confidential_counts(tally: Tally) -> dict[str, Counts]:
    """Return the counts of confidential routes, by commune."""
    found: dict[str, Counts] = {}
    key = ["commune", "route", "month", "payer"]
    for commune, *cell, persons in (
        tally.months.filter("confidential").select(*key, "persons").iter_rows()
    ):
        found.setdefault(commune, Counter())[Cell(*cell)] += persons
    for commune, route, persons in (
        tally.people.filter("confidential").select("commune", "route", "persons").iter_rows()
    ):
        found.setdefault(commune, Counter())[Cell(route, _WHOLE_LIST, ALL_PAYERS)] += persons
    return {commune: counts for commune, counts in found.items() if counts.total()}


def is_safe(counts: Counts) -> bool:
    """Tell whether no count is of so few persons that one could be recognised."""
    return all(map(_is_none_or_many, _with_remainders(counts).values()))


def may_stand_alone(counts: Counts) -> bool:
    """Tell whether a commune may be shown with these counts, and with what they change by.

    In a commune people know each other: who sees that one person more is counted than in the month
    before may know who.
    """
    found = _with_remainders(counts)
    months = {cell.month for cell in found} - {_WHOLE_LIST}
    return is_safe(counts) and all(
        _is_none_or_many(abs(found[cell._replace(month=one)] - found[cell._replace(month=other)]))
        for cell in tuple(found)
        if cell.month != _WHOLE_LIST
        for one, other in combinations(months, 2)
    )


def communes_to_merge(counts: Mapping[str, Counts]) -> frozenset[str] | None:
    """Return the communes whose confidential counts may be shown only as one sum.

    They are all that may not stand alone and, where the sum of these is not safe, the smallest
    others until it is. None where not even the sum over all communes is safe.
    """
    merged = {commune for commune, own in counts.items() if not may_stand_alone(own)}
    alone = sorted(counts.keys() - merged, key=lambda commune: (counts[commune].total(), commune))
    together: Counts = Counter()
    for commune in merged:
        together.update(counts[commune])
    for commune in alone:
        if is_safe(together):
            break
        merged.add(commune)
        together.update(counts[commune])
    return frozenset(merged) if is_safe(together) else None


def _with_remainders(counts: Counts) -> Counts:
    """Return the counts and what is left when one is taken from that of all payers."""
    remainders = {
        cell._replace(paid=False): counts[cell._replace(payer=ALL_PAYERS)] - persons
        for cell, persons in counts.items()
        if cell.payer != ALL_PAYERS
    }
    return counts + Counter(remainders)


def _is_none_or_many(persons: int) -> bool:
    return persons == 0 or persons >= FEWEST
