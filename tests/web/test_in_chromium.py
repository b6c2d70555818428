"""End to end, in a headless Chromium, against a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import settings
from playwright.sync_api import Page, Route, expect

from subsidy.accounts.account import Role
from subsidy.accounts.database import Database
from subsidy.accounts.register import FAILURES, Register
from tests.web.conftest import PASSWORD
from tests.web.served import CHROMIUM, Server, chromium, server

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")

PHONE = 390

expect.set_options(timeout=30_000)


@pytest.fixture(scope="module")
def open_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server where nobody has an account."""
    with server(tmp_path_factory.mktemp("open")) as found:
        yield found


@pytest.fixture(scope="module")
def closed_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Return a server with an account for each role."""
    folder = tmp_path_factory.mktemp("closed")
    register = Register(Database(folder))
    for role in Role:
        register.add(role.value, role, PASSWORD)
    register.add("locked", Role.CLERK, PASSWORD)
    with server(folder) as found:
        yield found


def state_hue(page: Page, address: str, language: str = "en") -> None:
    page.goto(f"{address}/?lang={language}")
    page.fill("#birth_date", "1955")
    page.fill("#commune", "thuong hong")
    page.fill("#on", "01/10/2025")
    page.check("#residence-permanent")


def log_in(page: Page, address: str, name: str, password: str = PASSWORD) -> None:
    page.goto(f"{address}/login?lang=en")
    page.fill("#name", name)
    page.fill("#password", password)
    page.press("#password", "Enter")


def test_a_clerk_decides_mrs_hue_s_case_by_keyboard_alone(open_place: Server) -> None:
    with chromium() as page:
        page.goto(f"{open_place.address}/?lang=en")
        page.focus("#birth_date")
        page.keyboard.type("1955")
        page.keyboard.press("Tab")
        page.keyboard.type("thuong hong")
        page.keyboard.press("Escape")
        for _ in range(3):
            page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.type("01/10/2025")
        page.keyboard.press("Enter")
        expect(page.locator("#result")).to_contain_text("NOT DECIDED")
        page.focus("#unstated")
        page.keyboard.press("Space")
        expect(page.locator("#result")).to_have_text("Public budgets pay the whole premium.")
        expect(page.locator("#answer table").first).to_contain_text("1,289,250 VND")


def test_the_answer_appears_as_facts_are_entered(open_place: Server) -> None:
    with chromium() as page:
        state_hue(page, open_place.address)
        expect(page.locator("#result")).to_contain_text("0 % to 100 %")
        for name in (
            "pension",
            "social_insurance_benefit",
            "social_allowance",
            "social_pension",
            "security_force",
            "poor_commune",
        ):
            box = page.locator(f"#{name}-no")
            if box.count():
                box.check()
                expect(page.locator(f"#{name}-no")).to_be_checked()
        page.check("#unstated")
        expect(page.locator("#result")).to_have_text("Public budgets pay the whole premium.")


def test_a_year_alone_is_echoed_before_anything_else_is_known(open_place: Server) -> None:
    with chromium() as page:
        page.goto(f"{open_place.address}/?lang=vi")
        page.fill("#birth_date", "1955")
        page.press("#birth_date", "Enter")
        expect(page.locator("#birth_date-echo")).to_have_text("năm 1955, không rõ ngày, tháng")


def test_an_undetermined_case_is_answered_step_by_step(open_place: Server) -> None:
    with chromium() as page:
        page.goto(f"{open_place.address}/?lang=en")
        page.fill("#birth_date", "20/06/1953")
        page.select_option("#territory", "haiduong_west")
        page.fill("#on", "01/10/2025")
        page.fill("#months", "1")
        page.check("#residence-permanent")
        page.check("#unstated")
        expect(page.locator("#result")).to_contain_text("70 % to 100 %")
        page.select_option("#district", "binh_giang")
        expect(page.locator("#result")).to_have_text("Public budgets pay the whole premium.")


def test_an_answer_to_what_stood_there_before_does_not_stay(open_place: Server) -> None:
    with chromium(refused=True) as page:
        state_hue(page, open_place.address)
        page.check("#unstated")
        expect(page.locator("#result.decided")).to_be_visible()
        page.route(f"{open_place.address}/", lambda route: route.fulfill(status=401, body="away"))
        page.fill("#birth_date", "1990")
        page.press("#birth_date", "Tab")
        expect(page.locator("#answer .error")).to_contain_text("The answer did not come")
        expect(page.locator("#answer")).not_to_contain_text("Public budgets")


def test_what_somebody_types_is_not_taken_away_by_an_answer(open_place: Server) -> None:
    with chromium() as page:
        state_hue(page, open_place.address)
        page.fill("#birth_date", "1990")
        page.press("#birth_date", "Tab")
        box = page.locator("#trafficking_confirmed_on")
        expect(box).to_be_visible()
        asked: list[Route] = []

        def hold(route: Route) -> None:
            asked.append(route)

        page.route(f"{open_place.address}/", hold)
        page.check("#pension-no")
        box.press_sequentially("01/02")
        with page.expect_response(f"{open_place.address}/"):
            asked[0].continue_()
        box.press_sequentially("/2024")
        expect(box).to_have_value("01/02/2024")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_slip_is_one_page_of_paper(open_place: Server, language: str) -> None:
    with chromium() as page:
        state_hue(page, open_place.address, language)
        page.check("#unstated")
        expect(page.locator("#result.decided")).to_be_visible()
        page.click("button[formaction='/slip']")
        expect(page.locator(".slip")).to_contain_text("1955")
        paper = page.pdf(prefer_css_page_size=True)
        assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page/") <= 1
        assert b"/Count 1" in paper


def test_without_a_script_every_button_works(open_place: Server) -> None:
    with chromium(script=False) as page:
        state_hue(page, open_place.address)
        page.click("#questions button")
        expect(page.locator("#result")).to_contain_text("NOT DECIDED")
        page.check("#unstated")
        page.click("#questions button")
        expect(page.locator("#result")).to_have_text("Public budgets pay the whole premium.")


def test_the_language_changes_without_losing_what_was_typed(open_place: Server) -> None:
    with chromium() as page:
        state_hue(page, open_place.address, "vi")
        page.click("header button[value='en']")
        expect(page.locator("#result")).to_contain_text("NOT DECIDED")
        expect(page.locator("#birth_date")).to_have_value("1955")


def test_an_upload_with_bad_rows_is_looked_at_decided_and_downloaded(
    open_place: Server, repository: Path
) -> None:
    with chromium() as page:
        page.goto(f"{open_place.address}/lists?lang=en")
        page.set_input_files("#list", repository / "examples/lists/citizens.csv")
        page.click("main button")
        expect(page.locator("pre")).to_contain_text("birth_date", timeout=60_000)
        page.fill("#on", "01/10/2025")
        page.check("#unstated")
        page.click("button:has-text('Decide the list')")
        expect(page.locator("table.sums")).to_contain_text("Rows rejected", timeout=120_000)
        assert page.locator("table.sums td").all_inner_texts() == ["300", "269", "12", "19"]
        with page.expect_download() as download:
            page.click("a[href$='/rejects']")
        assert download.value.suggested_filename == "rejects.xlsx"


def test_policy_staff_compare_two_policies_and_see_who_loses_by_which_clause(
    closed_place: Server,
) -> None:
    with chromium() as page:
        log_in(page, closed_place.address, "policy")
        page.click("nav a[href='/policies']")
        page.select_option("#baseline", "haiphong-east+haiduong-west")
        page.select_option("#reform", "haiphong-2026")
        page.fill("#on", "01/01/2026")
        page.fill("#persons", "3000")
        page.click("form[action='/policies/compare'] button")
        charts = page.locator("img.chart")
        expect(charts).to_have_count(3, timeout=120_000)
        for number in range(3):
            expect(charts.nth(number)).to_have_js_property("complete", value=True)
            assert charts.nth(number).evaluate("drawn => drawn.naturalWidth") > 300
        expect(page.locator("#changes-2")).to_contain_text("lose: pay more")
        expect(page.locator("#causes-3")).to_contain_text("no longer pays")
        with page.expect_download() as download:
            page.click("a[href$='/document']")
        assert download.value.suggested_filename == "report.docx"
        assert_accessible(page, 1280)


def test_policy_staff_verify_a_policy_and_see_who_contradicts_it(closed_place: Server) -> None:
    with chromium(PHONE) as page:
        log_in(page, closed_place.address, "policy")
        page.goto(f"{closed_place.address}/policies?lang=vi")
        assert_accessible(page, PHONE)
        page.select_option("#policy", "haiphong-2026")
        page.check("#against-haiphong-east")
        page.click("form[action='/policies/verify'] button")
        found = page.locator(".finding").first
        expect(found).to_contain_text("Ví dụ: ngày sinh", timeout=120_000)
        assert [
            part.get_attribute("class") for part in found.locator(".decided-so rect").all()
        ] == ["city", "person"]
        assert_accessible(page, PHONE)


def test_too_many_failed_log_ins_lock_the_name(closed_place: Server) -> None:
    with chromium(refused=True) as page:
        for _ in range(FAILURES):
            page.goto(f"{closed_place.address}/login?lang=en")
            page.evaluate("() => { document.querySelector('#name').value = 'locked' }")
            page.fill("#password", "not the password")
            with page.expect_response("**/login"):
                page.press("#password", "Enter")
        log_in(page, closed_place.address, "locked")
        expect(page.locator("#wrong")).to_contain_text("locked for some minutes")


VISITED = [
    ("clerk", ["/", "/lists", "/rules", "/rules/haiduong_res37"]),
    ("auditor", ["/", "/audit"]),
    ("administrator", ["/accounts"]),
]


SCREENS = [("vi", PHONE), ("en", 1280)]
if settings.get_current_profile_name() == "deep":
    SCREENS += [("vi", 1280), ("en", PHONE)]


@pytest.mark.parametrize(("language", "width"), SCREENS)
def test_an_accessibility_checker_finds_nothing(
    closed_place: Server, language: str, width: int
) -> None:
    with chromium(width) as page:
        page.goto(f"{closed_place.address}/login?lang={language}")
        assert_accessible(page, width)
        # The other roles' pages are looked at where room is scarce.
        for name, addresses in VISITED if width == PHONE else VISITED[:1]:
            log_in(page, closed_place.address, name)
            for address in addresses:
                page.goto(f"{closed_place.address}{address}?lang={language}")
                assert_accessible(page, width)
            if name == "clerk":
                state_hue(page, closed_place.address, language)
                expect(page.locator("#questions fieldset").first).to_be_visible()
                assert_accessible(page, width)
                page.check("#unstated")
                expect(page.locator("#result.decided")).to_be_visible()
                page.locator("#why summary").click()
                assert_accessible(page, width)
            page.locator(".who form button").click()


def assert_accessible(page: Page, width: int) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
