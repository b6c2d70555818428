"""The condition tree as SQL text: true, false, or NULL for unknown, as SQL's own AND and OR join.

A number counted from a date is not computed. What is printed is whether its bound is reached on the
`day` of the row: surely, by the last day the date may be, or possibly, by the first.
"""

from subsidy import rulebook
from subsidy.errors import Fault
from subsidy.language.condition import Among, Condition, Every, Range, Some
from subsidy.language.vocabulary import ELAPSED, STATED, Kind
from subsidy.sql.day_numbers import month_start
from subsidy.sql.dialect import quoted


def printed(condition: Condition) -> str:
    """Print a condition over the facts of a citizen on a `day`."""
    if isinstance(condition, Range):
        return _range(condition)
    if isinstance(condition, Among):
        return _among(condition)
    if isinstance(condition, Every):
        return _joined(" AND ", condition.parts)
    if isinstance(condition, Some):
        return _joined(" OR ", condition.parts)
    raise Fault(f"{condition!r} is no condition that can be printed as SQL.")


def _joined(sign: str, parts: tuple[Condition, ...]) -> str:
    return "(" + sign.join(printed(part) for part in parts) + ")"


def _range(leaf: Range) -> str:
    bounds = []
    if leaf.low is not None:
        bounds.append(_reached(leaf.fact, leaf.low))
    if leaf.high is not None:
        bounds.append("NOT " + _reached(leaf.fact, leaf.high))
    return bounds[0] if len(bounds) == 1 else "(" + " AND ".join(bounds) + ")"


def _reached(fact: str, bound: object) -> str:
    """Print whether a number is at least `bound`."""
    if not isinstance(bound, int):
        raise Fault(f"The bounds of {fact} are not resolved: read the rule on a day.")
    if fact not in ELAPSED:
        return f"({fact} >= {bound})"
    since, later = ELAPSED[fact].since, bound * ELAPSED[fact].months * 100
    first, last = f"{since}_first", f"{since}_last"
    if ELAPSED[fact].from_month:
        first, last = month_start(first), month_start(last)
    return (
        f"(CASE WHEN {last} + {later} <= day THEN TRUE WHEN {first} + {later} > day THEN FALSE END)"
    )


def _among(leaf: Among) -> str:
    stated = STATED[leaf.fact]
    if stated.kind is Kind.YES_NO:
        wanted = {bool(value) is not leaf.excluded for value in leaf.values}
        if len(wanted) != 1:
            raise Fault(f"{leaf.fact} is compared with both yes and no.")
        return leaf.fact if wanted.pop() else f"(NOT {leaf.fact})"
    words = stated.values or _districts()
    if unknown := [word for word in leaf.values if word not in words]:
        raise Fault(f"{leaf.fact} is never {unknown[0]!r}: the comparison would always be false.")
    sign = "NOT IN" if leaf.excluded else "IN"
    return f"({leaf.fact} {sign} ({', '.join(quoted(str(word)) for word in leaf.values)}))"


def _districts() -> tuple[str, ...]:
    return tuple(name for place in rulebook.territories() for name in place.district_ids)
