"""What follows from the known facts on some days: completed years, months since an event."""

from collections.abc import Iterable, Mapping
from datetime import date

from subsidy.known import Days, KnownValue
from subsidy.language.evaluation import FactValue
from subsidy.language.vocabulary import ELAPSED, NEVER, NOT_YET, STATED, Kind
from subsidy.windows import count_on


class Situation(dict[str, FactValue]):
    """Facts on some days, for the engine. Prints names only: values may be confidential."""

    def __repr__(self) -> str:
        return f"Situation({', '.join(sorted(self))})"

    __str__ = __repr__


def situation(
    known: Mapping[str, KnownValue], names: Iterable[str], first: date, last: date
) -> Situation:
    """Return each named fact as it is on every day from `first` to `last`.

    A number is a span that holds whatever the day and whatever is not known; a yes/no fact or a
    word is None where it is not known.
    """
    found = Situation()
    for name in names:
        if name in _WORDS:
            word = known.get(name)
            found[name] = word if isinstance(word, bool | str) else None
        else:
            found[name] = _number(known, name, first, last)
    return found


_WORDS = frozenset(
    name for name, stated in STATED.items() if stated.kind in (Kind.YES_NO, Kind.CATEGORY)
)


def _number(known: Mapping[str, KnownValue], name: str, first: date, last: date) -> FactValue:
    elapsed = ELAPSED.get(name)
    if elapsed is None:
        value = known.get(name)
        stated = STATED[name]
        return (value, value) if type(value) is int else (stated.least, stated.greatest)
    since = known.get(elapsed.since)
    if since == NEVER:
        return (NOT_YET, NOT_YET)
    if isinstance(since, Days):
        return count_on(elapsed, since.last, first), count_on(elapsed, since.first, last)
    return (NOT_YET, elapsed.greatest)
