"""Candidates at the proof, in words: who there could be loses, or that nobody does."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from subsidy.message import message
from subsidy.report.frontier import setting
from subsidy.report.table import Tongue
from subsidy.words import plain
from subsidy.words.examples import citizen, decided

if TYPE_CHECKING:
    from subsidy.harmonise.trial import Trial


def told(trial: "Trial", tongue: Tongue, most: int) -> Iterator[str]:
    """Yield what came of a candidate, and at most so many who lose by it."""
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
    for loser in trial.losers[:most]:
        mark = message("[hangs on an unpublished share]").say(tongue.language)
        tail = f" {mark}" if loser.depends else ""
        yield f"  - {plain.sentence(tongue.say(loser.what))}{tail}"
        yield f"    {citizen(loser.before.profile, tongue.language)}"
        yield f"      {decided(loser.before, tongue.language)}"
        yield f"      {decided(loser.now, tongue.language)}"
    if len(trial.losers) > most:
        more = len(trial.losers) - most
        yield "  " + tongue.say(message("... and {count} more; --json has all.", count=more))


def shortly(trials: "Sequence[Trial]", tongue: Tongue) -> str:
    """Return what came of several candidates in one line."""
    names = "; ".join(setting(one.point) for one in trials if not one.proved)
    words = message("Not proved either: {settings}.", settings=names)
    if trials[-1].proved:
        proved = message(
            "{setting}: proved, nobody there could be loses.", setting=setting(trials[-1].point)
        )
        return " ".join(tongue.say(one) for one in ((words, proved) if names else (proved,)))
    return tongue.say(words)
