"""The answer to a question about one citizen, before it is put into the contract's words."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.known import Assumed, Days, Known, known
from subsidy.message import message
from subsidy.next_change import NextChange, next_change
from subsidy.outcome import Agreement, PaidMonth, paid_months
from subsidy.policies import Law
from subsidy.question import Month, Question
from subsidy.readers import by_inference
from subsidy.stated import StatedFacts
from subsidy.stretches import Reader, Stretch, stretches


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
    known_facts, assumed = known(profile, rulebook.territories())
    stated = born_by(question.on, known_facts)
    found, course = agreed(law, question, stated, by_inference)
    budgets = [day.budget_share for day in found.bases]
    return Answer(
        question=question,
        profile=profile,
        law=law,
        stated=stated,
        assumed=assumed,
        today=today(law, question, stated, found, by_inference),
        months=paid_months(course, question.calendar()),
        bases=found.bases,
        missing=found.missing,
        least=min(budgets),
        greatest=max(budgets),
        next_change=_next(law, course, stated, found),
    )


def agreed(
    law: Law, question: Question, stated: Known, read: Reader
) -> tuple[Agreement, tuple[Stretch, ...]]:
    """Return what every way of filling in agrees on, and the stretches of the period so filled in.

    No stretches where the ways do not agree.
    """
    course = _course(law, question, stated, read)
    if course and not any(stretch.uncertain for stretch in course):
        return Agreement(True, course[:1], stated, ()), course
    # Most citizens need no trying out, and a command should start at once.
    from subsidy.completion.agreement import agreement

    found = agreement(law, question, stated)
    return found, filled_in(law, question, found, read)


def filled_in(law: Law, question: Question, found: Agreement, read: Reader) -> tuple[Stretch, ...]:
    """Return the stretches of the period as every way of filling in agrees on; none where none.

    Month by month: what is uncertain of a later month may be certain of an earlier one.
    """
    if not found.agreed:
        return ()
    monthly = (_days(law, question, found.complete, month, read) for month in question.calendar())
    return tuple(stretch for month in monthly for stretch in month)


def _course(law: Law, question: Question, facts: Known, read: Reader) -> tuple[Stretch, ...]:
    """Return the stretches of the period; none where nothing says whose law decides."""
    if law.named is None and "territory" not in facts:
        return ()
    period = Month(question.on, question.calendar()[-1].last)
    return tuple(_days(law, question, facts, period, read))


def _days(
    law: Law, question: Question, facts: Known, days: Month, read: Reader
) -> Iterator[Stretch]:
    return stretches(law, facts, days.first, days.last, read, priced_on=question.on)


def today(law: Law, question: Question, stated: Known, found: Agreement, read: Reader) -> Stretch:
    """Return the day as far as the stated facts go, under the law of the agreed territory."""
    if found.complete is stated:
        return found.bases[0]
    place = found.complete.get("territory")
    here = stated.having("territory", place) if place and found.agreed else stated
    on = question.on
    return next(stretches(law, here, on, on, read, priced_on=on))


def _next(
    law: Law, course: tuple[Stretch, ...], stated: Known, found: Agreement
) -> NextChange | None:
    last = rulebook.premium().modelled.last
    if not found.agreed or last is None:
        return None
    return next_change(law, found.complete, stated, course, last)


def born_by(day: date, stated: Known) -> Known:
    """Return the facts with a birth date no later than `day`; InputError where it must be later."""
    born = stated.get("birth_date")
    if not isinstance(born, Days) or born.last <= day:
        return stated
    if born.first > day:
        raise InputError(
            "birth_date",
            message(
                "birth_date is {found}, after the date asked about, {on}; correct one of them.",
                found=born.first.isoformat(),
                on=day.isoformat(),
            ),
        )
    return stated.having("birth_date", Days(born.first, day))
