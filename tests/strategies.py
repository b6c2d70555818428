"""Citizens, days and policies for Hypothesis: the one place that makes them.

Weighted to where the law turns: days of change, month ends, 29 February, birthdays at an age the
rules name, windows that just close. A citizen is a profile as a file holds it, a table of names
and values; a fact that is absent is unknown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

from hypothesis import settings
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.elapsed import latest_start
from subsidy.language import Period, Policy
from subsidy.language.vocabulary import CONFIDENTIAL, ELAPSED, NEVER, STATED, Kind
from subsidy.partial_date import PartialDate
from subsidy.profile import Profile

Citizen = dict[str, Any]
"""A profile by the contract's names."""

IDENTIFIER = "030155001234"
"""A made-up citizen ID, easy to find where it should not be."""

LIFE = Period(date(2019, 1, 1), date(2028, 6, 30))
"""The days asked about: the modelled law, and some time after its last known change."""

YES_NO = tuple(name for name, stated in STATED.items() if stated.kind is Kind.YES_NO)
DATES = tuple(name for name, stated in STATED.items() if stated.kind is Kind.DATE)
BADGES = (0, 30, 40, 45, 50, 60)
ELSEWHERE = "dong_da"
"""A district of a territory that has no list of its districts here."""

ASKED_OF = tuple(name for name in STATED if name not in ("person_id", "commune", "household_rank"))
"""The facts that the law speaks of and that may be missing (a missing rank reads as first)."""

RARELY = (False,) * 5 + (True,)
HARDLY_EVER = (False,) * 14 + (True,)
SETTLING = ("pension", "social_insurance_benefit", "social_allowance", "social_pension")
"""Yes/no facts with which nothing else matters any more."""

SUPPORTING = (
    "student",
    "hiv",
    "blind_association",
    "party_cell_active",
    "security_force",
    "waste_collector",
    "village_health_worker",
    "village_staff",
    "artisan",
    "bomb_victim",
    "ethnic_minority",
    "agri_average",
    "poor_commune",
)
"""Yes/no facts that give a route or a greater share of one, and take nothing away."""


def costly(times: int) -> settings:
    """Return settings for a test that costs so many times what most cost: fewer examples."""
    return settings(max_examples=max(1, settings().max_examples // times))


@dataclass(frozen=True)
class Asked:
    """A citizen and what is asked about: day, number of months, policy if one is named."""

    citizen: Citizen
    on: date
    months: int
    policy: str | None = None

    @property
    def profile(self) -> Profile:
        """Return the profile as read."""
        return Profile.model_validate(self.citizen)

    def having(self, facts: Mapping[str, object]) -> "Asked":
        """Return the same question about the citizen with these facts stated instead."""
        return replace(self, citizen={**self.citizen, **facts})

    def without(self, names: Iterable[str]) -> "Asked":
        """Return the same question about the citizen with these facts not stated."""
        return replace(self, citizen=without(self.citizen, names))

    def decided(self, *, reveal: bool = False, advice: bool = False) -> Decision:
        """Return the decision, in English."""
        return decide(
            self.profile,
            on=self.on,
            months=self.months,
            policy=self.policy,
            reveal=reveal,
            language="en",
            advice=advice,
        )


@cache
def turns() -> dict[str, tuple[int, ...]]:
    """Return, for each stated date, the completed months at which some rule turns."""
    return turns_of(rulebook.policies().all)


def turns_of(policies: Iterable[Policy]) -> dict[str, tuple[int, ...]]:
    """Return, for each stated date, the completed months at which some rule of these turns."""
    found: dict[str, set[int]] = {name: set() for name in DATES}
    for policy in policies:
        for day in policy.changes:
            for fact, bounds in policy.on(day).turning_points.items():
                found[ELAPSED[fact].since].update(bound * ELAPSED[fact].months for bound in bounds)
    return {name: tuple(sorted(months)) for name, months in found.items()}


def _change_days() -> tuple[date, ...]:
    changes = (day for day in rulebook.policies().changes if day in LIFE)
    near = {day + timedelta(days=shift) for day in changes for shift in (-1, 0, 1)}
    return tuple(sorted(day for day in near if day in LIFE))


def _month_ends() -> tuple[date, ...]:
    firsts = [date(year, month, 1) for year in range(2020, 2028) for month in (1, 2, 3, 5, 7, 12)]
    return tuple(first - timedelta(days=1) for first in firsts)


def days() -> st.SearchStrategy[date]:
    """Make days to ask about: days of change and around them, month ends, leap days, any day."""
    leap = (date(2020, 2, 29), date(2024, 2, 29), date(2028, 2, 29))
    return (
        st.sampled_from([date(2025, 10, 15), date(2025, 3, 5), date(2026, 2, 1)])
        | st.sampled_from(_change_days())
        | st.sampled_from((*leap, *_month_ends()))
        | st.dates(LIFE.first, LIFE.last or date.max)
    )


def months() -> st.SearchStrategy[int]:
    """Make a number of months: one, a year, or anything between."""
    return st.sampled_from((1, 12)) | st.integers(1, 12)


def policy_names() -> st.SearchStrategy[str]:
    """Make the name of a policy of the rule book."""
    return st.sampled_from([policy.name for policy in rulebook.policies().all])


def policies() -> st.SearchStrategy[str | None]:
    """Make the policy of a question: most often none is named."""
    return st.none() | st.none() | policy_names()


@st.composite
def _past_days(draw: st.DrawFn, name: str, on: date) -> date:
    """Make a day from which something is counted: near a turn of the rules, or any."""
    if draw(st.integers(0, 3)):
        seen = on + timedelta(days=draw(st.sampled_from((0, 0, 1, 17, 30, 31, 45, 92, 200, 364))))
        start = latest_start(seen, draw(st.sampled_from(turns()[name])))
        day = start + timedelta(days=draw(st.integers(-2, 2)))
    else:
        day = draw(st.dates(date(1930, 1, 1), on) | st.just(date(1956, 2, 29)))
    return min(day, on) if name == "birth_date" else day


def _forms(day: date, *, precise: bool) -> tuple[str, ...]:
    """Return how a clerk may write a day, from known to the day to known to the year."""
    exact = (day.isoformat(), f"{day:%d/%m/%Y}")
    return exact if precise else (*exact, f"{day:%Y-%m}", f"{day:%m/%Y}", f"{day:%Y}")


@st.composite
def past_dates(draw: st.DrawFn, name: str, on: date, *, precise: bool = False) -> str:
    """Make a stated date as written; not precise, a month or a year alone is among them."""
    return draw(st.sampled_from(_forms(draw(_past_days(name, on)), precise=precise)))


def _districts(territory: str) -> st.SearchStrategy[str]:
    place = next(place for place in rulebook.territories() if place.id == territory)
    if territory == "haiduong_west":
        return st.sampled_from(("tu_ky", "binh_giang", "nam_sach", "kim_thanh", "thanh_ha"))
    return st.sampled_from(place.district_ids or (ELSEWHERE,))


def _often(common: str, others: Iterable[str]) -> st.SearchStrategy[str]:
    rest = [word for word in others if word != common]
    return st.sampled_from([common] * 4 * len(rest) + rest)


@st.composite
def full_profiles(
    draw: st.DrawFn,
    on: date = date(2025, 10, 15),
    *,
    precise: bool = True,
    sparse: bool = False,
) -> Citizen:
    """Make a citizen of whom everything is stated and nothing contradicts; dates in the past.

    A `sparse` one has few grounds for support.
    """
    territory = draw(
        st.sampled_from(("haiduong_west", "haiphong_east"))
        | st.sampled_from(STATED["territory"].values)
    )
    group = draw(_often("none", STATED["statutory_group"].values))
    citizen: Citizen = {
        "person_id": IDENTIFIER,
        "birth_date": draw(past_dates("birth_date", on, precise=precise)),
        "territory": territory,
        "district": draw(_districts(territory)),
        "residence": draw(_often("permanent", STATED["residence"].values)),
        "statutory_group": group,
        "poverty": draw(_often("none", STATED["poverty"].values)),
        "poverty_exit_from": draw(st.sampled_from(STATED["poverty_exit_from"].values)),
        "disability": draw(_often("none", STATED["disability"].values)),
        "party_badge_years": draw(st.sampled_from(BADGES)),
        "household_rank": draw(st.sampled_from((1, 1, 2, 3, 4, 5, 9))),
    }
    for name in DATES:
        if name != "birth_date":
            never = draw(st.sampled_from((True, True, False)))
            citizen[name] = NEVER if never else draw(past_dates(name, on, precise=precise))
    for name in YES_NO:
        citizen[name] = draw(st.sampled_from(HARDLY_EVER if sparse or name in SETTLING else RARELY))
    if group == "none":
        citizen["pension"] = citizen["social_insurance_benefit"] = False
    elif group in ("pension", "social_insurance_benefit"):
        citizen[group] = True
    citizen["social_pension"] = citizen["social_pension"] and not citizen["pension"]
    return citizen


@st.composite
def profiles(draw: st.DrawFn, on: date = date(2025, 10, 15), *, absent: float = 0.2) -> Citizen:
    """Make a citizen of whom each fact is not stated at the rate `absent`; dates may be vague.

    Some say that what is not stated is no.
    """
    citizen = draw(full_profiles(on, precise=False))
    rate = st.integers(0, 99).map(lambda number: number >= 100 - absent * 100)
    gone = [name for name in citizen if draw(rate)]
    stated = without(citizen, gone)
    if draw(st.sampled_from((False, False, True))):
        stated["unstated"] = "no"
    return stated


def without(citizen: Citizen, names: Iterable[str]) -> Citizen:
    """Return the citizen without these facts; a district that then lies nowhere goes too."""
    gone = set(names)
    if "territory" in gone and citizen.get("district") == ELSEWHERE:
        gone.add("district")
    return {name: value for name, value in citizen.items() if name not in gone}


@st.composite
def contradictory_profiles(draw: st.DrawFn) -> Citizen:
    """Make a citizen of whom two facts are stated that cannot both be so."""
    citizen = draw(full_profiles())
    clash: dict[str, object] = draw(
        st.sampled_from(
            (
                {"statutory_group": "none", "pension": True, "social_pension": False},
                {"statutory_group": "none", "pension": False, "social_insurance_benefit": True},
                {"statutory_group": "pension", "pension": False},
                {"statutory_group": "employment", "pension": True, "social_pension": True},
                {"territory": "haiphong_east", "district": "tu_ky"},
            )
        )
    )
    return {**citizen, **clash}


@st.composite
def questions(
    draw: st.DrawFn, *, absent: float = 0.0, named: bool = True, sparse: bool = False
) -> Asked:
    """Make a question about a citizen of whom facts are not stated at the rate `absent`.

    At the rate 0 every date is known to the day; a `sparse` citizen has few grounds.
    """
    on = draw(days())
    citizen = draw(profiles(on, absent=absent) if absent else full_profiles(on, sparse=sparse))
    return Asked(citizen, on, draw(months()), draw(policies()) if named else None)


PERMANENT: Citizen = {
    "residence": "permanent",
    "statutory_group": "none",
    "pension": False,
    "social_insurance_benefit": False,
}


class Theme(NamedTuple):
    """What is stated of a citizen, which facts are then worth not knowing, and under which law."""

    stated: Citizen
    worth: tuple[str, ...]
    policy: str | None = None


THEMES = (
    Theme({}, ASKED_OF),
    Theme(
        {**PERMANENT, "territory": "haiduong_west", "district": "binh_giang"},
        ("birth_date", "district", "residence", "social_allowance", "territory", "social_pension"),
        "haiduong-west",
    ),
    Theme(
        {},
        ("statutory_group", "pension", "social_insurance_benefit", "social_pension", "birth_date"),
    ),
    Theme(
        {**PERMANENT, "waste_collector": True, "territory": "haiphong_east", "district": "an_lao"},
        ("waste_collector", "hiv", "student", "agri_average", "residence", "birth_date"),
        "haiphong-2026",
    ),
    Theme(
        {**PERMANENT, "poverty": "near_poor", "household_rank": 5},
        ("poverty", "poor_commune", "agri_average", "student", "residence", "territory"),
    ),
    Theme(
        {**PERMANENT, "poverty_exit_from": "poor", "birth_date": "1985-02-28"},
        ("poverty_exit_date", "poverty_exit_from", "residence", "territory", "student"),
    ),
    Theme(
        {**PERMANENT, "party_cell_active": True, "territory": "haiduong_west", "district": "tu_ky"},
        ("party_badge_years", "party_cell_active", "birth_date", "hiv", "blind_association"),
    ),
    Theme(
        {**PERMANENT, "ethnic_minority": True, "birth_date": "2000-02-29"},
        (
            "ethnic_minority",
            "commune_left_difficult_list_on",
            "trafficking_confirmed_on",
            "student",
        ),
    ),
)


@st.composite
def puzzles(draw: st.DrawFn, *, least: int = 1, most: int = 4) -> tuple[Asked, Asked]:
    """Make a question about a citizen of whom a few facts are not stated, and one who states all.

    Counted among the few is a date of which only the month or the year is stated. Few grounds are
    given, so that what is missing matters.
    """
    full = draw(questions(sparse=True))
    theme = draw(st.sampled_from(THEMES))
    months = draw(st.sampled_from((1, 2, 3, 12, 12)))
    policy = theme.policy if draw(st.booleans()) else full.policy
    full = replace(full.having(theme.stated), months=months, policy=policy)
    citizen = full.citizen
    gone = st.lists(st.sampled_from(theme.worth), min_size=least, max_size=most, unique=True)
    for name in draw(gone):
        if name in DATES and citizen[name] != NEVER and draw(st.booleans()):
            day = PartialDate.read(citizen[name]).first
            citizen = {**citizen, name: draw(st.sampled_from((f"{day:%Y-%m}", f"{day:%Y}")))}
        else:
            citizen = without(citizen, [name])
    return replace(full, citizen=citizen), full


EQUALLY_PAID: tuple[Citizen, ...] = (
    {},
    {**PERMANENT, "territory": "haiphong_east", "district": "an_lao", "blind_association": True},
    {**PERMANENT, "territory": "haiphong_east", "district": "an_lao", "birth_date": "1961-02-28"},
    {
        **PERMANENT,
        "territory": "haiduong_west",
        "district": "tu_ky",
        "birth_date": "1953-05-05",
        "security_force": True,
    },
)
"""Facts that give what a confidential fact would give too."""


@st.composite
def secrets(draw: st.DrawFn) -> Citizen:
    """Make another set of confidential facts, stated or not."""
    facts: Citizen = {}
    for name, values in (
        ("person_id", (IDENTIFIER, "0123456789", "031090007777")),
        ("hiv", (True, False)),
        ("party_badge_years", BADGES),
        ("party_cell_active", (True, False)),
    ):
        assert name in CONFIDENTIAL
        value = draw(st.none() | st.sampled_from(values) | st.sampled_from(values))
        if value is not None:
            facts[name] = value
    return facts


FEW: tuple[Citizen, ...] = (
    {},
    {"residence": "temporary"},
    {"poverty": "near_poor"},
    {"poverty": "poor"},
    {"agri_average": True},
    {"student": True},
    {"hiv": True},
    {"blind_association": True},
    {"security_force": True},
    {"waste_collector": True},
    {"party_badge_years": 40},
    {"party_badge_years": 40, "party_cell_active": True},
    {"poverty_exit_from": "poor", "poverty_exit_date": 5},
    {"poverty_exit_from": "near_poor", "poverty_exit_date": 35},
    {"household_rank": 3},
    {"household_rank": 5},
    {"social_pension": True},
    {"pension": True, "statutory_group": "pension"},
    {"social_insurance_benefit": True, "statutory_group": "social_insurance_benefit"},
    {"social_allowance": True},
    *(
        {"statutory_group": group}
        for group in STATED["statutory_group"].values
        if group not in ("none", "pension", "social_insurance_benefit")
    ),
    {"poverty": "near_poor", "poor_commune": True},
    {"village_health_worker": True},
    {"village_staff": True},
    {"artisan": True},
    {"bomb_victim": True},
    {"ethnic_minority": True, "commune_left_difficult_list_on": 35},
    {"trafficking_confirmed_on": 11},
)
"""What may set a citizen apart from an adult with no status; a date is given in months ago."""

DISTRICTS = {
    "haiphong_east": ("hong_bang", "an_lao"),
    "haiduong_west": ("thanh_ha", "binh_giang", "tu_ky", "nam_sach"),
}


@st.composite
def ordinary_citizens(draw: st.DrawFn, on: date, *, most: int = 2) -> Citizen:
    """Make a citizen of the merged city of whom few facts are out of the ordinary.

    Ages are most often those at which some rule turns, and the year on either side.
    """
    lines = sorted({months // 12 for months in turns()["birth_date"]})
    near = [years + step for years in lines for step in (-1, 0, 1)]
    age = draw(st.sampled_from(near) | st.integers(0, 100))
    territory = draw(st.sampled_from(tuple(DISTRICTS)))
    citizen: Citizen = {
        "birth_date": latest_start(on, age * 12).isoformat(),
        "territory": territory,
        "district": draw(st.sampled_from(DISTRICTS[territory])),
        "residence": "permanent",
    }
    for few in draw(st.lists(st.sampled_from(FEW), max_size=most)):
        citizen.update(few)
    if citizen.get("pension") or citizen.get("statutory_group") == "pension":
        citizen.pop("social_pension", None)  # nobody has both
    for name in DATES:
        if type(citizen.get(name)) is int:
            citizen[name] = latest_start(on, citizen[name]).isoformat()
    return {**citizen, "unstated": "no"}
