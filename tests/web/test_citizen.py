"""The clerk's page about one citizen, as it answers forms."""

from re import findall, search

import pytest

from subsidy import rulebook
from subsidy.accounts.account import Role
from subsidy.audit.replay import entries
from subsidy.language import Territory
from subsidy.place_names import slug
from tests.audit.recorded import tampering
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


def test_a_slip_names_who_pays_and_nothing_confidential(place: Place) -> None:
    place.account("lan", reveals=True)
    visitor = place.browser()
    visitor.log_in("lan")
    fields = {
        "birth_date": "1990",
        "territory": "haiphong_east",
        "residence": "permanent",
        "on": "01/10/2025",
        "unstated": "no",
        "hiv": "yes",
        "person_id": "031190001234",
        "reveal": "yes",
    }
    page = visitor.post("/", fields).text
    assert "person living with HIV" in page
    slip = visitor.post("/slip", fields)
    assert "Public budgets pay the whole premium." in slip.text
    for secret in ("HIV", "hiv", "031190001234", "confidential"):
        assert secret not in slip.text


def test_a_slip_says_that_a_share_ends_whose_ground_is_not_shown(browser: Browser) -> None:
    fields = {
        "birth_date": "1990",
        "territory": "haiduong_west",
        "residence": "permanent",
        "on": "01/10/2025",
        "unstated": "no",
        "party_badge_years": "40",
    }
    slip = browser.post("/slip", fields).text
    assert "over all of it public budgets pay 315,900 VND, the citizen pays 947,700 VND" in slip
    assert "For 12 months from 1 October 2025" in slip
    for secret in ("party", "Party", "Insured as", "confidential"):
        assert secret not in slip


def test_who_may_not_see_confidential_grounds_is_not_shown_them(place: Place) -> None:
    place.account("lan")
    visitor = place.browser()
    visitor.log_in("lan")
    fields = {
        "birth_date": "1990",
        "territory": "haiphong_east",
        "residence": "permanent",
        "on": "01/10/2025",
        "unstated": "no",
        "hiv": "yes",
        "reveal": "yes",
    }
    text = visitor.post("/", fields).text
    assert "Insured as: confidential." in text
    assert "person living with HIV" not in text


def test_every_answer_is_recorded_with_its_receipt(place: Place) -> None:
    text = place.browser().post("/", {**HUE, "policy": "national"}).text
    found = list(entries(place.folder))
    assert [(entry.who, entry.kind) for _, entry in found] == [
        ("local", "check"),
        ("local", "what-if"),
    ]
    assert f"Recorded as entry 1. Receipt: {found[0][1].receipt}" in text


def test_a_decision_that_cannot_be_recorded_is_not_given_out(place: Place) -> None:
    log = place.folder / "audit.sqlite"
    log.mkdir()
    answer = place.browser().post("/", HUE)
    assert answer.status_code == 503
    assert "Không ghi lại được kết quả nên không trả kết quả" in answer.text
    assert "1,289,250" not in answer.text


@pytest.mark.parametrize(
    ("role", "address", "allowed"),
    [
        (Role.CLERK, "/lists", True),
        (Role.CLERK, "/audit", False),
        (Role.CLERK, "/policies", False),
        (Role.POLICY, "/policies", True),
        (Role.CLERK, "/accounts", False),
        (Role.POLICY, "/rules", True),
        (Role.AUDITOR, "/audit", True),
        (Role.AUDITOR, "/lists", False),
        (Role.ADMINISTRATOR, "/accounts", True),
        (Role.ADMINISTRATOR, "/lists", False),
        (Role.ADMINISTRATOR, "/audit", False),
    ],
)
def test_a_role_may_do_its_own_work_alone(
    place: Place, role: Role, address: str, allowed: bool
) -> None:
    place.account("lan", role)
    visitor = place.browser()
    visitor.log_in("lan")
    assert visitor.get(address).status_code == (200 if allowed else 403)


def test_an_auditor_reads_the_log_in_vietnamese_and_sees_what_was_changed(place: Place) -> None:
    place.account("lan")
    place.account("hoa", Role.AUDITOR)
    clerk, visitor = place.browser(), place.browser()
    clerk.log_in("lan")
    clerk.post("/", HUE)
    clerk.post("/slip", HUE)
    visitor.log_in("hoa")
    text = visitor.get("/audit?lang=vi").text
    assert "trang, một người dân" in text
    assert '<th scope="col">Người thực hiện</th>' in text
    with tampering(place.folder) as log:
        log.execute("UPDATE entries SET body = '{}' WHERE number = 1")
    changed = visitor.get("/audit?lang=en").text
    assert "Entry 1 was changed or moved." in changed
    assert "page, slip" in changed


def test_an_auditor_cannot_decide(place: Place) -> None:
    place.account("lan", Role.AUDITOR)
    visitor = place.browser()
    visitor.log_in("lan")
    data = {"csrf": search(r'name="csrf" value="(\w+)"', visitor.get("/").text)}
    assert data["csrf"]
    answer = visitor.client.post("/", data={**HUE, "csrf": data["csrf"][1]})
    assert answer.status_code == 403


def test_the_rule_sets_can_be_read_with_their_sources(browser: Browser) -> None:
    text = browser.get("/rules/haiduong_res37?lang=en").text
    assert "Sources: baohaiduong.vn/en 401076" in text
    assert "Evidence: reported" in text
    assert "/rules/haiduong_res37" in browser.get("/rules").text


def test_an_administrator_unlocks_and_closes_accounts(place: Place) -> None:
    place.account("lan", Role.ADMINISTRATOR)
    place.account("hoa")
    visitor, other = place.browser(), place.browser()
    visitor.log_in("lan")
    other.log_in("hoa")
    assert other.get("/lists").url.path == "/lists"
    visitor.post("/accounts", {"name": "hoa", "task": "close"})
    assert other.get("/lists").url.path == "/login"
    visitor.post("/accounts", {"name": "hoa", "task": "open"})
    other.log_in("hoa")
    assert other.get("/lists").url.path == "/lists"
