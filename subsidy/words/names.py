"""The contract's names, said to people: routes, payers, facts, outcomes."""

from subsidy import contract_words
from subsidy.language.vocabulary import STATED, Kind
from subsidy.message import message
from subsidy.route_names import RouteName

PAYERS = {
    "state": message("State budget"),
    "city": message("city/province budget"),
    "district": message("district budget"),
    "social_insurance": message("social insurance"),
    "employment": message("employer and employee"),
    "person": message("the citizen"),
}

IDLE = "not in force"

OUTCOMES = {
    "granted": message("Granted:"),
    "unknown": message("Not known:"),
    "outweighed": message("Conditions met, but another route is better:"),
    "excluded": message("Conditions met, but the whole premium is paid already:"),
    "refused": message("Refused:"),
    IDLE: message("Not in force on that day:"),
}
"""Headings of the verdicts, in the order in which they are read."""

MARKS = {"true": "✓", "false": "✗", "unknown": "?"}

_ASSUMED = {"policy": message("policy"), "premium_rate": message("premium rate in percent")}


def route(name: str, language: str) -> str:
    """Return a route in words; its own name where the rule book has no words for it."""
    return RouteName(name).say(language)


def is_yes_no(name: str) -> bool:
    """Tell whether a fact is yes or no; its words then follow "the citizen"."""
    return name in STATED and STATED[name].kind is Kind.YES_NO


def fact(name: str, language: str) -> str:
    """Return a fact in words; its own name for what is no fact of a citizen."""
    return _ASSUMED[name].say(language) if name in _ASSUMED else contract_words.fact(name, language)
