"""The whole search: the grid over the population, the frontier, and the winner by proof."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from subsidy.compare.comparison import Comparison, Population, Progress, compare
from subsidy.compare.run import Asked
from subsidy.compare.scheme import Scheme, named_scheme
from subsidy.errors import InputError
from subsidy.harmonise.grid import Grid
from subsidy.harmonise.point import Point, candidates, frontier, local_cost, point
from subsidy.harmonise.trial import Trial, trials
from subsidy.language import Policy
from subsidy.message import message
from subsidy.policies import Policies
from subsidy.proof.spells import common_days
from subsidy.reforms.reformed import difference


class Wanted(NamedTuple):
    """What is searched: settings beside the policies before, on a day for some months.

    `budget` in VND asks for the best coverage within it, None for the cheapest. `seconds` bounds
    one question to the solver.
    """

    grid: Grid
    before: tuple[Policy, ...]
    on: date
    months: int
    budget: int | None
    seconds: int
    rest_is_no: bool = False


class Harmonised(NamedTuple):
    """What the search found; `cost` is what the policies before cost city and districts, in VND.

    `trials` are the candidates that were put to the proof, in order.
    """

    wanted: Wanted
    comparison: Comparison
    cost: int
    points: tuple[Point, ...]
    frontier: tuple[Point, ...]
    candidates: tuple[Point, ...]
    trials: tuple[Trial, ...]

    @property
    def winner(self) -> Point | None:
        """Return the candidate that is proved; None where none is."""
        return next((trial.point for trial in self.trials if trial.proved), None)


def schemes(wanted: Wanted, policies: Policies) -> tuple[Scheme, ...]:
    """Return the policies before, each on its own ground, and every setting.

    Raises InputError where the policies before leave a territory of the policy without one, share
    one, or have no day in common with the policy.
    """
    base = wanted.grid.base
    if base in wanted.before:
        raise InputError(
            "--against",
            message("{policy} is named on both sides; name a policy before it.", policy=base.name),
        )
    for one in wanted.before:
        common_days(base, one)
    baseline = named_scheme("+".join(policy.name for policy in wanted.before), policies)
    covered = {place.id for policy in wanted.before for place in policy.territories}
    missing = [place.id for place in base.territories if place.id not in covered]
    if missing and all(policy.territories for policy in wanted.before):
        raise InputError(
            "--against",
            message(
                "No policy before {policy} is named for {territory}; name one more by --against.",
                policy=base.name,
                territory=missing[0],
            ),
        )
    return (
        baseline,
        *(
            Scheme(one.policy.name, one.policy.title, (one.policy,), difference(one.changes))
            for one in wanted.grid.settings
        ),
    )


def harmonise(
    wanted: Wanted,
    population: Population,
    policies: Policies,
    *,
    progress: Progress | None = None,
    tried: Callable[[Trial], None] = lambda _: None,
    begun: Callable[[int], None] = lambda _: None,
) -> Harmonised:
    """Decide every setting over the population and put the candidates to the proof.

    `begun` is told how many candidates there are, `tried` of each that was put to the proof.

    Raises InputError for what was asked or found wrong.
    """
    asked = Asked(schemes(wanted, policies), wanted.on, wanted.months, wanted.rest_is_no)
    compared = compare(population, asked, progress=progress)
    baseline, *sides = compared.first.result.sides
    points = tuple(map(point, wanted.grid.settings, sides))
    hopeful = candidates(points, wanted.budget)
    begun(len(hopeful))
    found = []
    for trial in trials(hopeful, wanted.before, wanted.seconds):
        found.append(trial)
        tried(trial)
    return Harmonised(
        wanted, compared, local_cost(baseline), points, frontier(points), hopeful, tuple(found)
    )
