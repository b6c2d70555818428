"""The contract's names of routes, said to people."""

from typing import NamedTuple

from subsidy.message import message

ROUTES = {
    "poor": message("poor household"),
    "near_poor": message("near-poor household"),
    "child_under_6": message("child under 6"),
    "social_allowance": message("monthly social allowance"),
    "social_pension": message("social pension"),
    "elderly": message("elderly person"),
    "hiv": message("person living with HIV"),
    "blind": message("member of the Blind Association"),
    "party": message("party badge"),
    "security_force": message("grassroots security force"),
    "waste_collector": message("waste collector"),
    "poverty_exit": message("household that left poverty"),
    "agri_average": message("agricultural household of average living standard"),
    "student": message("pupil or student"),
    "ethnic_ex_difficult": message("ethnic minority of a commune no longer difficult"),
    "village_health_worker": message("village health worker"),
    "village_staff": message("village part-time staff"),
    "artisan": message("artisan"),
    "trafficking_victim": message("victim of trafficking"),
    "bomb_victim": message("bomb or mine victim"),
    "household": message("household form"),
    "pension": message("pension"),
    "employment": message("employment"),
    "social_insurance_benefit": message("monthly social-insurance benefit"),
    "armed_forces": message("armed forces"),
    "meritorious": message("meritorious service"),
    "difficult_area": message("ethnic minority in a difficult area"),
    "island": message("island commune"),
    "other_state_paid": message("other group paid by the State"),
    "confidential": message("confidential"),
}


class RouteName(NamedTuple):
    """A route, said by its name."""

    route: str

    def say(self, language: str, /) -> str:
        """Return the name in `language`; a route without one is said as it is written."""
        known = ROUTES.get(self.route)
        return self.route if known is None else known.say(language)
