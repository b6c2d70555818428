"""A whole comparison: what was asked, of whom, and what came out, year by year."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple, Protocol

from subsidy import rulebook
from subsidy.columns.faults import RowFault
from subsidy.compare.confidential import Told, kept
from subsidy.compare.expected import Check, checked
from subsidy.compare.people import open_people
from subsidy.compare.result import Result, result, with_kept
from subsidy.compare.run import Asked, run
from subsidy.compare.scheme import Scheme
from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.receipt import rules_hash

MOST_YEARS = 10


class Year(NamedTuple):
    """What one period came to."""

    on: date
    result: Result


class Comparison(NamedTuple):
    """A comparison.

    `swept` names the number whose settings the schemes after the baseline are, "" where none is.
    `checks` set costs beside published figures. `rules_sha256` is that of all policies compared.
    """

    schemes: tuple[Scheme, ...]
    months: int
    rest_is_no: bool
    population: str
    population_sha256: str
    weighted: bool
    swept: str
    years: tuple[Year, ...]
    checks: tuple[Check, ...]
    faults: tuple[RowFault, ...]
    rules_sha256: str

    @property
    def first(self) -> Year:
        """Return the first period."""
        return self.years[0]


class Population(NamedTuple):
    """Where the population comes from, see `open_people`."""

    path: str
    mapping: str | None = None
    weights: str | None = None


class Progress(Protocol):
    """Is told of so many more rows decided, among so many in all; 0 where nobody knows."""

    def __call__(self, rows: int, *, among: int) -> None:
        """Take note."""


def _silent(rows: int, *, among: int) -> None:
    """Take no note."""


def compare(
    population: Population,
    asked: Asked,
    *,
    years: int = 1,
    swept: str = "",
    progress: "Progress | None" = None,
) -> Comparison:
    """Compare the schemes over the population, for one period or for several, a year apart.

    In later years everybody is older by the calendar; nobody is born, dies, moves, or is
    classified anew.

    Raises InputError for what the population does not allow.
    """
    if not 1 <= years <= MOST_YEARS:
        raise InputError(
            "--years",
            message(
                "years is {found}; allowed is a whole number from 1 to {most}.",
                found=str(years),
                most=MOST_YEARS,
            ),
        )
    found: list[Year] = []
    facts: list[Told] = []
    faults: tuple[RowFault, ...] = ()
    name = sha256 = ""
    weighted = False
    for on in _days(asked.on, years):
        with open_people(*population) as people:
            told = partial(progress or _silent, among=(people.source.rows or 0) * years)
            one = run(people, asked._replace(on=on), told)
            faults = faults or one.faults
            name, sha256, weighted = people.name, people.sha256, people.weights is not None
        found.append(Year(on, result(one)))
        facts.append(one.told)
    found = [
        year._replace(result=with_kept(year.result, shown))
        for year, shown in zip(found, kept(facts), strict=True)
    ]
    first = found[0]
    policies = tuple(policy for scheme in asked.schemes for policy in scheme.policies)
    return Comparison(
        asked.schemes,
        asked.months,
        asked.rest_is_no,
        name,
        sha256,
        weighted,
        swept,
        tuple(found),
        tuple(checked(first.result, asked.on, asked.months)),
        faults,
        rules_hash(tuple(dict.fromkeys((*policies, *_in_force(asked))))),
    )


def _days(on: date, years: int) -> Iterator[date]:
    for later in range(years):
        year = on.year + later
        leap = on.month == 2 and on.day == 29
        yield date(year, 2, 28) if leap and later else on.replace(year=year)


def _in_force(asked: Asked) -> Iterator[Policy]:
    """Yield every policy of the rule book where the law in force is compared."""
    if any(not scheme.policies for scheme in asked.schemes):
        yield from rulebook.policies().all
