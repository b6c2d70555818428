"""What came out of a population, beside each published aggregate that it is calibrated to."""

from collections.abc import Iterator
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from subsidy import rulebook
from subsidy.columns.decider import Decider
from subsidy.columns.known import known_rows
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.stated import StatedRows
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading import open_list
from subsidy.message import Message, message
from subsidy.population.made import Wished, households_made
from subsidy.population.published import (
    CARDED,
    EAST,
    PERSONS,
    POVERTY_EXIT_COST_2024,
    WEST,
    Carded,
    poverty_lists,
)
from subsidy.question import Question

if TYPE_CHECKING:
    import polars as pl

_ROWS_AT_ONCE = 250_000
_POVERTY = {"poor": message("poor"), "near_poor": message("near-poor")}
_PLACES = {"": message("whole city"), EAST: message("East"), WEST: message("West")}


class Target(NamedTuple):
    """A published aggregate, what it is for so many people, and what came out."""

    what: Message
    published: int
    over: bool
    scaled: int
    found: int


class Measured(NamedTuple):
    """A population as it came out; `sha256` is that of its file."""

    wished: Wished
    sha256: str
    targets: tuple[Target, ...]


def measured(path: str, wished: Wished) -> Measured:
    """Read the population back, as any list is read, and measure it."""
    with open_list(path) as source:
        reader = StatedRows(source.constants)
        counts = _Counts()
        for made in households_made(wished):
            counts.add_households(made)
        for frame in source.batches(_ROWS_AT_ONCE):
            stated, _ = reader.read(frame)
            counts.add(stated)
    with Path(path).open("rb") as file:
        sha256 = file_digest(file, "sha256").hexdigest()
    return Measured(wished, sha256, tuple(_targets(counts, wished)))


class _Counts:
    """Counts persons by classification, and persons carded by a resolution."""

    def __init__(self) -> None:
        self.households: dict[tuple[str, str], int] = {}
        self.poverty: dict[tuple[str, str], int] = {}
        self.carded: dict[Carded, int] = dict.fromkeys(CARDED, 0)
        self._outcomes = {
            one: Outcomes(Audience(reveal=True, language="en"), by_month=False) for one in CARDED
        }
        self._deciders = {
            one: Decider(
                Question(one.on, 1, rulebook.policies().named(one.policy)), self._outcomes[one]
            )
            for one in CARDED
        }

    def add_households(self, made: "pl.DataFrame") -> None:
        """Count households."""
        for place, poverty, number in made.group_by("territory", "poverty").len().iter_rows():
            self.households[place, poverty] = self.households.get((place, poverty), 0) + number

    def add(self, stated: "pl.DataFrame") -> None:
        """Count the rows of a frame."""
        words = STATED["territory"].values, STATED["poverty"].values
        counted = stated.group_by("territory", "poverty").len()
        for place, poverty, persons in counted.iter_rows():
            if place is not None and poverty is not None:
                key = words[0][place], words[1][poverty]
                self.poverty[key] = self.poverty.get(key, 0) + persons
        for one, decider in self._deciders.items():
            here = stated.filter(stated["territory"] == words[0].index(one.territory))
            known, _ = known_rows(here, one.on, rest_is_no=False)
            numbers = decider.decide(known)
            for number, persons in numbers.value_counts().iter_rows():
                found = self._outcomes[one].kept[number].conclusion
                if found.decided and found.basis.chosen.offer.route == one.route:
                    self.carded[one] += persons


def _targets(counts: _Counts, wished: Wished) -> Iterator[Target]:
    part = wished.persons / PERSONS
    lists = poverty_lists(wished.on)
    for poverty, by_place in (("poor", lists.poor), ("near_poor", lists.near_poor)):
        for place, one in by_place.items():
            households, persons = (
                sum(
                    number
                    for (where, what), number in table.items()
                    if what == poverty and place in ("", where)
                )
                for table in (counts.households, counts.poverty)
            )
            names = {"poverty": _POVERTY[poverty], "place": _PLACES[place]}
            what = message("{poverty} households, {place}", **names)
            published = one.households
            yield Target(what, published, False, round(published * part), households)
            if one.persons is not None:
                what = message("persons of {poverty} households, {place}", **names)
                yield Target(what, one.persons, False, round(one.persons * part), persons)
    for carded, persons in counts.carded.items():
        yield Target(carded.what, carded.persons, True, round(carded.persons * part), persons)
        if carded.route == "poverty_exit":
            year = sum(rulebook.premium().month(date(2024, month, 1)) for month in range(1, 13))
            what = message("VND of Resolution 04 in 2024, East")
            cost = POVERTY_EXIT_COST_2024
            yield Target(what, cost, True, round(cost * part), persons * year)
