"""Who may do what on the page, and what is recorded of it."""

from re import search

import pytest

from subsidy.accounts.account import Role
from subsidy.audit.replay import entries
from tests.audit.recorded import tampering
from tests.web.conftest import HUE, Browser, Place


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
