"""What is shown to whom of a ground that not everybody may know: on the slip and on the page."""

from tests.web.conftest import Browser, Place

SICK = {
    "birth_date": "1990",
    "territory": "haiphong_east",
    "residence": "permanent",
    "on": "01/10/2025",
    "unstated": "no",
    "hiv": "yes",
    "reveal": "yes",
}


def test_a_slip_names_who_pays_and_nothing_confidential(place: Place) -> None:
    place.account("lan", reveals=True)
    visitor = place.browser()
    visitor.log_in("lan")
    fields = {**SICK, "person_id": "031190001234"}
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
    text = visitor.post("/", SICK).text
    assert "Insured as: confidential." in text
    assert "person living with HIV" not in text
