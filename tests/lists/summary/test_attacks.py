"""Nobody works out a small count of a confidential route from what is published.

Two attackers. One knows the law, the premium and which communes were merged, takes every published
number as an equation over the true counts, and narrows each count down as far as sums allow. The
other knows this program too: a count is safe from him if another list, in which it is another
number, gives the very same publication.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from hypothesis import assume, event, given, settings

from subsidy.lists.summary import ALL_PAYERS, Hidden, Published, published
from tests.lists.summary.lists import (
    CONFIDENTIAL,
    LISTS,
    MONTHS,
    SHARES,
    Citizen,
    citizens,
    tally,
    whole,
)

Count = tuple[str, str, str]
"""Persons of a commune and a route in a month."""

Equation = tuple[dict[Count, int], int]
"""What is multiplied with each count, and the sum."""


def counts(people: list[Citizen]) -> Counter[Count]:
    return Counter(
        (citizen.commune, citizen.route, month) for citizen in people for month in citizen.months
    )


def small(people: list[Citizen]) -> list[Count]:
    """Return what must not be worked out."""
    return [
        count
        for count, persons in counts(people).items()
        if count[1] in CONFIDENTIAL and persons < 5
    ]


def equations(found: Published, people: list[Citizen]) -> Iterator[Equation]:
    """Yield one equation for each number: its persons, and its đồng by what the law pays."""
    communes = sorted({citizen.commune for citizen in people})
    alone = set(found.months.filter(route="confidential")["commune"]) - {"*"}
    for commune, route, month, payer, persons, vnd in found.months.iter_rows():
        paid: dict[Count, int | None] = {}
        for place in communes:
            for name, shares in SHARES.items():
                everybody = {**shares, ALL_PAYERS: whole(shares)}
                if payer in everybody and covers(commune, route, place, name, alone):
                    paid[place, name, month] = everybody[payer]
        yield dict.fromkeys(paid, 1), persons
        if vnd is not None:
            yield {count: share for count, share in paid.items() if share is not None}, vnd


def covers(commune: str, route: str, place: str, name: str, alone: set[str]) -> bool:
    """Tell whether a published row counts persons of the place and the route."""
    if route == "*":
        return True
    if route == "confidential":
        here = place not in alone if commune == "*" else place == commune
        return here and name in CONFIDENTIAL
    if route.endswith("+confidential"):
        return place == commune and name in (route.removesuffix("+confidential"), *CONFIDENTIAL)
    return place == commune and name == route


def narrowed(system: list[Equation], number: int) -> dict[Count, tuple[int, int]]:
    """Return the least and the greatest number each count can be, by sums and differences."""
    least: dict[Count, int] = {}
    greatest: dict[Count, int] = {}
    for terms, _ in system:
        least.update(dict.fromkeys(terms, 0))
        greatest.update(dict.fromkeys(terms, number))
    changed = True
    while changed:
        changed = False
        for terms, total in system:
            low = sum(factor * least[count] for count, factor in terms.items())
            high = sum(factor * greatest[count] for count, factor in terms.items())
            for count, factor in terms.items():
                top = (total - low) // factor + least[count]
                bottom = -((high - total) // factor) + greatest[count]
                if top < greatest[count] or bottom > least[count]:
                    changed = True
                    greatest[count] = min(top, greatest[count])
                    least[count] = max(bottom, least[count])
    return {count: (least[count], greatest[count]) for count in least}


@given(LISTS)
def test_sums_and_differences_leave_every_small_count_open(people: list[Citizen]) -> None:
    hidden = small(people)
    assume(hidden)
    found = published(tally(people))
    event(found.hidden.value)
    bounds = narrowed(list(equations(found, people)), len(people))
    for count in hidden:
        least, greatest = bounds[count]
        assert least == 0
        # Whose amount a wage decides is known not to be of the route.
        paid_for = sum(
            count[2] in citizen.months and whole(SHARES[citizen.route]) is not None
            for citizen in people
        )
        assert greatest >= min(4, paid_for)


def test_the_attacker_finds_what_is_not_hidden() -> None:
    people = [*citizens(3, "A", "hiv"), *citizens(6, "A", "near_poor")]
    raw = tally(people)
    open_ = Published(
        raw.months.drop("confidential").with_columns(
            route=raw.months["route"].replace("hiv", "elderly+confidential")
        ),
        raw.people.drop("confidential"),
        Hidden.NOTHING,
    )
    bounds = narrowed(list(equations(open_, people)), len(people))
    assert bounds["A", "near_poor", MONTHS[0]] == (6, 6)
    assert bounds["A", "hiv", MONTHS[0]] == (0, 3)


def same(one: Published, other: Published) -> bool:
    return (
        one.hidden is other.hidden
        and one.months.equals(other.months)
        and one.people.equals(other.people)
    )


def other_lists(people: list[Citizen], count: Count) -> Iterator[list[Citizen]]:
    """Yield lists that pay the same and in which the count is another one."""
    commune, route, month = count
    here = [
        index
        for index, citizen in enumerate(people)
        if citizen[:2] == (commune, route) and month in citizen.months
    ]
    for some in (1, 2, 3, 4):
        for chosen in combinations(here, some):
            # They live in another commune, of which nothing else is published.
            yield replaced(people, chosen, commune="Z")
            # They are insured by a route of the same premium that anybody may know.
            for name, shares in SHARES.items():
                if name not in CONFIDENTIAL and whole(shares) == whole(SHARES[route]):
                    yield replaced(people, chosen, route=name)
            break
    for index, citizen in enumerate(people):
        # Somebody else is of the confidential route.
        if month in citizen.months and whole(SHARES[citizen.route]) == whole(SHARES[route]):
            yield replaced(people, (index,), commune=commune, route=route)
            yield replaced(people, (index,), route=route)


def replaced(people: list[Citizen], chosen: tuple[int, ...], **change: str) -> list[Citizen]:
    return [
        citizen._replace(**change) if index in chosen else citizen  # type: ignore[arg-type]
        for index, citizen in enumerate(people)
    ]


@settings(max_examples=min(settings().max_examples, 500))  # each of them tries many lists
@given(LISTS)
def test_another_list_with_another_small_count_gives_the_same_summary(
    people: list[Citizen],
) -> None:
    hidden = small(people)
    assume(hidden)
    found = published(tally(people))
    event(found.hidden.value)
    for count in hidden:
        assert any(
            counts(other)[count] != counts(people)[count] and same(published(tally(other)), found)
            for other in other_lists(people, count)
        ), count


@given(LISTS)
def test_where_only_totals_are_shown_routes_and_communes_could_be_any(
    people: list[Citizen],
) -> None:
    found = published(tally(people))
    assume(found.hidden is Hidden.ALL_BUT_TOTALS)
    assert set(found.months["commune"]) | set(found.people["commune"]) == {"*"}
    assert set(found.months["route"]) == {"*"}
    assert set(found.people["route"]) <= {"*", "undetermined"}
    assert set(found.months["payer"]) <= {ALL_PAYERS}
