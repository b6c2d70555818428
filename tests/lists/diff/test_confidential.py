"""Nobody without authority learns a confidential fact from a comparison."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from subsidy.decide import decide
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.stated import read_stated
from tests.lists.diff.comparing import compared, person
from tests.strategies import EQUALLY_PAID, PERMANENT, Citizen, costly, full_profiles, secrets

DAYS = st.sampled_from(
    [(date(2025, 10, 1), date(2025, 11, 1)), (date(2025, 12, 1), date(2026, 1, 1))]
)
SECRET = CONFIDENTIAL - {"person_id"}


def hidden(facts: Citizen) -> Citizen:
    """Return secrets as stated facts of a list, without the identifier."""
    return {name: value for name, value in facts.items() if name in SECRET}


def plain(citizen: Citizen) -> Citizen:
    """Return the citizen with every stated secret read as no."""
    no: Citizen = {"hiv": False, "party_badge_years": 0, "party_cell_active": False}
    return {**citizen, **{name: no[name] for name in SECRET if name in citizen}}


def decided(citizen: Citizen, on: date) -> dict[str, Any]:
    """Return what anyone is told of the citizen, but for the receipt."""
    found = decide(read_stated(citizen), on=on, months=1, language="en").plain()
    return {name: value for name, value in found.items() if name != "receipt"}


def said(row: dict[str, Any] | None) -> dict[str, Any] | None:
    place = ("person_id", "old_row", "new_row")
    return row and {name: value for name, value in row.items() if name not in place}


@costly(6)
@given(st.data(), DAYS)
def test_who_is_paid_alike_without_the_secrets_is_told_alike(
    data: st.DataObject, days: tuple[date, date]
) -> None:
    equal = st.sampled_from(EQUALLY_PAID)
    drawn = data.draw(
        st.lists(st.tuples(full_profiles(days[0], sparse=True), equal, secrets()), max_size=6)
    )
    told = [{**one, **stated, **hidden(secret)} for one, stated, secret in drawn]
    for citizen in told:
        citizen.pop("person_id")
    rows = compared(
        [*told, *map(plain, told)], [*told, *map(plain, told)], on=days[0], then=days[1]
    )
    for number in range(len(told)):
        row, silent = rows.get(person(number)), rows.get(person(number + len(told)))
        if all(decided(told[number], day) == decided(plain(told[number]), day) for day in days):
            assert said(row) == said(silent)
        elif row is not None:
            assert (row["cause"], row["why"]) == ("confidential", "confidential")


@costly(6)
@given(st.data(), DAYS)
def test_no_reason_speaks_of_a_confidential_fact(
    data: st.DataObject, days: tuple[date, date]
) -> None:
    pairs = st.tuples(full_profiles(days[0], sparse=True), secrets(), secrets())
    drawn = data.draw(st.lists(pairs, min_size=3, max_size=8))
    named = [({**one, "person_id": person(n)}, *two) for n, (one, *two) in enumerate(drawn)]
    old = [{**one, **hidden(secret)} for one, secret, _ in named]
    new = [{**one, **hidden(secret)} for one, _, secret in named]
    for row in compared(old, new, on=days[0], then=days[1]).values():
        for word in ("hiv", "party", "badge"):
            assert word not in f"{row['why']} {row['old_route']} {row['new_route']}"
        if "confidential" in (row["old_route"], row["new_route"]):
            assert (row["cause"], row["why"]) == ("confidential", "confidential")


@costly(6)
@given(st.lists(full_profiles(date(2026, 2, 1), sparse=True), max_size=4))
def test_which_secret_it_is_makes_no_difference(drawn: list[Citizen]) -> None:
    """In 2026 the city pays the whole premium for both."""
    no: Citizen = {"hiv": False, "party_badge_years": 0, "party_cell_active": False}
    here: Citizen = {**PERMANENT, "social_allowance": False, **no}
    place = {"territory": "haiduong_west", "district": "nam_sach"}
    citizens = [{**one, **here, **place} for one in drawn]
    badge: Citizen = {"party_badge_years": 50, "party_cell_active": True}
    told = [
        *({**one, **badge} for one in citizens),
        *({**one, "hiv": True} for one in citizens),
    ]
    lists = [
        [{**one, "person_id": person(number)} for number, one in enumerate(some)]
        for some in ([*citizens, *citizens], told)
    ]
    rows = compared(lists[0], lists[1], on=date(2026, 2, 1))
    for number in range(len(drawn)):
        member, patient = rows.get(person(number)), rows.get(person(number + len(drawn)))
        assert said(member) == said(patient)
