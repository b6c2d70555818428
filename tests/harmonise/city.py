"""A small city, and searches in it."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from subsidy import rulebook
from subsidy.compare.comparison import Population
from subsidy.harmonise.grid import read_grid
from subsidy.harmonise.search import Harmonised, Wanted, harmonise
from tests.compare.people import Citizen, write

POLICIES = rulebook.policies()
PROPOSAL = POLICIES.named("nobody-behind")
BEFORE = tuple(map(POLICIES.named, ("haiphong-east", "haiduong-west")))
EAST = {"territory": "haiphong_east", "district": "an_lao"}
WEST = {"territory": "haiduong_west", "district": "chi_linh"}
PEOPLE: tuple[Citizen, ...] = (
    {**EAST, "birth_date": "1949-06-01"},  # 76: elderly before, by the proposal from 75 on
    {**EAST, "birth_date": "1965-06-01"},  # 60: elderly before, loses from 61 on
    {**WEST, "birth_date": "1963-06-01"},  # 62: gains
    {**WEST, "birth_date": "1966-06-01"},  # 59: gains where the elderly begin at 59
    {**WEST, "birth_date": "1991-06-01", "security_force": True},
    {**WEST, "birth_date": "1992-06-01"},
)
BADGE: Citizen = {
    **WEST,
    "birth_date": "1991-06-01",
    "party_badge_years": 40,
    "party_cell_active": True,
}
SPANS = ("elderly.min_age=59..61", "security_force.share=80..100..10")


@cache
def searched(
    *sweeps: str,
    budget: int | None = None,
    fixed: tuple[str, ...] = (),
    badges: int = 0,
    silent: bool = False,
) -> Harmonised:
    """Return the search among the proposal's settings, over the city and holders of badges.

    With `silent` the holders are persons who have none, and are alike in all else.
    """
    holder = {**BADGE, "party_badge_years": 0, "party_cell_active": False} if silent else BADGE
    people = (*PEOPLE, *[holder] * badges)
    grid = read_grid(PROPOSAL, sweeps or SPANS, fixed, POLICIES)
    wanted = Wanted(grid, BEFORE, date(2026, 1, 1), 12, budget, 60, rest_is_no=True)
    with TemporaryDirectory() as folder:
        path = write(Path(folder) / "city.parquet", people)
        return harmonise(wanted, Population(str(path)), POLICIES)
