"""What values of the comparison are called: statuses, covers, places, causes."""

from subsidy.compare.cause import Cause
from subsidy.compare.counts import NOT_APART
from subsidy.compare.paid import Cover
from subsidy.compare.status import Status
from subsidy.message import Message, message
from subsidy.report.table import Tongue
from subsidy.words import names
from subsidy.words.clauses import in_words
from subsidy.words.values import value

STATUSES = {
    Status.GAIN: message("gain: pay less"),
    Status.LOSE: message("lose: pay more"),
    Status.STAY: message("pay the same"),
    Status.OPEN: message("not decided on one side"),
}

COVERS = {
    Cover.FREE: message("card at no own cost"),
    Cover.PART: message("budgets pay a part"),
    Cover.NONE: message("no support: no card, or bought alone"),
    Cover.WAGE: message("wage or pension decides the premium"),
    Cover.OPEN: message("not decided"),
}

PAYERS = ("state", "city", "district")
ALL_BUDGETS = message("all public budgets")
NOT_TOLD = message("confidential facts, not told apart")
DIMENSIONS = {
    "territory": message("Territory"),
    "commune": message("Commune, ward, special zone"),
    "age": message("Age"),
    "route": message("Route"),
    "month": message("Month"),
    "year": message("Year"),
}


def label(dimension: str, found: str, tongue: Tongue) -> str:
    """Return a value of a dimension in words."""
    if found == NOT_APART:
        return tongue.say(NOT_TOLD)
    if dimension == "territory":
        known = value("territory", found, tongue.language) if found else ""
        return known or tongue.say(message("territory not known"))
    if dimension == "route":
        return names.route(found, tongue.language)
    if dimension == "month" and tongue.language == "vi":
        return f"{found[5:]}/{found[:4]}"
    if dimension == "age" and found == "?":
        return tongue.say(message("age not known exactly"))
    return found or tongue.say(message("not known"))


def cause(found: Cause, tongue: Tongue) -> str:
    """Return which clause made a change."""
    if found.confidential:
        return tongue.say(message("a clause on confidential facts"))
    said = turned(found)
    if found.failing is not None:
        asked = in_words(found.failing.condition, tongue.language)
        rule = found.failing.rule
        words = (
            message("{what}: what {rule} asked before, {clause}, did not hold")
            if found.begun and not found.ended
            else message("{what}: what {rule} asks, {clause}, does not hold")
        )
        return tongue.say(message(words.template, what=said, rule=rule, clause=asked))
    if found.gone:
        return tongue.say(message("{what}: the reform has no such provision", what=said))
    return tongue.say(said)


def turned(found: Cause) -> Message:
    """Return which provisions pay on one side only."""
    ended, begun = " + ".join(found.ended), " + ".join(found.begun)
    if found.ended == found.begun:
        return message("{begun} pays another share", begun=begun) if begun else message("other way")
    if not begun:
        return message("{ended} no longer pays", ended=ended)
    if not ended:
        return message("{begun} begins to pay", begun=begun)
    return message("{begun} pays in place of {ended}", begun=begun, ended=ended)
