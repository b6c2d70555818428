"""A citizen found by the solver: the profile, and how the engine decides it.

The engine of record, durable-rules, must decide as the solver said; where it does not, that is a
fault of ours and no finding.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from subsidy import rulebook
from subsidy.answer import Answer
from subsidy.audience import answer_for
from subsidy.completion.options import OTHER
from subsidy.decision import Decision
from subsidy.elapsed import latest_start
from subsidy.errors import Fault
from subsidy.known import Known, known
from subsidy.language import Policy
from subsidy.language.vocabulary import NEVER, NOT_YET, STATED, Kind
from subsidy.policies import Law
from subsidy.profile import Profile
from subsidy.proof.anyone import Anyone
from subsidy.proof.ordinary import Value, usual
from subsidy.proof.outcomes import Outcome, Settled
from subsidy.proof.shares import Shares
from subsidy.proof.solver import Solver
from subsidy.publish import publish
from subsidy.question import Question
from subsidy.readers import by_inference
from subsidy.stretches import SHARE, Stretch, stretches

Facts = dict[str, bool | str | int]
"""A profile as a file holds it."""

ELSEWHERE = "other_district"


class Example(NamedTuple):
    """A citizen decided on a day under a policy, with unpublished shares as tried.

    `stretch` is that day by the engine, `answer` what a clerk is told, without what was tried.
    """

    policy: Policy
    on: date
    profile: Facts
    shares: Mapping[str, int]
    stretch: Stretch
    answer: Answer

    @property
    def budgets(self) -> int:
        """Return what public budgets pay that day, in hundredths of a percent."""
        return self.stretch.budget_share

    @property
    def route(self) -> str:
        """Return the route taken that day."""
        return self.stretch.chosen.offer.route

    def decision(self, language: str) -> Decision:
        """Return the decision for people; a made-up citizen has no secrets."""
        return publish(self.answer, reveal=True, language=language)


def example(solver: Solver, citizen: Anyone, found: Settled, shares: Shares) -> Example:
    """Return the citizen of the solver's model, decided by the engine.

    Raises Fault where the engine decides otherwise than the solver.
    """
    outcome = next(outcome for so, outcome in found.cases if solver.true(so))
    tried = {name: solver.number(share) for name, share in shares.variables.items()}
    decided = replayed(found.regime.policy, citizen.day, profile_of(solver, citizen), tried)
    _compare(outcome, decided)
    return decided


def replayed(policy: Policy, on: date, profile: Facts, shares: Mapping[str, int]) -> Example:
    """Return how the engine decides `profile` on the day `on` under `policy`."""
    stated = Profile.model_validate(profile).stated()
    facts, _ = known(stated, rulebook.territories())
    law = Law(rulebook.policies(), policy)
    tried = Known({**facts, **{name + SHARE: share for name, share in shares.items()}})
    (day,) = stretches(law, tried, on, on, by_inference, priced_on=on)
    answer = answer_for(stated, Question(on, 1, policy), reveal=True)
    return Example(policy, on, profile, shares, day, answer)


def _compare(outcome: Outcome, decided: Example) -> None:
    """Hold the solver's outcome to the engine's; the profile is made up, so it may be shown."""
    chosen = decided.stretch.chosen
    engine = (decided.route, decided.stretch.percents, chosen.amounts)
    solver = (outcome.route, outcome.hundredths, outcome.choice.amounts)
    if engine != solver:
        raise Fault(
            f"The solver and the engine disagree under {decided.policy.name} on {decided.on} "
            f"about the made-up citizen {decided.profile}: {solver} is not {engine}."
        )


def profile_of(solver: Solver, citizen: Anyone) -> Facts:
    """Return the citizen of the model as a profile: what is out of the ordinary, all else being no.

    Place and residence are always stated.
    """
    values = {fact: _value(solver, citizen, fact) for fact in citizen.facts}
    facts: Facts = {}
    for fact, value in values.items():
        left = values["poverty_exit_date"] != usual("poverty_exit_date", citizen)
        exit_told = fact == "poverty_exit_from" and left
        odd = value != usual(fact, citizen)
        if fact in ("birth_date", "territory", "residence") or odd or exit_told:
            facts[fact] = _written(citizen, fact, value)
    told_apart = citizen.words["district"]
    if len(told_apart) > 1 and "district" not in facts:
        facts["district"] = OTHER
    if facts.get("district") == OTHER:
        facts["district"] = _other_district(str(values["territory"]), told_apart)
    return {**facts, "unstated": "no"}


def _value(solver: Solver, citizen: Anyone, fact: str) -> Value:
    variable = citizen.facts[fact]
    kind = STATED[fact].kind
    if kind is Kind.YES_NO:
        return solver.true(variable)
    number = solver.number(variable)
    return citizen.words[fact][number] if kind is Kind.CATEGORY else number


def _written(citizen: Anyone, fact: str, value: Value) -> bool | str | int:
    if STATED[fact].kind is not Kind.DATE:
        return value
    assert type(value) is int
    steps = citizen.steps(fact)
    if value == NOT_YET * steps:
        return NEVER
    since = latest_start(citizen.day, -(-value // steps))
    return (since + timedelta(days=value % steps)).isoformat()


def _other_district(territory: str, told_apart: tuple[str, ...]) -> str:
    place = next(place for place in rulebook.territories() if place.id == territory)
    free = (name for name in place.district_ids if name not in told_apart)
    return next(free, ELSEWHERE)
