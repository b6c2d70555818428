"""What a search found, in words: the frontier, the candidates at the proof, and the winner."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from subsidy.harmonise.point import widest
from subsidy.message import Message, message
from subsidy.reforms.reformed import alters, difference
from subsidy.report import said
from subsidy.report.frontier import setting
from subsidy.report.table import Tongue
from subsidy.report.verification import citizen, decided
from subsidy.words import plain
from subsidy.words.layout import page, table

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised
    from subsidy.harmonise.trial import Trial

_ROWS = 20
"""Points of the frontier that are told on a screen; all of them stand in --json."""

_TRIALS = 5
"""Candidates whose losers are told on a screen."""

_LOSERS = 3


def screen(found: "Harmonised", language: str) -> str:
    """Return the search in words and tables."""
    tongue = Tongue(language)
    return page([list(block) for block in _blocks(found, tongue)])


def _blocks(found: "Harmonised", tongue: Tongue) -> Iterator[Iterator[str]]:
    yield _about(found, tongue)
    yield _frontier(found, tongue)
    for trial in found.trials[:_TRIALS]:
        yield _trial(trial, tongue)
    if len(found.trials) > _TRIALS:
        rest = found.trials[_TRIALS:]
        yield iter([_rest(rest, tongue)])
    yield _end(found, tongue)
    yield (tongue.say(words) for words in said.marks(found.comparison))


def _about(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    wanted, result = found.wanted, found.comparison.first.result
    yield tongue.say(
        message(
            "{count} settings of {policy} against {before}.",
            count=len(found.points),
            policy=wanted.grid.base.name,
            before=", ".join(policy.name for policy in wanted.before),
        )
    )
    yield tongue.say(message("A setting is: {places}.", places=" / ".join(wanted.grid.places)))
    yield tongue.say(
        message(
            "{months} from {day}; {persons} persons of {file}.",
            months=plain.months(wanted.months),
            day=plain.day(wanted.on, tongue.language),
            persons=tongue.number(result.persons),
            file=found.comparison.population,
        )
    )
    yield tongue.say(message("Costs count everybody as answered without confidential facts."))
    if result.rejected:
        yield tongue.say(
            message(
                "{count} rows could not be read and are counted nowhere; the first: row {row}, "
                "{why}",
                count=tongue.number(result.rejected),
                row=str(found.comparison.faults[0].row),
                why=found.comparison.faults[0].error,
            )
        )
    if wanted.budget is not None:
        yield tongue.say(
            message(
                "Budget: {vnd} from city, province and districts.",
                vnd=plain.money(wanted.budget, tongue.language),
            )
        )


def _frontier(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
    shown = _shown(found)
    yield tongue.say(
        message("Frontier: {count} settings that no other beats:", count=len(found.frontier))
    )
    titles = (
        message("city, VND"),
        message("change, VND"),
        message("gain"),
        message("lose"),
        message("undecided"),
        message("free"),
    )
    rows = [("", *(tongue.say(title) for title in titles))]
    before = tongue.say(message("before"))
    rows.append((before, tongue.number(found.cost), "0", "0", "0", "", ""))
    for one in shown:
        change = one.cost - found.cost
        numbers = (one.gain, one.lose, one.open, one.free)
        rows.append(
            (
                setting(one),
                tongue.number(one.cost),
                f"{'+' if change > 0 else ''}{tongue.number(change)}",
                *map(tongue.number, numbers),
            )
        )
    yield from table(rows)
    if len(found.frontier) > len(shown):
        more = len(found.frontier) - len(shown)
        yield "  " + tongue.say(message("... and {count} more; --json has all.", count=more))


def _shown(found: "Harmonised") -> "tuple[Point, ...]":
    """Return the first points, and behind them the winner where it is none of these."""
    first = found.frontier[:_ROWS]
    if found.winner in found.frontier and found.winner not in first:
        return (*first[:-1], found.winner)
    return first


def _trial(trial: "Trial", tongue: Tongue) -> Iterator[str]:
    name = setting(trial.point)
    if trial.proved:
        yield tongue.say(message("{setting}: proved, nobody there could be loses.", setting=name))
        return
    if not trial.losers:
        yield tongue.say(
            message(
                "{setting}: not proved. The solver did not decide it in the time given; --seconds "
                "gives it more.",
                setting=name,
            )
        )
        return
    yield tongue.say(
        message(
            "{setting}: not proved. Nobody of the population is counted as losing, but:",
            setting=name,
        )
    )
    for loser in trial.losers[:_LOSERS]:
        mark = message("[hangs on an unpublished share]").say(tongue.language)
        tail = f" {mark}" if loser.depends else ""
        yield f"  - {plain.sentence(tongue.say(loser.what))}{tail}"
        yield f"    {citizen(loser.before.profile, tongue.language)}"
        yield f"      {decided(loser.before, tongue.language)}"
        yield f"      {decided(loser.now, tongue.language)}"
    if len(trial.losers) > _LOSERS:
        more = len(trial.losers) - _LOSERS
        yield "  " + tongue.say(message("... and {count} more; --json has all.", count=more))


def _rest(rest: "Iterable[Trial]", tongue: Tongue) -> str:
    listed = list(rest)
    names = "; ".join(setting(one.point) for one in listed if not one.proved)
    words = message("Not proved either: {settings}.", settings=names)
    if listed[-1].proved:
        proved = message(
            "{setting}: proved, nobody there could be loses.", setting=setting(listed[-1].point)
        )
        return " ".join(tongue.say(one) for one in ((words, proved) if names else (proved,)))
    return tongue.say(words)


def _end(found: "Harmonised", tongue: Tongue) -> Iterator[str]:
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
            "No winner: none of the {count} settings by which nobody of the population loses is "
            "proved.",
            count=len(found.candidates),
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
                "Best coverage within the budget, whoever loses: {setting}; {free} persons have a "
                "card at no own cost, {lose} of the population lose.",
                setting=setting(one),
                free=tongue.number(one.free),
                lose=tongue.number(one.lose),
            )
        )
