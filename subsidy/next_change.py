"""When the answer changes next, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from subsidy.completion.moment import When
from subsidy.completion.tree import leaves, settle
from subsidy.course import Law, Stretch, stretches
from subsidy.elapsed import anniversary
from subsidy.known import Days, Known
from subsidy.language.evaluation import truth
from subsidy.language.vocabulary import ELAPSED
from subsidy.readers import plainly
from subsidy.settlement.offer import BUDGETS, Amounts
from subsidy.words.message import Message, message


@dataclass(frozen=True, slots=True)
class NextChange:
    """The first later day on which route, shares or ground are others.

    `hundredths` is the budgets' share from then on; None where it hangs on what is missing.
    """

    on: date
    why: tuple[Message, ...]
    hundredths: int | None


def next_change(
    law: Law, known: Known, stated: Known, on: date, last: date
) -> NextChange | None:
    """Return the first change after `on`, None where there is none or its day is not known.

    `known` is what the decision rests on, `stated` what was known before anything was tried out.
    """
    course = stretches(law, known, on, last, plainly, priced_on=on)
    today = next(course)
    before = today
    for later in course:
        if _face(later) != _face(today):
            if _hangs_on_a_date(law, stated, on, later.first):
                return None
            share = budget_share(shares(later)) if not _open(law, stated, later) else None
            return NextChange(later.first, tuple(_why(before, later, known)), share)
        before = later
    return None


def shares(stretch: Stretch) -> Amounts:
    """Return each payer's share on a stretch, in hundredths of a percent."""
    return stretch.chosen.offer.percents(stretch.prices.month)


def budget_share(percents: Amounts) -> int:
    """Return what the public budgets pay of the premium, in hundredths of a percent."""
    return sum(share for payer, share in percents if payer in BUDGETS)


def _face(stretch: Stretch) -> tuple[object, ...]:
    offer = stretch.chosen.offer
    ground = tuple((rule.provision.instrument, rule.payer) for rule in offer.rules)
    return offer.route, shares(stretch), ground


def _open(law: Law, stated: Known, later: Stretch) -> bool:
    """Tell whether what is missing leaves the later share open."""
    when = When(later.first, later.first, later.first, day=True)
    node = settle(law, when, stated, plainly)
    outcomes = {leaf.moment.outcome for leaf, _ in leaves(node, stated)}
    return len(outcomes) > 1


def _hangs_on_a_date(law: Law, stated: Known, on: date, until: date) -> bool:
    """Tell whether a date that is not known to the day could bring the change forward."""
    for stretch in stretches(law, stated, on, until, plainly, priced_on=on):
        for rule in stretch.regime.rules:
            if rule.id in stretch.uncertain:
                for leaf in rule.condition.leaves():
                    since = leaf.fact in ELAPSED and stated.get(ELAPSED[leaf.fact].since)
                    if isinstance(since, Days) and not since.exact:
                        if truth(leaf, stretch.facts) is None:
                            return True
    return False


def _why(before: Stretch, after: Stretch, known: Known) -> Iterator[Message]:
    if after.regime.policy is not before.regime.policy:
        yield message(
            "{new} takes the place of {old}",
            new=after.regime.policy.title,
            old=before.regime.policy.title,
        )
    for fact, bound in before.regime.turning_points:
        elapsed = ELAPSED[fact]
        since = known.get(elapsed.since)
        if isinstance(since, Days) and since.exact:
            if anniversary(since.first, bound * elapsed.months) == after.first:
                if fact == "age":
                    yield message("turns {years}", years=bound)
                else:
                    yield message(
                        "{count} {since}", count=bound, since=message(elapsed.label)
                    )
    if after.regime.policy is before.regime.policy and after.regime is not before.regime:
        yield message("the law changes on this day")
