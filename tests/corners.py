"""Citizens at the corners of the law, far more often than chance has them there.

Dates lie on a bound that is passed in the period, or a day beside it; several turn in one period;
months and years stand alone; few facts are missing, and those that matter. Many citizens are alike
but for one thing.
"""

from calendar import isleap
from datetime import date, timedelta
from functools import cached_property
from random import Random

from subsidy import rulebook
from subsidy.elapsed import latest_start
from subsidy.language import Policy
from subsidy.language.vocabulary import STATED
from subsidy.question import Question
from tests.strategies import (
    ASKED_OF,
    DATES,
    DISTRICTS,
    FEW,
    PERMANENT,
    Citizen,
    turns,
    turns_of,
    without,
)

ON = (
    *(date(2025, 6, 30), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1)),
    *(date(2023, 6, 30), date(2023, 7, 1), date(2024, 6, 30), date(2024, 7, 1)),
    *(date(2024, 2, 29), date(2024, 3, 1), date(2025, 2, 28), date(2025, 1, 31)),
    *(date(2025, 8, 31), date(2025, 9, 1), date(2025, 10, 15), date(2026, 6, 30)),
    *(date(2022, 7, 31), date(2022, 9, 30), date(2023, 10, 31), date(2026, 7, 1)),
)
"""Days on which law or base salary changes or is about to, leap days, ends of months."""

PLACES = ("haiphong_east", "haiduong_west", "hanoi", "thanhhoa", "daklak", "hcmc")
GROUNDS = tuple(facts for facts in FEW if "statutory_group" not in facts)


class Corners:
    """Makes citizens for one question: some of their dates pass a bound in the period, or may."""

    def __init__(self, random: Random, on: date, months: int, policy: Policy | None = None) -> None:
        self._random = random
        self._on = on
        self._months = months
        self._policy = policy
        # The lines of a made-up law speak of little but windows.
        self._weight = 1 if policy is None else 3

    @cached_property
    def _turns(self) -> dict[str, tuple[int, ...]]:
        return turns() if self._policy is None else turns_of([self._policy])

    @cached_property
    def _days(self) -> tuple[date, ...]:
        """Return the days in the period on which months or law begin or end."""
        months = Question(self._on, self._months).calendar()
        law = rulebook.policies() if self._policy is None else self._policy
        changes = [day for day in law.changes if self._on <= day <= months[-1].last]
        eves = [day - timedelta(days=1) for day in changes]
        return (self._on, self._on, *(day for month in months for day in month), *changes, *eves)

    def citizens(self, size: int) -> list[Citizen]:
        """Make citizens of whom many are alike but for one thing."""
        found: list[Citizen] = []
        while len(found) < size:
            one = self._citizen()
            found += [one, self._other(one)]
        return found[:size]

    def _citizen(self) -> Citizen:
        pick = self._random.choice
        place = pick(PLACES)
        citizen: Citizen = {
            **PERMANENT,
            **dict.fromkeys(("social_allowance", "social_pension"), False),
            "birth_date": self._date("birth_date"),
            "territory": place,
            "residence": pick(("permanent", "permanent", "permanent", "temporary")),
            "household_rank": pick((1, 2, 3, 4, 5, 9)),
        }
        if place in DISTRICTS:
            citizen["district"] = pick(DISTRICTS[place])
        for name, stated in STATED.items():
            if stated.absent is not None:
                citizen.setdefault(name, stated.absent)
        for facts in self._random.choices(GROUNDS, k=pick((0, 0, 1, 2))):
            citizen.update(facts)
        for name in DATES:
            if type(citizen[name]) is int or self._random.randrange(4) < self._weight:
                self._set(citizen, name)
        gone = self._random.sample(ASKED_OF, k=pick((0, 0, 0, 1, 1, 2, 3)))
        return without(citizen, [*gone, *(["district"] if "territory" in gone else ())])

    def _other(self, citizen: Citizen) -> Citizen:
        """Return the citizen with another rank or date, or with a fact less."""
        other = dict(citizen)
        match self._random.randrange(3):
            case 0:
                other["household_rank"] = self._random.choice((1, 2, 3, 4, 5))
            case 1:
                self._set(other, self._random.choice(DATES))
            case _:
                other = without(other, [self._random.choice(ASKED_OF)])
        if "territory" not in other:
            other.pop("district", None)
        return other

    def _set(self, citizen: Citizen, name: str) -> None:
        """State a date, and what makes it count."""
        citizen[name] = self._date(name)
        if name == "poverty_exit_date":
            citizen["poverty_exit_from"] = self._random.choice(("poor", "near_poor"))
        if name == "commune_left_difficult_list_on":
            citizen["ethnic_minority"] = True

    def _date(self, name: str) -> str:
        """Return a date as a clerk has it: to the day, the month or the year."""
        pick = self._random.choice
        day = self._corner(name)
        return pick((f"{day}", f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y}"))

    def _corner(self, name: str) -> date:
        """Make a day from which a bound is passed on a corner of the period, or beside one."""
        pick = self._random.choice
        near = timedelta(days=pick((-1, 0, 0, 1, self._random.randint(-31, 31))))
        since = latest_start(pick(self._days), pick(self._turns[name] or (12,))) + near
        if isleap(since.year) and not self._random.randrange(4):
            since = since.replace(month=2, day=29)
        return min(since, self._on) if name == "birth_date" else since
