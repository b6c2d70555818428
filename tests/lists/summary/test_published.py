"""Which counts a summary shows, and how it shows those it may not."""

import polars as pl
from hypothesis import given

from subsidy.lists.summary import ALL_PAYERS, Hidden, Published, Tally, published
from subsidy.lists.summary.tables import tables
from tests.lists.summary.lists import (
    ENGLISH,
    LISTS,
    MONTHS,
    SHARES,
    Citizen,
    citizens,
    tally,
    whole,
)


def shown(*groups: list[Citizen]) -> Published:
    return published(tally([citizen for group in groups for citizen in group]))


def people(found: Published) -> dict[tuple[str, str], int]:
    return {(commune, route): persons for commune, route, persons in found.people.iter_rows()}


def in_month(found: Published, month: str) -> dict[tuple[str, str], int]:
    rows = found.months.filter(month=month, payer=ALL_PAYERS)
    return {
        (commune, route): persons
        for commune, route, persons in rows.select("commune", "route", "persons").iter_rows()
    }


def test_a_list_without_confidential_routes_is_shown_as_it_is() -> None:
    found = shown(citizens(1, "A", "elderly"), citizens(3, "B", "near_poor"))
    assert found.hidden is Hidden.NOTHING
    assert people(found) == {("A", "elderly"): 1, ("B", "near_poor"): 3}


def test_five_persons_of_a_confidential_route_are_shown() -> None:
    found = shown(citizens(5, "A", "hiv"), citizens(2, "A", "elderly"))
    assert found.hidden is Hidden.NOTHING
    assert people(found) == {("A", "confidential"): 5, ("A", "elderly"): 2}


def test_hiv_and_party_bear_one_name() -> None:
    found = shown(citizens(6, "A", "hiv"), citizens(7, "A", "party"))
    assert people(found) == {("A", "confidential"): 13}


def test_few_persons_of_a_commune_are_counted_with_those_of_others() -> None:
    found = shown(citizens(3, "A", "hiv"), citizens(2, "B", "hiv"), citizens(9, "C", "hiv"))
    assert found.hidden is Hidden.COMMUNES
    assert people(found) == {("*", "confidential"): 5, ("C", "confidential"): 9}


def test_where_these_are_too_few_the_smallest_other_commune_joins_them() -> None:
    found = shown(citizens(1, "A", "hiv"), citizens(9, "B", "hiv"), citizens(6, "C", "hiv"))
    assert people(found) == {("*", "confidential"): 7, ("B", "confidential"): 9}


def test_four_in_one_month_are_few() -> None:
    found = shown(
        citizens(4, "A", "hiv"),
        citizens(1, "A", "hiv", MONTHS[1:]),
        citizens(9, "B", "hiv"),
        citizens(8, "C", "hiv"),
    )
    assert in_month(found, MONTHS[0]) == {("*", "confidential"): 12, ("B", "confidential"): 9}


def test_one_more_than_in_the_month_before_is_not_shown_of_a_commune() -> None:
    found = shown(citizens(7, "A", "hiv"), citizens(1, "A", "hiv", MONTHS[1:]))
    assert found.hidden is Hidden.COMMUNES
    assert in_month(found, MONTHS[0]) == {("*", "confidential"): 7}


def test_few_of_one_confidential_route_among_many_of_another_are_few() -> None:
    found = shown(citizens(9, "A", "party"), citizens(2, "A", "hiv"), citizens(3, "B", "hiv"))
    assert people(found) == {("*", "confidential"): 14}


def test_few_persons_of_the_whole_list_are_counted_with_a_route_paid_alike() -> None:
    found = shown(
        citizens(3, "A", "hiv"), citizens(7, "A", "elderly"), citizens(4, "B", "near_poor"),
        citizens(1, "B", "elderly"),
    )  # fmt: skip
    assert found.hidden is Hidden.ROUTE
    assert people(found) == {
        ("A", "elderly+confidential"): 10,
        ("B", "elderly+confidential"): 1,
        ("B", "near_poor"): 4,
    }


def test_fewer_than_five_with_the_route_paid_alike_hide_nobody() -> None:
    found = shown(citizens(3, "A", "hiv"), citizens(1, "A", "elderly"), citizens(9, "B", "elderly"))
    assert found.hidden is Hidden.ALL_BUT_TOTALS


def test_few_whom_a_payer_does_not_pay_for_are_few() -> None:
    # Nine in all less the seven of the State are two.
    seven_of_nine = {ALL_PAYERS: 9, "city": 9, "state": 7}
    counted = Tally(
        pl.DataFrame(
            [
                ("A", "hiv", True, MONTHS[0], payer, persons, 0)
                for payer, persons in seven_of_nine.items()
            ],
            schema=tally([]).months.schema,
            orient="row",
        ),
        tally([]).people,
    )
    assert published(counted).hidden is Hidden.ALL_BUT_TOTALS


def test_a_route_of_the_same_premium_hides_them_without_its_payers() -> None:
    found = shown(
        citizens(3, "A", "hiv"), citizens(7, "A", "near_poor"), citizens(2, "A", "household")
    )
    assert found.hidden is Hidden.PAYERS
    assert people(found) == {("A", "household+confidential"): 5, ("A", "near_poor"): 7}
    month = found.months.filter(month=MONTHS[0]).select("route", "payer", "persons", "vnd")
    assert month.rows() == [
        ("household+confidential", "all", 5, 5 * 105_300),
        ("near_poor", "all", 7, 7 * 105_300),
        ("near_poor", "city", 7, 7 * 31_590),
        ("near_poor", "state", 7, 7 * 73_710),
    ]


def test_no_table_sums_up_payers_that_are_left_out() -> None:
    found = shown(
        citizens(3, "A", "hiv"), citizens(7, "B", "near_poor"), citizens(2, "A", "household")
    )
    by_month, by_route, by_commune, _ = tables(found, ENGLISH)
    assert [column.title for column in by_month.columns] == ["Month", "Persons", "All payers: đồng"]
    assert [column.title for column in by_commune.columns][2:] == [
        "Person-months",
        "All payers: đồng",
    ]
    assert by_route.totals == ("Total", 12, 36, None, None, 36 * 105_300)


def test_a_route_of_another_premium_hides_nobody() -> None:
    found = shown(citizens(3, "A", "hiv"), citizens(7, "A", "employment"))
    assert found.hidden is Hidden.ALL_BUT_TOTALS
    assert people(found) == {("*", "*"): 10}
    assert in_month(found, MONTHS[0]) == {("*", "*"): 10}


def test_a_route_paid_alike_in_another_commune_hides_nobody() -> None:
    found = shown(citizens(3, "A", "hiv"), citizens(7, "B", "elderly"))
    assert found.hidden is Hidden.ALL_BUT_TOTALS


def test_who_is_not_decided_is_counted_without_dong() -> None:
    found = shown(citizens(2, "A", "undetermined", ()))
    assert people(found) == {("A", "undetermined"): 2}
    assert found.months.is_empty()


def test_what_a_wage_decides_is_unknown_and_not_nought() -> None:
    found = shown(citizens(2, "A", "employment"))
    assert found.months["vnd"].to_list() == [None] * 6


@given(LISTS)
def test_totals_by_payer_and_month_are_those_of_the_rows(people: list[Citizen]) -> None:
    found = published(tally(people))
    for month in MONTHS:
        shown = found.hidden not in (Hidden.ALL_BUT_TOTALS, Hidden.PAYERS)
        for payer in ("state", "city", "person", ALL_PAYERS) if shown else (ALL_PAYERS,):
            rows = found.months.filter(month=month, payer=payer)
            paid = [
                {**SHARES[citizen.route], ALL_PAYERS: whole(SHARES[citizen.route])}.get(payer)
                for citizen in people
                if month in citizen.months
            ]
            assert rows["vnd"].sum() == sum(vnd for vnd in paid if vnd is not None)


@given(LISTS)
def test_every_row_of_the_list_is_counted_once(people: list[Citizen]) -> None:
    assert published(tally(people)).people["persons"].sum() == len(people)


@given(LISTS)
def test_no_row_shows_a_confidential_count_from_one_to_four(people: list[Citizen]) -> None:
    found = published(tally(people))
    for frame in (found.months, found.people):
        small = frame.filter(pl.col("route") == "confidential", pl.col("persons") < 5)
        assert small.is_empty()


@given(LISTS)
def test_the_true_names_of_confidential_routes_are_nowhere(people: list[Citizen]) -> None:
    found = published(tally(people))
    for frame in (found.months, found.people):
        assert not set(frame["route"]) & {"hiv", "party"}
