"""Two lists compared, each decided for its own day."""

from collections.abc import Callable

from subsidy.lists.diff.comparison import Comparison, comparison
from subsidy.lists.diff.explained import explained
from subsidy.lists.diff.matched import match
from subsidy.lists.diff.side import Side
from subsidy.lists.diff.worlds import Sides


def compare_lists(old: Side, new: Side, progress: Callable[[int], None]) -> Comparison:
    """Compare two lists; `progress` is told how many rows of each batch are decided."""
    before, after = old.decide(progress), new.decide(progress)
    matched = match(before, after)
    reasons = explained(Sides(old, new), matched.changed)
    # More outcomes are known by now: those of worlds that never were.
    return comparison(before, after, matched, reasons)
