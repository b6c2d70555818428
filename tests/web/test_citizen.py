"""The clerk's page about one citizen, as it answers forms."""

from re import findall, search

import pytest

from subsidy import rulebook
from subsidy.audit.replay import entries
from subsidy.language import Territory
from subsidy.place_names import slug
from tests.web.conftest import HUE, Browser, Place


def test_the_newspaper_s_mrs_hue_is_paid_for_in_full(browser: Browser) -> None:
    text = browser.post("/", HUE).text
    assert "Public budgets pay the whole premium." in text
    assert "1,289,250 VND" in text
    assert "Resolution 16/2019/NQ-HĐND" in text


def test_the_page_is_vietnamese_unless_english_is_asked_for(browser: Browser) -> None:
    assert '<html lang="vi">' in browser.get("/").text
    assert "Ngân sách chi trả 100 % mức đóng BHYT." in browser.post("/", {**HUE, "lang": "vi"}).text


def test_a_year_alone_is_echoed_as_a_year(browser: Browser) -> None:
    assert "the year 1955, day and month not known" in browser.post("/", HUE).text


def test_a_date_is_echoed_in_words_the_day_before_the_month(browser: Browser) -> None:
    text = browser.post("/", {**HUE, "birth_date": "03/02/1950", "lang": "vi"}).text
    assert "ngày 3 tháng 2 năm 1950" in text


def test_only_facts_that_can_still_change_the_answer_are_asked_for(browser: Browser) -> None:
    del (asked := dict(HUE))["unstated"]
    text = browser.post("/", asked).text
    assert set(findall(r"<legend>The citizen ([^<]+)", text)) == {
        "receives a monthly pension",
        "receives another monthly social-insurance benefit",
        "receives the monthly social allowance",
        "is granted the social pension",
        "serves in the grassroots security force",
        "lives in a commune on the Prime Minister&#39;s list of poor communes",
    }


def test_every_question_says_which_rule_hangs_on_it(browser: Browser) -> None:
    del (asked := dict(HUE))["unstated"]
    text = browser.post("/", asked).text
    questions = text.count('<fieldset class="row open"')
    assert questions == text.count('<span class="why">Depends on it:') == 8


def test_the_rank_in_the_household_is_asked_where_the_discount_depends_on_it(
    browser: Browser,
) -> None:
    fields = {**HUE, "birth_date": "12/08/1975", "months": "1"}
    assert "The discount of the household form depends on it" in browser.post("/", fields).text
    second = browser.post("/", {**fields, "household_rank": "2"}).text
    assert "73,710 VND" in second
    assert "The discount of the household form" not in browser.post("/", HUE).text


def test_an_answer_may_always_be_not_known(browser: Browser) -> None:
    del (asked := dict(HUE))["unstated"]
    text = browser.post("/", asked).text
    for name in set(findall(r'type="radio" id="([a-z_]+)-yes"', text)):
        assert search(rf'id="{name}-unknown" name="{name}" value="" checked', text)


def test_an_undetermined_case_is_answered_step_by_step(browser: Browser) -> None:
    fields = {
        "birth_date": "20/06/1953",
        "territory": "haiduong_west",
        "residence": "permanent",
        "unstated": "no",
        "on": "01/10/2025",
        "months": "1",
    }
    first = browser.post("/", fields).text
    assert "Public budgets pay 70 % to 100 % of the premium" in first
    second = browser.post("/", {**fields, "district": "binh_giang"}).text
    assert "Public budgets pay the whole premium." in second


def test_nothing_is_decided_before_birth_place_and_residence_are_stated(place: Place) -> None:
    text = place.browser().post("/", {"birth_date": "1955"}).text
    assert "then only what still matters is asked" in text
    assert list(entries(place.folder)) == []


def test_a_wrong_value_is_told_beside_its_field_and_kept(browser: Browser) -> None:
    text = browser.post("/", {**HUE, "birth_date": "31/02/1955"}).text
    assert 'value="31/02/1955" aria-invalid="true" aria-describedby="birth_date-error"' in text
    assert "allowed is a day that exists" in text


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("birth_date", "31/02/1955", "Ngày sinh là &#39;31/02/1955&#39;"),
        ("months", "13", "Số tháng đóng là &#39;13&#39;"),
        ("household_rank", "0", "Thứ tự thành viên trong hộ gia đình là"),
    ],
)
def test_an_error_calls_its_field_as_the_page_does(
    browser: Browser, field: str, typed: str, said: str
) -> None:
    text = browser.post("/", {**HUE, "lang": "vi", field: typed}).text
    assert said in text
    assert f"{field} là" not in text


def test_what_is_still_open_of_who_and_where_is_not_said_to_be_nothing(browser: Browser) -> None:
    fields = {**HUE, "birth_date": "20/06/1953", "commune": "", "territory": "haiduong_west"}
    text = browser.post("/", fields).text
    assert "Still open above: former district." in text
    assert "no other fact can change the answer" not in text


def test_facts_that_contradict_each_other_are_told(browser: Browser) -> None:
    text = browser.post("/", {**HUE, "pension": "yes", "social_pension": "yes"}).text
    assert "these contradict each other" in text


NAMED = [
    (commune, place, district)
    for place in rulebook.territories()
    for commune, district in place.communes
]


@pytest.mark.parametrize(("commune", "ground", "district"), NAMED)
@pytest.mark.parametrize("plain", [False, True])
def test_every_commune_that_the_rule_book_places_is_found_with_and_without_accents(
    browser: Browser, commune: str, ground: Territory, district: str, plain: bool
) -> None:
    typed = slug(commune).replace("_", " ") if plain else f"Xã {commune}"
    text = browser.post("/", {**HUE, "commune": typed}).text
    titles = dict(ground.districts)
    assert f"{commune}, {titles[district].en}, {ground.title.en}" in text
    assert "The rule book does not know" not in text


def test_a_commune_is_offered_by_its_former_district_and_by_a_part_of_its_name(
    browser: Browser,
) -> None:
    for typed in ("Bình Giang", "thuong"):
        text = browser.post("/", {**HUE, "commune": typed}).text
        assert "Thượng Hồng (formerly Bình Giang district," in text
        assert "The rule book does not know" not in text
        assert "Public budgets pay" not in text
    chosen = {**HUE, "commune": "thuong", "choose": "Thượng Hồng|haiduong_west|binh_giang"}
    text = browser.post("/", chosen).text
    assert "Public budgets pay the whole premium." in text
    assert 'name="commune" list="communes" maxlength="80" value="Thượng Hồng"' in text


def test_another_commune_of_a_former_district_is_decided_by_the_district(browser: Browser) -> None:
    fields = {**HUE, "commune": "huyện Tứ Kỳ"}
    text = browser.post("/", fields).text
    assert "another commune of the former Tứ Kỳ district" in text
    chosen = browser.post("/", {**fields, "choose": "|haiduong_west|tu_ky"}).text
    assert '<option value="tu_ky" selected>' in chosen
    assert '<option value="haiduong_west" selected>' in chosen
    assert "Old Hải Dương (West)" in chosen


@pytest.mark.parametrize("choose", ["<script>|x|y", "||", "Thượng Hồng|haiphong_east|binh_giang"])
def test_a_place_that_was_not_offered_is_not_chosen(browser: Browser, choose: str) -> None:
    text = browser.post("/", {**HUE, "commune": "thuong", "choose": choose}).text
    assert "Is it one of these?" in text
    assert "<script>|" not in text


def test_an_unknown_commune_leads_to_the_former_province(browser: Browser) -> None:
    fields = {**HUE, "commune": "Xã Không Có"}
    text = browser.post("/", fields).text
    assert "The rule book does not know this commune" in text
    assert "NOT DECIDED. Public budgets pay 0 % to 100 %" in text
    placed = browser.post("/", {**fields, "territory": "haiduong_west"}).text
    assert "The rule book does not know this commune" not in placed
    assert "Public budgets pay" in placed


def test_what_if_shows_both_answers(browser: Browser) -> None:
    fields = {**HUE, "birth_date": "12/08/1961", "months": "1"}
    text = browser.post("/", fields).text
    assert "No public budget pays" in text
    tried = browser.post("/", {**fields, "try": "poverty=near_poor"}).text
    assert "No public budget pays" in tried
    assert "Then: Public budgets pay the whole premium." in tried


def test_another_policy_can_be_tried(browser: Browser) -> None:
    tried = browser.post("/", {**HUE, "policy": "national"}).text
    assert "Public budgets pay the whole premium." in tried
    assert "Then: No public budget pays" in tried


@pytest.mark.parametrize("tried", ["hiv=yes", "person_id=1", "poverty=rich", "x", "=", "poverty="])
def test_what_cannot_be_tried_is_not(browser: Browser, tried: str) -> None:
    assert "<h3>Then:" not in browser.post("/", {**HUE, "try": tried}).text
