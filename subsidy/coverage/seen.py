"""Which clauses the sentences of law show at work: once granting, once refusing."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from subsidy import rulebook
from subsidy.coverage.decisive import clauses, decisive
from subsidy.coverage.sentences import Sentence
from subsidy.decide import decide
from subsidy.facts import situation
from subsidy.known import known
from subsidy.language import Policy
from subsidy.policies import Law
from subsidy.profile import Profile


class Clause(NamedTuple):
    """A clause of a line of law: the line's id, its place in the condition, its words.

    Where a number of it changes on a day, each reading is a clause of its own.
    """

    line: str
    place: int
    words: str


class Seen(NamedTuple):
    """A clause, and the first sentences in which it alone grants and alone refuses."""

    clause: Clause
    granting: str | None
    refusing: str | None

    @property
    def both_ways(self) -> bool:
        """Tell whether it was seen true and false."""
        return self.granting is not None and self.refusing is not None


class Untrue(NamedTuple):
    """A sentence that the rule book does not answer as it says."""

    sentence: Sentence
    answer: str


def every_clause(policies: Iterable[Policy]) -> tuple[Clause, ...]:
    """Return every clause of some policies, as it reads on each day it can be asked about."""
    found: dict[Clause, None] = {}
    for policy in policies:
        first = () if policy.in_force is None else (policy.in_force.first,)
        for day in (*first, *policy.changes):
            if policy.holds(day) and day in rulebook.premium().modelled:
                for rule in policy.on(day).rules:
                    for place, words in clauses(rule.condition):
                        found[Clause(rule.id, place, words)] = None
    return tuple(found)


def coverage(policies: Iterable[Policy], sentences: Iterable[Sentence]) -> tuple[Seen, ...]:
    """Return of each clause of some policies what the sentences show of it."""
    witnesses: dict[tuple[Clause, bool], str] = {}
    for one in sentences:
        for clause, holds in shown(one):
            witnesses.setdefault((clause, holds), one.sentence)
    return tuple(
        Seen(clause, witnesses.get((clause, True)), witnesses.get((clause, False)))
        for clause in every_clause(policies)
    )


def shown(one: Sentence) -> Iterator[tuple[Clause, bool]]:
    """Yield the clauses that decide in a sentence, each with whether it grants."""
    facts, _ = known(Profile.model_validate(one.profile).stated(), rulebook.territories())
    named = None if one.policy is None else rulebook.policies().named(one.policy)
    regime = Law(rulebook.policies(), named).regime(facts.get("territory"), one.on)
    read = situation(facts, regime.facts, one.on, one.on)
    for rule in regime.rules:
        for place, words, holds in decisive(rule.condition, read):
            yield Clause(rule.id, place, words), holds


def untrue(sentences: Iterable[Sentence]) -> Iterator[Untrue]:
    """Yield the sentences that the rule book answers otherwise than they say."""
    for one in sentences:
        answer = _answer(one)
        if answer != one.answer:
            yield Untrue(one, answer)


def _answer(one: Sentence) -> str:
    """Return the answer of the engine, in the words of a sentence."""
    decision = decide(
        Profile.model_validate(one.profile),
        on=one.on,
        months=1,
        policy=one.policy,
        reveal=True,
        language="en",
    )
    if decision.status == "undetermined":
        bounds = f"{decision.least_percent} to {decision.greatest_percent}"
        return f"undetermined, {bounds}, for want of {', '.join(sorted(decision.missing))}"
    paid = [f"{share.payer} {share.percent}" for share in decision.payers if share.percent]
    return f"{decision.route}: {' + '.join(paid)}"
