"""The facts the law may speak of, each with its kind, its limits and who may read it.

What a citizen or a clerk states (`STATED`, the names of the contract) and what follows from it on
a day (`FACTS`: an age in completed years follows from `birth_date`). Labels are English, and those
of yes/no facts follow "the citizen"; the Vietnamese ones stand in the translation catalogue.
"""

from enum import Enum
from typing import NamedTuple

from subsidy.language.rulefiles import territory_ids


class Kind(Enum):
    """What sort of value a stated fact has."""

    TEXT = "text"
    DATE = "date"
    YES_NO = "yes/no"
    CATEGORY = "category"
    NUMBER = "number"


class Stated(NamedTuple):
    """One name of the profile.

    `words` are the allowed words of a category, empty where any text is allowed; `of_law` says
    that the rule book names them. `absent` is what `unstated: no` reads an absent fact as; None
    leaves it unknown. `least` and `greatest` bound a number.
    """

    name: str
    kind: Kind
    label: str
    words: tuple[str, ...] = ()
    absent: bool | str | int | None = None
    least: int = 0
    greatest: int = 0
    confidential: bool = False
    of_law: bool = False

    @property
    def values(self) -> tuple[str, ...]:
        """Return the allowed words of a category, empty where any text is allowed."""
        return territory_ids() if self.of_law else self.words


def _yes_no(name: str, label: str, *, confidential: bool = False) -> Stated:
    return Stated(name, Kind.YES_NO, label, absent=False, confidential=confidential)


NEVER = "none"
"""How a profile says that a dated event never happened."""

STATED: dict[str, Stated] = {
    stated.name: stated
    for stated in (
        Stated("person_id", Kind.TEXT, "identifier", confidential=True),
        Stated("birth_date", Kind.DATE, "birth date"),
        Stated("territory", Kind.CATEGORY, "former city or province", of_law=True),
        Stated("district", Kind.CATEGORY, "former district"),
        Stated("commune", Kind.TEXT, "commune, ward or special zone"),
        Stated(
            "residence",
            Kind.CATEGORY,
            "registered residence",
            words=("permanent", "temporary", "none"),
        ),
        Stated(
            "statutory_group",
            Kind.CATEGORY,
            "group paid in full (Article 12)",
            words=(
                "none",
                "employment",
                "pension",
                "social_insurance_benefit",
                "armed_forces",
                "meritorious",
                "difficult_area",
                "island",
                "other_state_paid",
            ),
            absent="none",
        ),
        _yes_no("pension", "receives a monthly pension"),
        _yes_no("social_insurance_benefit", "receives another monthly social-insurance benefit"),
        _yes_no("social_allowance", "receives the monthly social allowance"),
        _yes_no("social_pension", "is granted the social pension"),
        Stated(
            "poverty",
            Kind.CATEGORY,
            "poverty classification",
            words=("poor", "near_poor", "none"),
            absent="none",
        ),
        _yes_no(
            "agri_average",
            "belongs to a farming, forestry, fishery or salt household of average living standard",
        ),
        Stated(
            "poverty_exit_date",
            Kind.DATE,
            "day the household was recognised as out of poverty or near-poverty",
            absent=NEVER,
        ),
        Stated(
            "poverty_exit_from",
            Kind.CATEGORY,
            "what the household left, poverty or near-poverty",
            words=("poor", "near_poor", "none"),
        ),
        _yes_no("student", "is a pupil or student"),
        _yes_no("hiv", "lives with HIV", confidential=True),
        _yes_no("blind_association", "is a member of the Blind Association"),
        Stated(
            "party_badge_years",
            Kind.NUMBER,
            "years of the highest party badge",
            absent=0,
            greatest=100,
            confidential=True,
        ),
        _yes_no("party_cell_active", "is active in a local party cell", confidential=True),
        _yes_no("security_force", "serves in the grassroots security force"),
        _yes_no("waste_collector", "collects waste in a village or residential-group team"),
        _yes_no("village_health_worker", "is a village health worker or midwife"),
        _yes_no("village_staff", "is part-time staff of a village or residential group"),
        _yes_no("artisan", "is a people's or meritorious artisan"),
        _yes_no("bomb_victim", "is a post-war bomb or mine victim"),
        _yes_no("ethnic_minority", "belongs to an ethnic minority"),
        Stated(
            "trafficking_confirmed_on",
            Kind.DATE,
            "day confirmed as a victim of trafficking",
            absent=NEVER,
        ),
        Stated(
            "commune_left_difficult_list_on",
            Kind.DATE,
            "day the commune left the list of difficult communes",
            absent=NEVER,
        ),
        Stated(
            "disability",
            Kind.CATEGORY,
            "degree of disability",
            words=("none", "mild", "severe", "very_severe"),
            absent="none",
        ),
        _yes_no("poor_commune", "lives in a commune on the Prime Minister's list of poor communes"),
        Stated(
            "household_rank",
            Kind.NUMBER,
            "rank among the household's members",
            least=1,
            greatest=50,
        ),
    )
}


CALENDAR_MONTHS = "calendar months"


class Elapsed(NamedTuple):
    """A number that grows with time: completed years or months since a stated date.

    Calendar months are counted from the month of the date, whatever its day: the count is 0 in all
    of that month and one more on the first of each later one. `greatest` bounds the number. An
    event that never happened, or has not yet, counts as `NOT_YET`.
    """

    name: str
    since: str
    unit: str
    label: str
    greatest: int

    @property
    def months(self) -> int:
        """Return how many months one unit has."""
        return 12 if self.unit == "years" else 1

    @property
    def from_month(self) -> bool:
        """Tell whether the month of the date counts in full, whatever the day."""
        return self.unit == CALENDAR_MONTHS


NOT_YET = -1
"""Completed months since an event that never happened or lies ahead."""

ELAPSED: dict[str, Elapsed] = {
    elapsed.name: elapsed
    for elapsed in (
        Elapsed("age", "birth_date", "years", "age", 200),
        Elapsed(
            "months_since_poverty_exit",
            "poverty_exit_date",
            "months",
            "months since the household left poverty",
            2400,
        ),
        Elapsed(
            "months_since_trafficking_confirmed",
            "trafficking_confirmed_on",
            "months",
            "months since the confirmation as a victim of trafficking",
            2400,
        ),
        Elapsed(
            "months_since_commune_left_difficult_list",
            "commune_left_difficult_list_on",
            "months",
            "months since the commune left the list of difficult communes",
            2400,
        ),
        Elapsed(
            "calendar_months_since_poverty_exit",
            "poverty_exit_date",
            CALENDAR_MONTHS,
            "months since the month in which the household left poverty",
            2400,
        ),
        Elapsed(
            "calendar_months_since_trafficking_confirmed",
            "trafficking_confirmed_on",
            CALENDAR_MONTHS,
            "months since the month of the confirmation as a victim of trafficking",
            2400,
        ),
        Elapsed(
            "calendar_months_since_commune_left_difficult_list",
            "commune_left_difficult_list_on",
            CALENDAR_MONTHS,
            "months since the month in which the commune left the list of difficult communes",
            2400,
        ),
    )
}

CONFIDENTIAL = frozenset(name for name, stated in STATED.items() if stated.confidential)
"""Stated facts that only an authorised reader may see."""

ASKED_TOGETHER = ("party_badge_years", "party_cell_active")
"""Confidential facts of one route: that one is still wanted would tell what the other is."""


def source_of(fact: str) -> str:
    """Return the stated name that a fact of the law is read from."""
    return ELAPSED[fact].since if fact in ELAPSED else fact


def label_of(fact: str) -> str:
    """Return the English label of a fact or of a stated name."""
    return ELAPSED[fact].label if fact in ELAPSED else STATED[fact].label
