"""What a line itself says where another one pays in any case: granted by it, or refused.

An answer cannot tell such lines apart; the verdict on each line, and what it rests on, can.
"""

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from subsidy import rulebook
from subsidy.language.provision import Payer
from tests.law.asking import Facts, ask, grounds

EAST: Facts = {"territory": "haiphong_east", "birth_date": "1985-05-20"}
WEST: Facts = {"territory": "haiduong_west", "birth_date": "1985-05-20", "district": "gia_loc"}
BINH_GIANG: Facts = {**WEST, "district": "binh_giang"}
HANOI: Facts = {"territory": "hanoi", "birth_date": "1985-05-20", "ethnic_minority": True}
BADGE: Facts = {**EAST, "party_badge_years": 40, "party_cell_active": True}


class Alone(NamedTuple):
    """A sentence about one line: whom it grants, or refuses by its own words."""

    sentence: str
    line: str
    facts: Facts
    on: str
    outcome: str


def left(day: str) -> Facts:
    return {**HANOI, "commune_left_difficult_list_on": day}


LINES = (
    *(
        Alone(
            f"the {whom} refuse who has a {what} by their own words",
            f"haiphong_2026.{line}",
            {**facts, fact: True},
            "2026-10-15",
            "refused",
        )
        for line, whom, facts, held in (
            (
                "elderly",
                "elderly of 2026",
                {**EAST, "birth_date": "1963-06-01"},
                ("pension", "social_allowance"),
            ),
            (
                "party",
                "party's holders of 2026",
                BADGE,
                ("pension", "social_allowance", "social_insurance_benefit"),
            ),
        )
        for fact, what in (
            ("pension", "pension"),
            ("social_allowance", "social allowance"),
            ("social_insurance_benefit", "social-insurance benefit"),
        )
        if fact in held
    ),
    *(
        Alone(
            f"the elderly of the East {when} refuse who has a {what} by their own words",
            f"haiphong_res05.{line}",
            {**EAST, "birth_date": "1948-01-01", fact: True},
            on,
            "refused",
        )
        for line, when, on in (
            ("elderly_before_amendment", "before August 2024", "2024-07-15"),
            ("elderly", "since August 2024", "2024-08-15"),
        )
        for fact, what in (
            ("pension", "pension"),
            ("social_allowance", "social allowance"),
            ("social_insurance_benefit", "social-insurance benefit"),
        )
    ),
    Alone(
        "on 1 August 2024 the line before the amendment has ended",
        "haiphong_res05.elderly_before_amendment",
        {**EAST, "birth_date": "1947-01-01"},
        "2024-08-01",
        "refused",
    ),
    Alone(
        "before August 2024 the elderly of the East refuse on the 80th birthday",
        "haiphong_res05.elderly_before_amendment",
        {**EAST, "birth_date": "1944-03-10"},
        "2024-03-10",
        "refused",
    ),
    Alone(
        "the card of the allowance from 80 is refused to who has a pension",
        "national.social_allowance_80",
        {**EAST, "birth_date": "1943-01-01", "pension": True},
        "2025-03-15",
        "refused",
    ),
    Alone(
        "the other 30 from 77 are refused to who has a pension",
        "haiduong_res37.elderly_77",
        {**WEST, "birth_date": "1947-01-01", "pension": True},
        "2025-10-15",
        "refused",
    ),
    Alone(
        "on the day before the 70th birthday the line from 65 grants",
        "haiduong_res37.elderly_65",
        {**WEST, "birth_date": "1955-10-16"},
        "2025-10-15",
        "granted",
    ),
    Alone(
        "on the 70th birthday it does not",
        "haiduong_res37.elderly_65",
        {**WEST, "birth_date": "1955-10-15"},
        "2025-10-15",
        "refused",
    ),
    Alone(
        "on the 70th birthday the rest of Bình Giang from 65 does not",
        "haiduong_res37.elderly_binh_giang_65",
        {**BINH_GIANG, "birth_date": "1955-03-10"},
        "2025-03-10",
        "refused",
    ),
    Alone(
        "on the day before the 70th birthday the rest of Bình Giang from 70 does not",
        "haiduong_res37.elderly_binh_giang_70",
        {**BINH_GIANG, "birth_date": "1955-03-11"},
        "2025-03-10",
        "refused",
    ),
    Alone(
        "on the 77th birthday it does not any more",
        "haiduong_res37.elderly_binh_giang_70",
        {**BINH_GIANG, "birth_date": "1948-03-10"},
        "2025-03-10",
        "refused",
    ),
    Alone(
        "the 30 of Hà Nội for a former region II or III are refused after 36 months",
        "hanoi_res19.ethnic_ex_difficult",
        left("2023-01-01"),
        "2026-01-01",
        "refused",
    ),
    Alone(
        "and where no list was ever left",
        "hanoi_res19.ethnic_ex_difficult",
        HANOI,
        "2026-01-01",
        "refused",
    ),
    Alone(
        "they are granted on the last day before",
        "hanoi_res19.ethnic_ex_difficult",
        left("2023-01-02"),
        "2026-01-01",
        "granted",
    ),
    Alone(
        "and on the day on which the list is left",
        "hanoi_res19.ethnic_ex_difficult",
        left("2026-01-01"),
        "2026-01-01",
        "granted",
    ),
)


@pytest.mark.parametrize("one", LINES, ids=lambda one: one.sentence)
def test_a_line_by_itself(one: Alone) -> None:
    verdicts = {verdict.provision: verdict.outcome for verdict in ask(one.facts, one.on).verdicts}
    assert verdicts[one.line] == one.outcome


RESOLUTION_11 = "11/2022/NQ-HĐND"


@pytest.mark.parametrize(
    ("day", "evidence"), [("2024-07-31", "inferred"), ("2024-08-01", "reported")]
)
@pytest.mark.parametrize("fact", [{"hiv": True}, {"blind_association": True}])
def test_before_the_amendment_of_august_2024_the_lines_of_the_east_are_inferred(
    fact: Facts, day: str, evidence: str
) -> None:
    decision = ask({**EAST, **fact}, day)
    assert (decision.evidence, grounds(decision)) == (evidence, [f"{RESOLUTION_11}: city 100"])


@pytest.mark.parametrize(
    ("facts", "last", "first"),
    [
        ({"security_force": True}, ("2025-06-30", "reported"), ("2025-07-01", "inferred")),
        (
            {"birth_date": "1950-01-01", "district": "tu_ky"},
            ("2025-06-30", "reported"),
            ("2025-07-01", "inferred"),
        ),
        (
            {"birth_date": "1950-01-01", "district": "nam_sach"},
            ("2023-12-31", "reported"),
            ("2024-01-01", "inferred"),
        ),
        (
            {"birth_date": "1940-01-01"},
            ("2021-12-31", "inferred"),
            ("2022-01-01", "reported"),
        ),
    ],
    ids=["the security force", "the rest of Tứ Kỳ", "the rest of Nam Sách", "the card from 80"],
)
def test_in_the_west_a_line_is_otherwise_known_from_a_day_on(
    facts: Facts, last: tuple[str, str], first: tuple[str, str]
) -> None:
    for day, evidence in (last, first):
        assert ask({**WEST, **facts}, day).evidence == evidence


@pytest.mark.parametrize(
    ("line", "first", "title"),
    [
        ("poor", date(2025, 7, 1), "51/2024"),
        ("near_poor_2018", date(2023, 11, 1), "75/2023"),
        ("social_allowance_80", date(2022, 1, 1), "Decree 20/2021/NĐ-CP"),
    ],
)
def test_from_a_day_on_the_nations_line_rests_on_a_later_text(
    line: str, first: date, title: str
) -> None:
    cited = rulebook.provisions()[f"national.{line}"].instruments
    assert title not in cited.on(first - timedelta(days=1)).title.en
    assert title in cited.on(first).title.en


def test_the_share_that_nobody_published_is_the_citys() -> None:
    """No decision shows it, because none can be given; the sources name the payer all the same."""
    for line in ("haiphong_2026.waste_collector", "quangninh_support.elderly"):
        payers = rulebook.provisions()[line].payers
        assert {payer for _, payer in payers.values} == {Payer.CITY}
