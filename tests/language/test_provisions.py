"""Provisions, rule sets and texts: what is wrong in them shows when `rules/` is read."""

from dataclasses import replace
from datetime import date
from typing import Any
from unicodedata import normalize

import pytest

from subsidy.language import (
    UNPUBLISHED,
    Condition,
    Evidence,
    Instrument,
    Payer,
    Period,
    Provision,
    RuleError,
    RuleSet,
    Territory,
    Text,
    dated,
    fact,
    parameter,
    percent,
)

WORDS = Text("Người cao tuổi", "Elderly person")
WEST = Territory("haiduong_west", WORDS, districts=(("tu_ky", WORDS), ("nam_sach", WORDS)))
EAST = Territory("haiphong_east", WORDS, districts=(("an_lao", WORDS),))
FIRST, TURN, LAST = date(2022, 8, 1), date(2025, 7, 1), date(2025, 12, 31)


def line(condition: Condition, **other: Any) -> Provision:
    fields: dict[str, Any] = {
        "id": "elderly",
        "route": "elderly",
        "title": WORDS,
        "condition": condition,
        "payer": Payer.CITY,
        "share": percent(70),
        "instrument": Instrument(title=WORDS, body=WORDS),
        "article": None,
        "in_force": Period(FIRST, LAST),
        "evidence": Evidence.REPORTED,
        "sources": ("a newspaper",),
        "checked_on": date(2026, 11, 22),
    }
    return Provision(**{**fields, **other})


def rule_set(*lines: Provision, territories: tuple[Territory, ...] = (WEST,)) -> RuleSet:
    return RuleSet(name="west", title=WORDS, provisions=lines, territories=territories)


def test_two_provisions_of_one_name_are_refused_by_name() -> None:
    with pytest.raises(RuleError, match="west has two provisions called 'elderly'"):
        rule_set(line(fact.student), line(fact.pension))


def test_a_district_outside_the_territory_is_refused_with_the_nearest() -> None:
    with pytest.raises(RuleError, match=r"west.elderly .*'tu_kỳ'.* did you mean 'tu_ky'\?"):
        rule_set(line(fact.student & (fact.district == "tu_kỳ")))
    with pytest.raises(RuleError, match="district 'an_lao', which its territory does not have"):
        rule_set(line(fact.district.among("tu_ky", "an_lao")))
    with pytest.raises(RuleError, match="does not have"):
        rule_set(line(fact.student | ~(fact.district == "an_lao")))
    with pytest.raises(RuleError, match="does not have"):
        rule_set(line(fact.district == "tu_ky"), territories=())


def test_districts_of_every_territory_of_the_rule_set_are_known() -> None:
    both = rule_set(line(fact.district.among("tu_ky", "an_lao")), territories=(WEST, EAST))
    assert both.provisions[0].id == "elderly"


@pytest.mark.parametrize("name", ["Elderly", "elderly-60", "60_plus", "", "người"])
def test_a_provision_is_named_in_small_letters_digits_and_underscores(name: str) -> None:
    with pytest.raises(RuleError, match="use small letters, digits and _"):
        line(fact.student, id=name)


@pytest.mark.parametrize("condition", [True, fact.age, fact.poverty, "student"])
def test_a_provision_whose_condition_is_none_is_refused(condition: Any) -> None:
    with pytest.raises(RuleError, match=r"condition of 'elderly' is .*, no condition"):
        line(condition)


def test_a_provision_without_a_source_is_refused() -> None:
    with pytest.raises(RuleError, match="'elderly' names no source"):
        line(fact.student, sources=())


def test_a_provision_about_a_confidential_fact_is_confidential() -> None:
    assert line(fact.hiv).confidential
    assert line(fact.student & (fact.party_badge_years >= 40)).confidential
    assert line(fact.student | ~fact.party_cell_active).confidential
    assert not line(fact.student & fact.age.from_to(60, 80)).confidential


def test_a_provision_turns_on_its_first_day_after_its_last_and_where_a_part_changes() -> None:
    age = parameter("min_age", {date(2000, 1, 1): 75, date(2024, 8, 1): 60})
    changing = line(
        fact.age >= age,
        payer=dated({FIRST: Payer.DISTRICT, TURN: Payer.CITY}),
        share=percent({FIRST: 30, date(2023, 1, 1): 50, date(2026, 7, 1): 70}),
    )
    days = (FIRST, date(2023, 1, 1), date(2024, 8, 1), TURN, date(2026, 1, 1))
    assert changing.changes() == days
    assert changing.parameters == {"min_age": age}
    assert line(fact.student, share=UNPUBLISHED).changes() == (FIRST, date(2026, 1, 1))
    assert line(fact.student, in_force=Period(FIRST)).changes() == (FIRST,)


def test_a_text_that_is_not_nfc_is_refused_with_what_to_do() -> None:
    for vi, en in ((normalize("NFD", WORDS.vi), "x"), ("x", normalize("NFD", "Hải Phòng"))):
        with pytest.raises(RuleError, match="not in Unicode form NFC: normalise it"):
            Text(vi, en)


def test_a_text_needs_words_in_both_languages() -> None:
    for vi, en in (("", "x"), ("x", " ")):
        with pytest.raises(RuleError, match="both languages, vi and en"):
            Text(vi, en)


def test_law_cannot_be_changed_once_read_only_written_anew() -> None:
    elderly = line(fact.student)
    rules = rule_set(elderly)
    for thing, name in ((elderly, "share"), (rules, "provisions"), (WORDS, "vi"), (WEST, "id")):
        with pytest.raises(AttributeError):
            setattr(thing, name, None)
    assert replace(elderly, share=percent(50)).share != elderly.share
    assert elderly.share == percent(70)
