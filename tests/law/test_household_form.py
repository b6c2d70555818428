"""The household form: who may take it, what each member pays, and when it is cheaper."""

import pytest

from tests.law.asking import Facts, ask, grounds, told, vnd


def citizen(rank: int, **facts: object) -> Facts:
    return {"birth_date": "1985-05-20", "household_rank": rank, **facts}


AGRI = "agri_average: state 30 + person 70"
AGRI_CITY = "agri_average: state 30 + city 20 + person 50"
ALONE = "household: person 100"


@pytest.mark.parametrize(
    ("rank", "answer", "own"),
    [
        (1, AGRI, 73_710),
        (2, AGRI, 73_710),
        (3, ALONE, 63_180),
        (4, ALONE, 52_650),
        (5, ALONE, 42_120),
        (9, ALONE, 42_120),
    ],
    ids=[
        "the first member keeps the State's 30",
        "the second member pays 70 either way and keeps the State's 30",
        "the third member pays 60 by the household form",
        "the fourth member pays 50 by the household form",
        "the fifth member pays 40 by the household form",
        "a later member pays 40 as well",
    ],
)
def test_average_farming_household_by_national_law_from_july_2025(
    rank: int, answer: str, own: int
) -> None:
    decision = ask(citizen(rank, agri_average=True), "2025-07-01", policy="national")
    assert (told(decision), vnd(decision)["person"]) == (answer, own)


@pytest.mark.parametrize("rank", [3, 4, 5])
def test_before_july_2025_a_supported_person_may_not_take_the_household_form(rank: int) -> None:
    decision = ask(citizen(rank, agri_average=True), "2025-06-30", policy="national")
    assert told(decision) == AGRI
    assert decision.alternatives == ()


@pytest.mark.parametrize("territory", ["haiphong_east", "haiduong_west"])
@pytest.mark.parametrize("day", ["2025-07-01", "2026-01-01"])
def test_with_the_citys_20_the_fourth_member_keeps_the_support_at_equal_cost(
    territory: str, day: str
) -> None:
    decision = ask(citizen(4, agri_average=True, territory=territory), day)
    assert told(decision) == AGRI_CITY


@pytest.mark.parametrize("territory", ["haiphong_east", "haiduong_west"])
@pytest.mark.parametrize("day", ["2025-07-01", "2026-01-01"])
def test_with_the_citys_20_the_household_form_is_cheaper_for_the_fifth_member(
    territory: str, day: str
) -> None:
    decision = ask(citizen(5, agri_average=True, territory=territory), day)
    assert told(decision) == ALONE
    assert vnd(decision) == {"person": 42_120}
    assert decision.premium_vnd == 42_120


def test_with_the_citys_20_the_form_is_closed_to_the_fifth_member_on_30_june_2025() -> None:
    decision = ask(citizen(5, agri_average=True, territory="haiphong_east"), "2025-06-30")
    assert told(decision) == AGRI_CITY


@pytest.mark.parametrize("rank", [1, 5])
def test_pupils_and_students_may_not_take_the_household_form(rank: int) -> None:
    facts = citizen(rank, birth_date="2010-04-02", student=True)
    decision = ask(facts, "2025-09-01", policy="national")
    assert told(decision) == "student: state 50 + person 50"
    assert vnd(decision) == {"state": 52_650, "person": 52_650}
    assert decision.alternatives == ()


def test_a_student_of_an_average_farming_household_may_not_take_it_either() -> None:
    facts = citizen(5, birth_date="2010-04-02", student=True, agri_average=True)
    decision = ask(facts, "2025-09-01", policy="national")
    assert told(decision) == "student: state 50 + person 50"
    assert [way.route for way in decision.alternatives] == ["agri_average"]


def test_near_poor_persons_pay_30_which_no_rank_undercuts() -> None:
    decision = ask(citizen(5, poverty="near_poor"), "2025-07-01", policy="national")
    assert told(decision) == "near_poor: state 70 + person 30"


def test_the_fifth_member_undercuts_the_50_of_village_staff() -> None:
    fourth = ask(citizen(4, village_staff=True), "2025-07-01", policy="national")
    fifth = ask(citizen(5, village_staff=True), "2025-07-01", policy="national")
    assert told(fourth) == "village_staff: state 50 + person 50"
    assert told(fifth) == ALONE


def test_the_form_that_was_not_taken_is_shown_with_its_price() -> None:
    decision = ask(citizen(1, agri_average=True), "2025-07-01", months=12, policy="national")
    assert [(way.route, way.person_vnd) for way in decision.alternatives] == [
        ("household", 1_263_600)
    ]


def test_the_support_that_was_not_taken_is_shown_with_its_price() -> None:
    decision = ask(citizen(5, agri_average=True), "2025-07-01", months=12, policy="national")
    assert [(way.route, way.person_vnd) for way in decision.alternatives] == [
        ("agri_average", 884_520)
    ]


def test_support_is_a_share_of_the_full_premium_whatever_the_rank() -> None:
    for rank in (1, 2, 5):
        decision = ask(citizen(rank, agri_average=True), "2024-09-01", policy="national")
        assert vnd(decision) == {"state": 31_590, "person": 73_710}


def test_a_rank_that_is_not_stated_is_taken_as_the_first_and_listed_as_assumed() -> None:
    decision = ask({"birth_date": "1985-05-20"}, "2025-09-01", policy="national")
    assert vnd(decision) == {"person": 105_300}
    assert [one.value for one in decision.assumed if one.fact == "household_rank"] == [1]


def test_the_household_form_is_no_way_for_a_person_whom_the_state_pays_for() -> None:
    decision = ask(citizen(5, poverty="poor"), "2025-09-01", policy="national")
    assert decision.alternatives == ()


def test_the_household_form_rests_on_article_12_of_the_law_on_health_insurance() -> None:
    before = ask({"birth_date": "1985-05-20"}, "2025-06-30", policy="national")
    after = ask({"birth_date": "1985-05-20"}, "2025-07-01", policy="national")
    assert grounds(before) == ["25/2008: person 100"]
    assert grounds(after) == ["25/2008: person 100"]
    assert [ground.article for ground in (*before.grounds, *after.grounds)] == ["12", "12"]
