"""Sentences of a search: what was searched, and which setting is the winner."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from subsidy.harmonise.point import widest
from subsidy.message import Message, message
from subsidy.reforms.reformed import alters, difference
from subsidy.report import said
from subsidy.report.frontier import setting
from subsidy.report.table import Tongue
from subsidy.words import plain

if TYPE_CHECKING:
    from subsidy.harmonise.search import Harmonised


def about(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    """Yield what was searched, for whom, for when."""
    wanted = found.wanted
    yield tongue.say(
        message(
            "{settings} of {policy} against {before}.",
            settings=plain.settings(len(found.points)),
            policy=wanted.grid.base.name,
            before=", ".join(policy.name for policy in wanted.before),
        )
    )
    yield tongue.say(message("A setting is: {places}.", places=" / ".join(wanted.grid.places)))
    for words in said.population(found.comparison, tongue):
        yield tongue.say(words)
    yield tongue.say(message("Costs count everybody as answered without confidential facts."))
    if wanted.budget is not None:
        yield tongue.say(
            message(
                "Budget: {vnd} from city, province and districts.",
                vnd=plain.money(wanted.budget, tongue.language),
            )
        )


def end(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    """Yield which setting is the winner and what it changes, or that there is none."""
    winner = found.winner
    if winner is None:
        yield tongue.say(_none(found, tongue))
        yield from _widest(found, tongue)
        return
    if found.wanted.budget is None:
        words = message(
            "Winner: {setting}, the cheapest that leaves nobody worse off.", setting=setting(winner)
        )
    else:
        words = message(
            "Winner: {setting}, the best coverage within the budget that leaves nobody worse off.",
            setting=setting(winner),
        )
    yield tongue.say(words)
    for change in difference(filter(alters, winner.setting.changes)):
        yield f"  - {tongue.say(change)}"
    if not any(map(alters, winner.setting.changes)):
        yield "  " + tongue.say(
            message("All numbers are as {policy} has them.", policy=found.wanted.grid.base.name)
        )


def _none(found: "Harmonised", tongue: Tongue) -> Message:
    if found.candidates:
        return message(
            "No winner: of {settings} by which nobody of the population loses, none is proved.",
            settings=plain.settings(len(found.candidates)),
        )
    if found.wanted.budget is None:
        return message("No winner: by every setting somebody of the population loses.")
    if widest(found.points, found.wanted.budget):
        return message(
            "No winner: by every setting within the budget somebody of the population loses."
        )
    least = min(one.cost for one in found.points)
    return message(
        "No winner: no setting is within the budget; the cheapest costs {vnd}.",
        vnd=plain.money(least, tongue.language),
    )


def _widest(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    """Yield the best coverage within the budget whoever loses: what it is, and no winner."""
    if found.wanted.budget is None:
        return
    for one in widest(found.points, found.wanted.budget)[:1]:
        yield tongue.say(
            message(
                "Best coverage within the budget, whoever loses: {setting}; persons with a card "
                "at no own cost: {free}, persons who lose: {lose}.",
                setting=setting(one),
                free=tongue.number(one.free),
                lose=tongue.number(one.lose),
            )
        )
