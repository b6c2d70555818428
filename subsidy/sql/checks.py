"""What no citizen can be: a word of no vocabulary, a number out of range, a contradiction.

A value that is not of the contract is never compared, because a comparison would be silently false:
the row is rejected and its columns are named.
"""

from collections.abc import Iterable, Iterator

from subsidy import rulebook
from subsidy.language.vocabulary import Kind, Stated
from subsidy.sql.dialect import quoted

LINKED = frozenset({"statutory_group", "pension", "social_insurance_benefit", "social_pension"})
"""Facts that imply or contradict one another, whatever the lines of law speak of."""

_BADGES = ", ".join(map(str, (0, 30, *range(40, 101, 5))))


def checks(columns: Iterable[Stated]) -> Iterator[tuple[str, str]]:
    """Yield columns and, for each, what is wrong with it, as a condition in SQL."""
    for stated in columns:
        name = stated.name
        if stated.kind is Kind.DATE:
            yield name, f"{name}_wrong"
        elif name == "party_badge_years":
            yield name, f"{name} NOT IN ({_BADGES})"
        elif stated.kind is Kind.NUMBER:
            yield name, f"{name} NOT BETWEEN {stated.least} AND {stated.greatest}"
        elif stated.values:
            yield name, f"{name} NOT IN ({_names(stated.values)})"
        elif name == "district":
            yield name, _no_district()
    benefit = "social_insurance_benefit"
    yield "pension", "statutory_group = 'pension' AND NOT pension"
    yield "pension", "statutory_group = 'none' AND pension"
    yield benefit, f"statutory_group = '{benefit}' AND NOT {benefit}"
    yield benefit, f"statutory_group = 'none' AND {benefit}"
    yield "social_pension", "(pension OR statutory_group = 'pension') AND social_pension"


def _no_district() -> str:
    """Print whether a territory never had the district, or none is stated and none had it."""
    places = [place for place in rulebook.territories() if place.district_ids]
    wrong = [
        f"territory = {quoted(place.id)} AND district NOT IN ({_names(place.district_ids)})"
        for place in places
    ]
    every = _names(name for place in places for name in place.district_ids)
    return "\n    OR ".join([*wrong, f"territory IS NULL AND district NOT IN ({every})"])


def _names(names: Iterable[str]) -> str:
    return ", ".join(map(quoted, names))
