"""The contract's words, said to people: routes, payers, facts, outcomes."""

from subsidy.language.vocabulary import ELAPSED, STATED, label_of
from subsidy.words.catalogue import translate
from subsidy.words.message import message

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
    "household": message("household form, paid alone"),
    "pension": message("pension"),
    "employment": message("employment"),
    "social_insurance_benefit": message("monthly social-insurance benefit"),
    "armed_forces": message("armed forces"),
    "meritorious": message("meritorious service"),
    "difficult_area": message("difficult area"),
    "island": message("island commune"),
    "other_state_paid": message("other group paid by the State"),
    "confidential": message("confidential"),
}

PAYERS = {
    "state": message("State budget"),
    "city": message("city budget"),
    "district": message("district budget"),
    "social_insurance": message("social insurance"),
    "employment": message("employer and employee"),
    "person": message("the citizen"),
}

OUTCOMES = {
    "granted": message("granted"),
    "refused": message("refused"),
    "unknown": message("not known"),
    "excluded": message("conditions met, but already paid"),
    "outweighed": message("conditions met, but another route is better"),
}

EVIDENCE = {
    "text": message("legal text"),
    "reported": message("reported"),
    "inferred": message("inferred"),
}

WORDS = {
    "true": message("yes"),
    "false": message("no"),
    "unknown": message("not known"),
    "none": message("none"),
    "not yet": message("not (yet)"),
    "poor": message("poor"),
    "near_poor": message("near-poor"),
    "permanent": message("permanent"),
    "temporary": message("temporary"),
    "mild": message("mild"),
    "severe": message("severe"),
    "very_severe": message("very severe"),
}


def route(name: str, language: str) -> str:
    """Return a route in words; its own name where the vocabulary has no words for it."""
    return ROUTES[name].say(language) if name in ROUTES else name


def fact(name: str, language: str) -> str:
    """Return a fact in words; its own name for what is no fact of a citizen."""
    if name in ELAPSED or name in STATED:
        return translate(label_of(name), language)
    return name


def value(given: str | int | bool | None, language: str) -> str:
    """Return a value in words."""
    if given is None:
        return WORDS["unknown"].say(language)
    if isinstance(given, bool):
        return WORDS["true" if given else "false"].say(language)
    return WORDS[given].say(language) if given in WORDS else str(given)
