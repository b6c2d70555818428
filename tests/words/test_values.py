"""Values and conditions as a clerk says them."""

import pytest

from subsidy.language import fact
from subsidy.language.condition import Condition
from subsidy.words.clauses import in_words
from subsidy.words.values import value


@pytest.mark.parametrize(
    ("name", "given", "en", "vi"),
    [
        ("pension", True, "yes", "có"),
        ("pension", None, "not known", "chưa biết"),
        ("age", 70, "70", "70"),
        ("age", "69..70", "69 to 70", "từ 69 đến 70"),
        ("months_since_poverty_exit", "not yet", "not yet", "chưa có"),
        ("poverty", "near_poor", "near-poor", "hộ cận nghèo"),
        ("district", "tu_ky", "Tứ Kỳ district", "Huyện Tứ Kỳ"),
        ("district", "dong_da", "dong_da", "dong_da"),
        ("statutory_group", "island", "island commune", "người dân xã đảo, huyện đảo"),
        ("residence", "permanent", "permanent", "thường trú"),
        ("premium_rate", "4.5", "4.5", "4,5"),
    ],
)
def test_a_value_is_said_in_the_words_of_its_fact(
    name: str, given: str | int | bool | None, en: str, vi: str
) -> None:
    assert value(name, given, "en") == en
    assert value(name, given, "vi") == vi


@pytest.mark.parametrize(
    ("condition", "en", "vi"),
    [
        (fact.age.from_to(60, 80), "age: 60 to under 80", "tuổi: từ đủ 60 đến dưới 80"),
        (fact.age < 6, "age: under 6", "tuổi: dưới 6"),
        (fact.age >= 80, "age: 80 or more", "tuổi: từ 80 trở lên"),
        (~fact.pension, "receives a monthly pension: no", "hưởng lương hưu hằng tháng: không"),
        (
            fact.poverty != "poor",
            "poverty classification: anything but poor",
            "diện hộ nghèo, hộ cận nghèo: khác hộ nghèo",
        ),
        (
            fact.months_since_poverty_exit.from_to(0, 36),
            "months since the household left poverty: under 36",
            "số tháng kể từ ngày hộ thoát nghèo: dưới 36",
        ),
        (
            fact.calendar_months_since_poverty_exit.from_to(1, 36),
            "months since the month in which the household left poverty: 1 to under 36",
            "số tháng kể từ tháng hộ thoát nghèo: từ đủ 1 đến dưới 36",
        ),
        (
            (fact.age >= 80) | fact.pension,
            "(age: 80 or more) or (receives a monthly pension: yes)",
            "(tuổi: từ 80 trở lên) hoặc (hưởng lương hưu hằng tháng: có)",
        ),
    ],
)
def test_a_condition_is_said_in_the_words_of_the_law(
    condition: Condition, en: str, vi: str
) -> None:
    assert in_words(condition, "en") == en
    assert in_words(condition, "vi") == vi
