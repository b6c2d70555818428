"""Sums of what is published, by any of its columns."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from subsidy.language import Payer
from subsidy.lists.summary.tally import ALL_PAYERS

if TYPE_CHECKING:
    import polars as pl

Key = tuple[str, ...]


class Sum(NamedTuple):
    """Persons - over several months: persons of each month - and đồng, None where not computed."""

    persons: int = 0
    vnd: int | None = None

    def __add__(self, other: object) -> "Sum":
        if not isinstance(other, Sum):
            return NotImplemented
        known = [vnd for vnd in (self.vnd, other.vnd) if vnd is not None]
        return Sum(self.persons + other.persons, sum(known) if known else None)


ByPayer = dict[str, Sum]


def paid(months: "pl.DataFrame", columns: Iterable[str]) -> dict[Key, ByPayer]:
    """Return what each payer pays, and for how many, by the values of some columns, sorted."""
    found: dict[Key, ByPayer] = {}
    for *key, payer, persons, vnd in months.select(*columns, "payer", "persons", "vnd").iter_rows():
        payers = found.setdefault(tuple(key), {})
        payers[payer] = payers.get(payer, Sum()) + Sum(persons, vnd)
    return dict(sorted(found.items()))


def counted(people: "pl.DataFrame", column: str) -> dict[Key, int]:
    """Return the rows of the list by the values of a column."""
    found: dict[Key, int] = {}
    for value, persons in people.select(column, "persons").iter_rows():
        found[(value,)] = found.get((value,), 0) + persons
    return found


def payers_of(months: "pl.DataFrame") -> tuple[str, ...]:
    """Return the payers that pay for anybody, in the order in which a premium is filled up."""
    paying = set(months["payer"])
    assert paying <= {ALL_PAYERS, *Payer}
    return tuple(payer.value for payer in Payer if payer.value in paying)
