"""A made-up citizen who has what a condition wants, and is ordinary in everything else."""

from collections.abc import Iterable
from datetime import date, timedelta

from subsidy import rulebook
from subsidy.boundaries.fulfilling import Numbers, Wanted
from subsidy.elapsed import latest_start
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.language import Territory
from subsidy.language.vocabulary import ELAPSED, NEVER, STATED, Kind
from subsidy.profile import Profile
from subsidy.profile_values import BADGES
from subsidy.windows import latest_since

Facts = dict[str, bool | str | int]
"""A profile as a file holds it."""

_USUAL = {"age": 35}
_RECENT = 6
"""Years of an ordinary citizen, and how many months ago an event was, where it was at all."""


def citizen(wanted: Wanted, day: date, places: Iterable[Territory]) -> Facts | None:
    """Return a citizen of one of `places` who has, on `day`, all that is `wanted`.

    None where nobody can: facts that cannot go together, a district of none of the places.
    """
    facts: Facts = {"residence": "permanent"}
    facts["birth_date"] = latest_start(day, _USUAL["age"] * 12 + _RECENT).isoformat()
    for fact, values in wanted.items():
        if isinstance(values, Numbers):
            _number(facts, fact, values, day)
        elif fact != "district" and facts.get(fact) not in values:
            facts[fact] = values[0]
    if "poverty_exit_date" in facts and facts["poverty_exit_date"] != NEVER:
        facts.setdefault("poverty_exit_from", "poor")
    return _settled(facts, wanted.get("district"), tuple(places))


def at_bound(facts: Facts, fact: str, bound: int, day: date, *, reached: bool) -> Facts | None:
    """Return the citizen just at a bound of a number: `reached` on `day`, or one step short of it.

    A number that grows with time is short by one day. None where no such number can be.
    """
    if fact not in ELAPSED:
        allowed = sorted(BADGES) if fact == "party_badge_years" else _all(fact)
        near = [one for one in allowed if (one >= bound) is reached]
        if not near:
            return None
        return {**facts, fact: min(near) if reached else max(near)}
    if bound <= 0:
        return None
    since = latest_since(ELAPSED[fact], bound, day)
    since = since if reached else since + timedelta(days=1)
    return {**facts, ELAPSED[fact].since: since.isoformat()}


def _all(fact: str) -> range:
    return range(STATED[fact].least, STATED[fact].greatest + 1)


def _number(facts: Facts, fact: str, wanted: Numbers, day: date) -> None:
    low = 0 if wanted.low is None else max(wanted.low, 0)
    if fact not in ELAPSED:
        allowed = sorted(BADGES) if fact == "party_badge_years" else _all(fact)
        high = allowed[-1] + 1 if wanted.high is None else wanted.high
        facts[fact] = next((one for one in allowed if low <= one < high), allowed[0])
        return
    elapsed = ELAPSED[fact]
    if wanted.high is not None and wanted.high <= 0:
        facts[elapsed.since] = NEVER
        return
    usual = max(low, _USUAL.get(fact, _RECENT))
    number = usual if wanted.high is None else min(usual, wanted.high - 1)
    # Half a year past the birthday, so that a day more or less changes no age.
    past = _RECENT if elapsed.months > 1 else 0
    facts[elapsed.since] = latest_start(day, number * elapsed.months + past).isoformat()


def _settled(
    facts: Facts, districts: Numbers | tuple[bool | str, ...] | None, places: tuple[Territory, ...]
) -> Facts | None:
    """Return the facts with a place to live, and without those that "unstated: no" says."""
    facts = {
        name: value
        for name, value in facts.items()
        if value != STATED[name].absent or STATED[name].kind is Kind.DATE
    }
    for place in places:
        if facts.get("territory", place.id) != place.id:
            continue
        here = {**facts, "territory": place.id, "unstated": "no"}
        if districts is not None and not isinstance(districts, Numbers):
            lives = _district(districts, place)
            if lives is None:
                continue
            here["district"] = lives
        if possible(here):
            return here
    return None


def _district(wanted: tuple[bool | str, ...], place: Territory) -> str | None:
    named = [str(word) for word in wanted if word in place.district_ids]
    return named[0] if named else None


def possible(facts: Facts) -> bool:
    """Tell whether the facts can go together."""
    try:
        known(Profile.model_validate(facts).stated(), rulebook.territories())
    except InputError:
        return False
    return True
