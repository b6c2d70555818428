"""What a paper about a search holds: the winner, its proof, the frontier, the law, the method."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from subsidy.compare.result import Moved
from subsidy.message import Message, message
from subsidy.report import said
from subsidy.report.change_tables import causes, changes, people
from subsidy.report.charts import ages
from subsidy.report.frontier import frontier as drawn
from subsidy.report.law_tables import concordance, ground
from subsidy.report.paper import MARKS, METHOD, NOT_MODELLED, SUMMARY, Paper, parts
from subsidy.report.search_said import about, end
from subsidy.report.search_tables import frontier, settings
from subsidy.report.table import Table, Tongue
from subsidy.report.trials_said import shortly, told
from subsidy.words import plain

if TYPE_CHECKING:
    from subsidy.compare.result import SideResult
    from subsidy.harmonise.search import Harmonised
    from subsidy.language import Policy

_TRIALS, _LOSERS = 20, 10
"""Candidates whose losers a paper tells, and losers of each."""

_PROOF = message("Proof")


def search_paper(found: "Harmonised", language: str) -> Paper:
    """Return what a report of the search says."""
    tongue = Tongue(language)
    side = _winner(found)
    policies = _policies(found)
    return Paper(
        language,
        tongue.say(
            message(
                "Settings of {policy} by which nobody is worse off than by {before}",
                policy=found.wanted.grid.base.name,
                before=", ".join(policy.name for policy in found.wanted.before),
            )
        ),
        (*about(found, tongue), *_places(found, tongue)),
        parts(
            tongue,
            (SUMMARY, tuple(_summary(found, tongue))),
            (_PROOF, tuple(_proof(found, tongue))),
        ),
        (drawn(found, tongue), *(() if side is None else (ages(side, tongue),))),
        (
            frontier(found, tongue),
            *(() if side is None else _changed(side, tongue)),
            settings(found, tongue),
            concordance(policies, found.wanted.on, tongue),
            ground(policies, found.wanted.on, tongue),
        ),
        parts(
            tongue,
            (METHOD, tuple(tongue.say(words) for words in _method(found))),
            (NOT_MODELLED, tuple(said.not_modelled(policies, tongue))),
            (MARKS, tuple(tongue.say(words) for words in said.marks(found.comparison))),
        ),
        picture="frontier",
    )


def _places(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    """Yield what each number tried is a number of."""
    for change in found.points[0].setting.changes:
        yield tongue.say(
            message(
                "{place}: {parameter} of “{line}”",
                place=change.place,
                parameter=change.parameter,
                line=change.provision.title,
            )
        )


def _winner(found: "Harmonised") -> "SideResult | None":
    """Return the winner over the population; what confidential facts change is left out."""
    if found.winner is None:
        return None
    side = found.comparison.first.result.sides[1 + found.points.index(found.winner)]
    return side._replace(kept_back=Moved())


def _changed(side: "SideResult", tongue: Tongue) -> tuple[Table, ...]:
    return changes(side, tongue), people(side, tongue), causes(side, tongue)


def _policies(found: "Harmonised") -> "tuple[Policy, ...]":
    """Return the policies before, and the winner's; where there is none, the one searched."""
    winner = found.winner
    now = found.wanted.grid.base if winner is None else winner.setting.policy
    return (*found.wanted.before, now)


def _summary(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    for line in end(found, tongue):
        yield line.strip().removeprefix("- ")
    winner = found.winner
    if winner is None:
        return
    change = winner.cost - found.cost
    words = (
        message("It costs city, province and districts {vnd}, {change} more than before.")
        if change >= 0
        else message("It costs city, province and districts {vnd}, {change} less than before.")
    )
    yield tongue.say(
        message(
            words.template,
            vnd=plain.money(winner.cost, tongue.language),
            change=plain.money(abs(change), tongue.language),
        )
    )
    yield tongue.say(
        message(
            "Of the population nobody loses; persons who gain: {gain}, with a card at no own cost: "
            "{free}, not decided on one side: {open}.",
            gain=tongue.number(winner.gain),
            free=tongue.number(winner.free),
            open=tongue.number(winner.open),
        )
    )


def _proof(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    if not found.trials:
        yield tongue.say(message("There is no candidate, so nothing was put to the proof."))
        return
    yield tongue.say(
        message(
            "A solver was asked for a citizen, of the population or not, for whom public budgets "
            "pay a smaller share of the premium than before, in any month in which both policies "
            "meet. Where it finds none, the setting is proved; whom it finds is decided again by "
            "the engine."
        )
    )
    for trial in found.trials[:_TRIALS]:
        yield from (line.strip() for line in told(trial, tongue, _LOSERS))
    if len(found.trials) > _TRIALS:
        yield shortly(found.trials[_TRIALS:], tongue)


def _method(found: "Harmonised") -> Iterator[Message]:
    yield message(
        "Every combination of the numbers tried is a setting. Every person is decided under each "
        "setting, and under the policies before, by the same settlement as subsidy check."
    )
    yield message(
        "Cost is what city, province and districts pay over the period. Everybody is counted as "
        "without confidential facts (HIV, party), in costs too: settings side by side would tell "
        "who has them."
    )
    yield message(
        "Who pays less over the period gains, who pays more loses; who is not decided on one side "
        "does neither."
    )
    yield message(
        "The frontier holds the settings that no other beats: as cheap or cheaper, with as many or "
        "more who gain, and as few or fewer who lose."
    )
    yield (
        message(
            "Candidates are the settings by which nobody of the population loses, the cheapest "
            "first; they are put to the proof until one holds."
        )
        if found.wanted.budget is None
        else message(
            "Candidates are the settings within the budget by which nobody of the population "
            "loses, those with the most persons who have a card at no own cost first; they are put "
            "to the proof until one holds."
        )
    )
    yield from said.reading(found.comparison)
