"""What happened to a citizen between two sides, and the cause, said to people."""

from subsidy.decision import CONFIDENTIAL
from subsidy.message import message

FACT, DATE, LAW = "fact", "date", "law"
DATE_OR_LAW = "date or law"
FACT_OR_LAW = "fact or law"

CHANGES = {
    "gained": message("gained"),
    "lost": message("lost"),
    "decided": message("became decided"),
    "undetermined": message("became undetermined"),
    "other": message("changed with the same share of budgets"),
    "added": message("added"),
    "removed": message("removed"),
}
"""The budgets' share rose or fell, became decided or undetermined, or is the same and something
else changed (the route, who pays, VND); the citizen stands in NEW only, or in OLD only."""

CAUSES = {
    FACT: message("a fact"),
    DATE: message("a date"),
    LAW: message("the law"),
    FACT_OR_LAW: message("a fact or the law"),
    DATE_OR_LAW: message("a date or the law"),
    CONFIDENTIAL: message("confidential"),
}


def changes(language: str) -> dict[str, str]:
    """Return every way to change, in words."""
    return {name: said.say(language) for name, said in CHANGES.items()}


def causes(language: str) -> dict[str, str]:
    """Return every single cause, in words."""
    return {name: said.say(language) for name, said in CAUSES.items()}
