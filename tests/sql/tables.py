"""Tables of made-up citizens, and what is asked about all of them.

Many citizens are put into one table, because a statement takes longer to plan than to run.
"""

from datetime import date
from typing import NamedTuple

from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.language import Policy
from subsidy.stated import UNSTATED
from tests.strategies import Citizen, days, full_profiles, months, policy_names, profiles, puzzles

CITIZENS = 20


class Asked(NamedTuple):
    """A table of citizens and what is asked about all of them."""

    citizens: list[Citizen]
    policy: Policy
    on: date
    months: int
    rest_is_no: bool


@st.composite
def tables(draw: st.DrawFn, kind: str) -> Asked:
    """Make citizens known in full, or with vague dates, or of whom little is known."""
    on = draw(days())
    one: st.SearchStrategy[Citizen]
    if kind == "full":
        one = st.booleans().flatmap(lambda sparse: full_profiles(on, sparse=sparse))
    elif kind == "vague":
        one = full_profiles(on, precise=False, sparse=True)
    else:
        one = profiles(on, absent=0.15) | puzzles().map(lambda pair: pair[0].citizen)
    citizens = [
        {name: value for name, value in citizen.items() if name != UNSTATED}
        for citizen in draw(st.lists(one, min_size=CITIZENS, max_size=CITIZENS))
    ]
    policy = rulebook.policies().named(draw(policy_names()))
    rest_is_no = kind != "full" and draw(st.booleans())
    return Asked(citizens, policy, on, draw(months()), rest_is_no)
