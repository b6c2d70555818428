"""Local resolutions that nobody adopted, and citizens near their bounds.

Their lines have all that the language can say of a window and of a share.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.elapsed import latest_start
from subsidy.language import Payer, Period, Policy, Provision, Role, fact, fixed_sum, percent
from subsidy.language.condition import Condition
from subsidy.language.share import Share
from subsidy.profile_code import DATES
from tests.strategies import Citizen, full_profiles

NATION = rulebook.policies().national
WEST = rulebook.policies().named("haiduong-west")
MODEL = WEST.rule_sets[1].provisions[0]

ON = (date(2025, 3, 1), date(2025, 6, 14), date(2025, 12, 31), date(2026, 2, 28), date(2026, 6, 30))
CHANGE = date(2025, 8, 20)
ROUTES = ("poverty_exit", "agri_average", "student")

_MONTHS = st.sampled_from((0, 1, 2, 12, 24, 25))
_COUNTED = (
    fact.calendar_months_since_poverty_exit,
    fact.calendar_months_since_trafficking_confirmed,
    fact.calendar_months_since_commune_left_difficult_list,
    fact.months_since_poverty_exit,
    fact.months_since_trafficking_confirmed,
)
_YES = (fact.agri_average, fact.student, fact.artisan, fact.pension, fact.residence == "permanent")
_PERCENTS = st.sampled_from((5, 30, "33.33", 50, 100))
_SUMS = st.sampled_from((1_000, 20_001, 40_000, 52_650, 54_000, 105_300, 200_000))


def _dated(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Make one value, or one that becomes another on a day."""
    changing = st.fixed_dictionaries({date(2019, 1, 1): values, CHANGE: values})
    return values | changing


@st.composite
def windows(draw: st.DrawFn) -> Condition:
    """Make a window from a number of months to under another one, or from it on."""
    counted = draw(st.sampled_from(_COUNTED))
    low = draw(_MONTHS)
    condition: Condition = counted >= low
    if draw(st.integers(0, 3)):
        condition = counted.from_to(low, low + draw(st.sampled_from((1, 12, 36))))
    return ~condition if draw(st.integers(0, 5)) == 5 else condition


@st.composite
def shares(draw: st.DrawFn) -> Share:
    """Make a percentage or a sum, dated or not, with a cap or without."""
    shown, sums = draw(_dated(_PERCENTS)), draw(_dated(_SUMS))
    kind = draw(st.integers(0, 5))
    if kind < 2:
        return percent(shown) if kind else fixed_sum(sums)
    return percent(shown, at_most=sums) if kind < 4 else fixed_sum(sums, at_most=shown)


@st.composite
def local_laws(draw: st.DrawFn) -> Policy:
    """Make a policy over the national law: a few lines, those of one payer adding to each other."""
    lines: list[Provision] = []
    for number in range(draw(st.integers(1, 4))):
        condition = draw(windows())
        if draw(st.booleans()):
            condition = condition & draw(st.sampled_from(_YES))
        if draw(st.integers(0, 3)) == 3:
            condition = condition | draw(windows())
        route = draw(st.sampled_from(ROUTES))
        payer = draw(st.sampled_from((Payer.CITY, Payer.DISTRICT)))
        first = draw(st.sampled_from((date(2019, 1, 1), date(2025, 7, 15))))
        more = any((line.route, line.payer) == (route, payer) for line in lines)
        lines.append(
            replace(
                MODEL,
                id=f"line_{number}",
                route=route,
                condition=condition,
                payer=payer,
                share=draw(shares()),
                in_force=Period(first),
                role=Role.REST if more else Role.SUPPORT,
            )
        )
    return law(*lines)


def law(*lines: Provision) -> Policy:
    """Return a policy of the national law and these local lines, for everyone."""
    local = replace(WEST.rule_sets[1], name="local", provisions=lines)
    return Policy(
        name="made-up",
        title=WEST.title,
        rule_sets=(NATION.rule_sets[0], local),
        premium=NATION.premium,
        household=NATION.household,
    )


@st.composite
def citizens_near(draw: st.DrawFn, on: date, *, precise: bool = True) -> Citizen:
    """Make a citizen whose dates lie near the bounds of such lines; not precise, some vaguely."""
    citizen = draw(full_profiles(on, precise=precise, sparse=True))
    for name in DATES:
        if name != "birth_date" and draw(st.integers(0, 3)):
            seen = on + timedelta(days=draw(st.sampled_from((-1, 0, 1, 17, 31, 92))))
            since = latest_start(seen, draw(_MONTHS)) + timedelta(days=draw(st.integers(-2, 2)))
            forms = (since.isoformat(),) if precise else (f"{since:%Y-%m-%d}", f"{since:%Y-%m}")
            citizen[name] = draw(st.sampled_from(forms))
    if citizen.get("poverty_exit_date") not in (None, "none"):
        citizen["poverty_exit_from"] = draw(st.sampled_from(("poor", "near_poor")))
    return citizen
