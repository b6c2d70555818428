"""What a missing fact could be, cut where the rules in question tell the difference."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from subsidy import rulebook
from subsidy.completion.moment import Moment
from subsidy.errors import Fault
from subsidy.known import Days, Known, KnownValue
from subsidy.language.condition import Among, Range
from subsidy.language.evaluation import truth
from subsidy.language.policy import Rule
from subsidy.language.share import WHOLE
from subsidy.language.vocabulary import ELAPSED, NEVER, STATED, Kind, source_of
from subsidy.stretches import SHARE, Stretch, turnings
from subsidy.windows import latest_since

OTHER = "other"
"""A district that no rule speaks of."""

_EARLIEST = date(1900, 1, 1)


class Numbers(NamedTuple):
    """A number known to lie from `first` to `last`, both included."""

    first: int
    last: int


Possible = KnownValue | Numbers
"""What a fact could be: one value, or a run of days or numbers that the rules do not tell apart."""

Option = tuple[Possible, KnownValue]
"""What a fact could be, and the value that stands for it while it is tried."""


def options(moment: Moment, stretch: Stretch, rule: Rule, known: Known) -> tuple[str, list[Option]]:
    """Return the missing fact that leaves `rule` open, and what it could be."""
    for leaf in rule.condition.leaves():
        if truth(leaf, stretch.facts) is None:
            name = source_of(leaf.fact)
            if isinstance(leaf, Range):
                if leaf.fact in ELAPSED:
                    return name, _days(leaf, moment, known)
                return name, _numbers(leaf.fact, moment)
            return name, [(word, word) for word in _words(leaf.fact, moment, known)]
    if not rule.unpublished:
        raise Fault(f"The rule {rule.id} is in doubt but every fact it speaks of is known.")
    return rule.id + SHARE, [(0, 0), (WHOLE, WHOLE)]


def _words(fact: str, moment: Moment, known: Known) -> Iterable[bool | str]:
    stated = STATED[fact]
    if stated.kind is Kind.YES_NO:
        return (True, False)
    if stated.values:
        return stated.values
    named = {
        word: None
        for leaf in _leaves(fact, moment)
        if isinstance(leaf, Among)
        for word in leaf.values
    }
    return (*(word for word in named if _lies_in(word, known.get("territory"))), OTHER)


def _lies_in(district: object, territory: object) -> bool:
    """Tell whether the territory, where it is known, had the district."""
    return all(
        district in place.district_ids
        for place in rulebook.territories()
        if place.id == territory and place.district_ids
    )


def _numbers(fact: str, moment: Moment) -> list[Option]:
    """Cut what a number could be at every bound the rules compare it with."""
    stated = STATED[fact]
    starts = {stated.least}
    for leaf in _leaves(fact, moment):
        if isinstance(leaf, Range):
            starts.update(bound for bound in (leaf.low, leaf.high) if isinstance(bound, int))
    cuts = sorted(start for start in starts if stated.least <= start <= stated.greatest)
    ends = [cut - 1 for cut in cuts[1:]] + [stated.greatest]
    return [(Numbers(start, end), start) for start, end in zip(cuts, ends, strict=True)]


def _leaves(fact: str, moment: Moment) -> Iterator[Range | Among]:
    for stretch in moment.course:
        for rule in stretch.regime.rules:
            for leaf in rule.condition.leaves():
                if leaf.fact == fact:
                    yield leaf


def _days(leaf: Range, moment: Moment, known: Known) -> list[Option]:
    """Cut the days a date could be where the leaf turns true or false inside the moment.

    Where the turn falls between the first and the last day, any day of that part stands for all of
    it, because a month counts in full.
    """
    elapsed = ELAPSED[leaf.fact]
    since = known.get(elapsed.since)
    span = since if isinstance(since, Days) else Days(_EARLIEST, moment.first)
    after = moment.last + timedelta(days=1)
    marks = {moment.first, after}
    for stretch in moment.course:
        marks.update({stretch.first, *(turning.day for turning in turnings(stretch.regime, known))})
    turns: list[set[date]] = []
    for bound in (leaf.low, leaf.high):
        if isinstance(bound, int):
            days = {
                latest_since(elapsed, bound, day)
                for mark in marks
                if moment.first <= mark <= after
                for day in (mark - timedelta(days=1), mark)
            }
            turns.append(days)
    cells = _cut(span, sorted(set().union(*turns)))
    options = [_option(cell, turns) for cell in cells]
    if since is None and STATED[elapsed.since].absent == NEVER:
        options.insert(0, (NEVER, NEVER))
    return options


def _cut(span: Days, turns: Iterable[date]) -> Iterator[Days]:
    start = span.first
    for turn in turns:
        if start <= turn < span.last:
            yield Days(start, turn)
            start = turn + timedelta(days=1)
    yield Days(start, span.last)


def _option(cell: Days, turns: Iterable[set[date]]) -> Option:
    """Return the days of a cell and what stands for them: a day where a bound is passed in it."""
    if any(min(days) < cell.first and cell.last <= max(days) for days in turns):
        middle = cell.first + (cell.last - cell.first) // 2
        return cell, Days(middle, middle)
    return cell, cell
