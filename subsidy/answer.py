"""The answer to a question about one citizen, before it is put into the contract's words."""

from typing import NamedTuple

from subsidy import rulebook
from subsidy.course import Law, PaidMonth, Stretch, paid_months, stretches
from subsidy.errors import InputError
from subsidy.known import Assumed, Days, Known, known
from subsidy.next_change import NextChange, budget_share, next_change, shares
from subsidy.question import Question
from subsidy.readers import by_inference
from subsidy.stated import StatedFacts
from subsidy.words.message import message


class Answer(NamedTuple):
    """Everything a decision says, in the engine's own terms. Holds confidential facts.

    `stated` is what was known and `today` the day asked about as far as that goes. `bases` are that
    day once what is missing is filled in, one for each way that matters, the first in the policy's
    order first. `months` are paid as every way agrees; empty where they do not, and the answer is
    undetermined. `least` and `greatest` bound the budgets' share on the day, in hundredths of a
    percent.
    """

    question: Question
    profile: StatedFacts
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


def answer(profile: StatedFacts, question: Question) -> Answer:
    """Answer `question` about the citizen whose facts `profile` states.

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
    profile: StatedFacts,
    question: Question,
    law: Law,
    stated: Known,
    assumed: tuple[Assumed, ...],
) -> Answer:
    """Answer where something is missing: try it out for the day and for each month."""
    # Most citizens need no trying out, and a command should start at once.
    from subsidy.completion.agreement import agreement

    found = agreement(law, question, stated)
    place = found.complete.get("territory")
    here = Known(stated) if place is None or not found.agreed else stated.having("territory", place)
    budgets = [budget_share(shares(stretch)) for stretch in found.bases]
    calendar = question.calendar()
    months = paid_months(_course(law, question, found.complete), calendar) if found.agreed else ()
    return Answer(
        question=question,
        profile=profile,
        law=law,
        stated=stated,
        assumed=assumed,
        today=_today(law, here, question),
        months=months,
        bases=found.bases,
        missing=found.missing,
        least=min(budgets),
        greatest=max(budgets),
        next_change=_next(law, found.complete, stated, question) if found.agreed else None,
    )


def _today(law: Law, known: Known, question: Question) -> Stretch:
    on = question.on
    return next(stretches(law, known, on, on, by_inference, priced_on=on))


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
