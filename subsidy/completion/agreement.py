"""What every way in which the missing facts could turn out agrees on."""

from collections.abc import Hashable
from datetime import date

from subsidy.completion.missing import missing
from subsidy.completion.moment import When, months
from subsidy.completion.tree import Settled, Trees, leaves, settle
from subsidy.known import Days, Known, KnownValue
from subsidy.language.vocabulary import STATED
from subsidy.outcome import Agreement
from subsidy.policies import Law
from subsidy.question import Question
from subsidy.readers import plainly
from subsidy.stretches import SHARE, Stretch, standing


def agreement(law: Law, question: Question, stated: Known, trees: Trees | None = None) -> Agreement:
    """Try out what is missing in `stated`, for the day and for each month.

    `trees` are those tried out before, for other citizens, under the same law.
    """
    trees = {} if trees is None else trees
    on = question.on
    day = settle(law, When(on, on, on, day=True), stated, plainly, trees)
    found = missing(day)
    ends = sorted(leaves(day, stated), key=lambda end: _rank(law, end[0].moment.decides))
    agreed = len({leaf.moment.outcome for leaf, _ in ends}) == 1
    open_ = _open(law, question, stated)
    met: set[Hashable] = set()
    for when in months(law, question):
        if not agreed and open_.issubset(found):
            break  # No month can tell anything new.
        alike = _alike(law, when, stated)
        if alike not in met:
            met.add(alike)
            month = settle(law, when, stated, plainly, trees)
            found = missing(month, found)
            if agreed:
                outcomes = {leaf.moment.outcome for leaf, _ in leaves(month, stated)}
                agreed = len(outcomes) == 1
    complete = ends[0][1]
    return Agreement(
        agreed,
        tuple(leaf.moment.decides for leaf, _ in ends),
        _filled_in(law, question, complete, trees) if agreed else complete,
        () if agreed else found,
    )


def ways_on(law: Law, day: date, stated: Known) -> tuple[Stretch, ...]:
    """Return every way in which `day` could be paid, whatever the missing facts are."""
    node = settle(law, When(day, day, day, day=True), stated, plainly, {})
    return tuple(leaf.moment.decides for leaf, _ in leaves(node, stated))


def _open(law: Law, question: Question, stated: Known) -> set[str]:
    """Return every fact that some rule of the period speaks of and that is not known exactly.

    Shares that were never published are among them.
    """
    first, last = question.calendar()[0].first, question.calendar()[-1].last
    days = (first, *(day for day in law.changes() if first < day <= last))
    regimes = {law.regime(place, day) for place in _territories(law, stated) for day in days}
    found = set()
    for regime in regimes:
        for source in regime.sources:
            value = stated.get(source)
            if value is None or (isinstance(value, Days) and not value.exact):
                found.add(source)
        found.update(rule + SHARE for rule in regime.unpublished)
    if law.named is None and "territory" not in stated:
        found.add("territory")
    return found


def _territories(law: Law, stated: Known) -> tuple[KnownValue | None, ...]:
    """Return the territories whose law may hold for the citizen; None for any."""
    if law.named is not None or "territory" in stated:
        return (stated.get("territory"),)
    return STATED["territory"].values


def _alike(law: Law, when: When, stated: Known) -> Hashable:
    """Return what months have in common in which the missing facts can do the same."""
    if law.named is not None or "territory" in stated:
        place = stated.get("territory")
        regime = law.regime(place, when.first)
        if law.regime(place, when.last) is not regime:
            return when
        here = standing(regime, stated, Days(when.first, when.last))
        # What one date does to two bounds, or to one in two months, no two months have in common.
        if len(set(here.unsure)) < len(here.unsure) or (here.unsure and when.opening):
            return when
        policy = regime.policy
        prices = policy.month(when.first), policy.month(when.last)
        may_choose = when.first >= policy.household.choice_from
        return id(regime), prices, may_choose, when.opening, here.bounds
    return tuple(
        _alike(law, when, stated.having("territory", territory))
        for territory in STATED["territory"].values
    )


def _rank(law: Law, stretch: Stretch) -> tuple[bool, int]:
    """Rank national law first, for a citizen whose territory does not matter, then by route."""
    return stretch.regime.policy is not law.policies.national, _order(stretch)


def _order(stretch: Stretch) -> int:
    """Return the place of the chosen route in the policy's order, the household form last."""
    routes = stretch.regime.routes
    route = stretch.chosen.offer.route
    return routes.index(route) if route in routes else len(routes)


def _filled_in(law: Law, question: Question, complete: Known, trees: Trees) -> Known:
    """Return one completion on which every month is settled."""
    for when in months(law, question):
        node = settle(law, when, complete, plainly, trees)
        if not isinstance(node, Settled):
            ends = leaves(node, complete)
            complete = min(ends, key=lambda end: _order(end[0].moment.decides))[1]
    return complete
