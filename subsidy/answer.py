"""The answer to a question about one citizen, before it is put into the contract's words."""

from collections.abc import Hashable
from dataclasses import dataclass

from subsidy import rulebook
from subsidy.completion.missing import missing
from subsidy.completion.moment import When, moment
from subsidy.completion.tree import Node, Settled, leaves, residue, settle
from subsidy.course import Law, PaidMonth, Stretch, paid_months, stretches
from subsidy.errors import InputError
from subsidy.known import Assumed, Days, Known, known
from subsidy.language.vocabulary import STATED
from subsidy.next_change import NextChange, budget_share, next_change, shares
from subsidy.profile import Profile
from subsidy.question import Question
from subsidy.readers import by_inference, plainly
from subsidy.words.message import message


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything a decision says, in the engine's own terms. Holds confidential facts.

    `stated` is what was known and `today` the day asked about as far as that goes. `bases` are that
    day once what is missing is filled in, one for each way that matters, the first in the policy's
    order first. `months` are paid as every way agrees; empty where they do not, and the answer is
    undetermined. `least` and `greatest` bound the budgets' share on the day, in hundredths of a
    percent.
    """

    question: Question
    profile: Profile
    law: Law
    stated: Known
    assumed: tuple[Assumed, ...]
    today: Stretch
    months: tuple[PaidMonth, ...]
    bases: tuple[Stretch, ...]
    missing: tuple[str, ...]
    least: int
    greatest: int
    next_change: NextChange | None

    @property
    def decided(self) -> bool:
        """Tell whether nothing that is missing could change the outcome."""
        return bool(self.months)

    @property
    def basis(self) -> Stretch:
        """Return the day asked about with its route, the first in the policy's order."""
        return self.bases[0]


def answer(profile: Profile, question: Question) -> Answer:
    """Answer `question` about the citizen of `profile`.

    Raises InputError for what was asked or stated wrongly, Fault where the program is wrong.
    """
    question.check(rulebook.premium().modelled)
    law = Law(rulebook.policies(), question.policy)
    stated, assumed = known(profile, rulebook.territories())
    _check_born(stated, question)
    if question.policy is not None or "territory" in stated:
        course = _course(law, question, stated)
        if not any(stretch.uncertain for stretch in course):
            share = budget_share(shares(course[0]))
            return Answer(
                question=question,
                profile=profile,
                law=law,
                stated=stated,
                assumed=assumed,
                today=course[0],
                months=paid_months(course, question.calendar()),
                bases=course[:1],
                missing=(),
                least=share,
                greatest=share,
                next_change=_next(law, stated, stated, question),
            )
    return _tried(profile, question, law, stated, assumed)


def _course(law: Law, question: Question, facts: Known) -> tuple[Stretch, ...]:
    last = question.calendar()[-1].last
    return tuple(stretches(law, facts, question.on, last, by_inference, priced_on=question.on))


def _next(law: Law, complete: Known, stated: Known, question: Question) -> NextChange | None:
    last = rulebook.premium().modelled.last
    assert last is not None
    return next_change(law, complete, stated, question.on, last)


def _tried(
    profile: Profile,
    question: Question,
    law: Law,
    stated: Known,
    assumed: tuple[Assumed, ...],
) -> Answer:
    """Answer where something is missing: try it out for the day and for each month."""
    on = question.on
    day = When(on, on, on, day=True)
    root = settle(law, day, stated, plainly)
    found = dict.fromkeys(missing(root))
    ends = list(leaves(root, stated))
    agreed = len({leaf.moment.outcome for leaf, _ in ends}) == 1
    seen: set[Hashable] = set()
    for month in question.calendar():
        when = When(month.first, month.last, on, day=False)
        alike = _alike(law, when, stated)
        if alike not in seen:
            seen.add(alike)
            node = settle(law, when, stated, plainly)
            found.update(dict.fromkeys(missing(node)))
            agreed = agreed and len({leaf.moment.outcome for leaf, _ in leaves(node, stated)}) == 1
    ends.sort(key=lambda end: _order(end[0].moment.decides))
    bases = tuple(leaf.moment.decides for leaf, _ in ends)
    budgets = [budget_share(shares(stretch)) for stretch in bases]
    complete = ends[0][1]
    place = {"territory": complete["territory"]} if agreed and "territory" in complete else {}
    today = next(
        iter(stretches(law, Known({**place, **stated}), on, on, by_inference, priced_on=on))
    )
    return Answer(
        question=question,
        profile=profile,
        law=law,
        stated=stated,
        assumed=assumed,
        today=today,
        months=_agreed_months(law, question, complete) if agreed else (),
        bases=bases,
        missing=() if agreed else tuple(found),
        least=min(budgets),
        greatest=max(budgets),
        next_change=_next(law, complete, stated, question) if agreed else None,
    )


def _alike(law: Law, when: When, stated: Known) -> Hashable:
    """Return what is the same for months in which the missing facts can do the same."""
    if law.named is not None or "territory" in stated:
        return residue(moment(law, when, stated, plainly), stated, dates=False)
    return tuple(
        _alike(law, when, stated.having("territory", territory))
        for territory in STATED["territory"].values
    )


def _order(stretch: Stretch) -> int:
    """Return the place of the chosen route in the policy's order, the household form last."""
    routes = [rule.route for rule in stretch.regime.rules]
    route = stretch.chosen.offer.route
    return routes.index(route) if route in routes else len(routes)


def _agreed_months(law: Law, question: Question, complete: Known) -> tuple[PaidMonth, ...]:
    """Return the months as paid on one completion that settles them all."""
    calendar = question.calendar()
    for month in calendar:
        node: Node = settle(
            law, When(month.first, month.last, question.on, day=False), complete, plainly
        )
        if not isinstance(node, Settled):
            complete = min(leaves(node, complete), key=lambda end: _order(end[0].moment.decides))[1]
    return paid_months(_course(law, question, complete), calendar)


def _check_born(stated: Known, question: Question) -> None:
    born = stated.get("birth_date")
    if not isinstance(born, Days):
        return
    if born.first > question.on:
        raise InputError(
            "birth_date",
            message(
                "birth_date is {found}, after the date asked about, {on}; correct one of them.",
                found=born.first.isoformat(),
                on=question.on.isoformat(),
            ),
        )
    stated["birth_date"] = Days(born.first, min(born.last, question.on))
