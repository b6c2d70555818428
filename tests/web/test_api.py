"""The API keeps to the contract and to its own document."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from subsidy.accounts.account import Role
from subsidy.audit.replay import entries
from subsidy.contract import decision_model
from subsidy.decide import decide
from subsidy.stated import read_stated
from subsidy.web.limits import AtOnce
from tests.web.conftest import Browser, Place, Wait

HUE = {
    "birth_date": "1955",
    "commune": "Thượng Hồng",
    "residence": "permanent",
    "unstated": "no",
}


def check(visitor: Browser, headers: dict[str, str] | None = None, **body: Any) -> Any:
    asked = {"profile": HUE, "on": "2025-10-01", **body}
    return visitor.client.post("/api/v1/check", json=asked, headers=headers or {})


def test_a_decision_is_the_one_that_the_engine_gives(browser: Browser) -> None:
    answer = check(browser, months=3)
    expected = decide(read_stated(HUE), on=date(2025, 10, 1), months=3)
    assert answer.json() == expected.plain()
    decision_model().model_validate(answer.json())


def test_a_decision_names_its_entry_in_the_log(browser: Browser, place: Place) -> None:
    answer = check(browser)
    [(number, entry)] = entries(place.folder)
    assert answer.headers["subsidy-entry"] == str(number)
    assert answer.json()["receipt"]["profile_hmac"] == entry.profile


def test_every_part_of_a_timeline_is_recorded(browser: Browser, place: Place) -> None:
    body = {"profile": HUE, "from": "2025-10-01", "to": "2026-12-31"}
    parts = browser.client.post("/api/v1/timeline", json=body).json()
    assert parts[0]["from"] == "2025-10-01"
    assert parts[-1]["to"] == "2026-12-31"
    assert [part["entry"] for part in parts] == [number for number, _ in entries(place.folder)]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"profile": {**HUE, "birth_date": "31/02/1955"}}, "birth_date"),
        ({"profile": {"birthdate": "1955"}}, "birthdate"),
        ({"profil": {}}, "body"),
        ({"months": 13}, "months"),
        ({"months": True}, "months"),
        ({"on": "01/10/2025"}, "on"),
        ({"policy": "haiduong-wset"}, "policy"),
        ({"profile": {"pension": {"yes": 1}}}, "profile"),
        ({"language": "fr"}, "language"),
    ],
)
def test_a_mistake_is_a_problem_that_names_the_field(
    browser: Browser, body: dict[str, Any], field: str
) -> None:
    answer = check(browser, **body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["field"] == field


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"a": 1, "a": 2}', b"\xff", b"[" * 50_000])
def test_what_is_no_json_object_is_a_bad_request(browser: Browser, content: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = browser.client.post("/api/v1/check", content=content, headers=headers)
    assert answer.status_code == 400


def test_a_form_is_no_way_into_the_api(browser: Browser) -> None:
    assert browser.client.post("/api/v1/check", data={"profile": "{}"}).status_code == 415


def test_where_there_are_accounts_a_token_is_needed(place: Place) -> None:
    place.account("lan")
    visitor = place.browser()
    refused = check(visitor)
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, "Bearer")
    assert check(visitor, {"Authorization": "Bearer subsidy_wrong"}).status_code == 401
    assert check(visitor, place.token("lan")).status_code == 200


def test_a_cookie_is_no_token(place: Place) -> None:
    place.account("lan")
    visitor = place.browser()
    visitor.log_in("lan")
    assert check(visitor).status_code == 401


def test_a_role_that_does_not_decide_is_refused(place: Place) -> None:
    place.account("lan", Role.AUDITOR)
    assert check(place.browser(), place.token("lan")).status_code == 403


def test_confidential_facts_are_shown_to_those_alone_who_may_see_them(place: Place) -> None:
    place.account("lan")
    place.account("hoa", reveals=True)
    facts = {"birth_date": "1990", "territory": "haiphong_east", "residence": "permanent"}
    body = {"profile": {**facts, "hiv": True, "unstated": "no"}, "reveal": True}
    assert check(place.browser(), place.token("lan"), **body).status_code == 403
    assert check(place.browser(), place.token("hoa"), **body).json()["route"] == "hiv"
    hidden = check(place.browser(), place.token("lan"), profile=body["profile"])
    assert hidden.json()["route"] == "confidential"
    assert "hiv" not in hidden.text


def test_a_list_is_decided_fetched_and_deleted(working: Browser, wait: Wait) -> None:
    text = "person_id,birth_date,territory,residence\n031155000001,1955,haiphong_east,permanent\n"
    sent = working.client.post(
        "/api/v1/jobs?on=2025-10-01&unstated=no&form=csv",
        content=text.encode(),
        headers={"Content-Type": "text/csv"},
    )
    assert sent.status_code == 202
    address = sent.headers["location"]
    early = working.get(f"{address}/result")
    assert early.status_code in (200, 409)
    wait(working, address, '"done"')
    result = working.get(f"{address}/result").content.decode("utf-8-sig")
    assert result.splitlines()[1].startswith("031155000001,decided,")
    assert working.client.delete(address).status_code == 204
    assert working.get(address).status_code == 404


@pytest.mark.parametrize(
    ("query", "field"), [("month=3", "body"), ("unstaded=no", "body"), ("unstated=yes", "unstated")]
)
def test_a_misspelt_wish_for_a_list_is_told(browser: Browser, query: str, field: str) -> None:
    headers = {"Content-Type": "text/csv"}
    answer = browser.client.post(f"/api/v1/jobs?{query}", content=b"x\n1\n", headers=headers)
    assert (answer.status_code, answer.json()["field"]) == (422, field)


def test_nothing_of_a_list_is_read_before_it_is_known_whose_it_is(tmp_path: Path) -> None:
    place = Place(tmp_path, largest_upload=65_536)
    place.account("lan")
    long: dict[str, Any] = {
        "content": iter([b"x" * 65_536] * 4),
        "headers": {"Content-Type": "text/csv"},
    }
    assert place.browser().client.post("/api/v1/jobs", **long).status_code == 401
    long["content"] = iter([b"x" * 65_536] * 4)
    long["headers"] |= place.token("lan")
    assert place.browser().client.post("/api/v1/jobs", **long).status_code == 413


def test_one_account_has_so_many_requests_worked_on_at_once_and_no_more() -> None:
    working = AtOnce(2)
    with (
        working.one_more("lan") as first,
        working.one_more("lan") as second,
        working.one_more("lan") as third,
        working.one_more("hoa") as other,
    ):
        assert (first, second, third, other) == (True, True, False, True)
    with working.one_more("lan") as again:
        assert again


def test_a_program_that_asks_too_much_at_once_is_told_to_wait(
    browser: Browser, place: Place
) -> None:
    office: Any = place.app._app.state.office  # type: ignore[attr-defined]
    office.at_work = AtOnce(0)
    assert check(browser).status_code == 429


def test_policies_come_with_their_provisions(browser: Browser) -> None:
    names = [one["name"] for one in browser.get("/api/v1/policies").json()]
    assert "haiduong-west" in names
    found = browser.get("/api/v1/policies/haiduong-west").json()
    assert "haiduong_res37.security_force" in [line["id"] for line in found["provisions"]]


def test_the_examples_of_the_document_are_answered_as_it_says(browser: Browser) -> None:
    document = browser.get("/api/v1/openapi.json").json()
    body = document["paths"]["/api/v1/jobs"]["post"]["requestBody"]["content"]["text/csv"]
    headers = {"Content-Type": "text/csv"}
    sent = browser.client.post("/api/v1/jobs", content=body["example"].encode(), headers=headers)
    assert sent.status_code == 202
    for address in ("/api/v1/check", "/api/v1/timeline"):
        operation = document["paths"][address]["post"]
        example = operation["requestBody"]["content"]["application/json"]["example"]
        answer = browser.client.post(address, json=example)
        shape = operation["responses"]["200"]["content"]["application/json"]["schema"]
        jsonschema_rs.validate({**shape, "components": document["components"]}, answer.json())


def test_an_address_that_is_not_there_is_a_problem(browser: Browser) -> None:
    answer = browser.get("/api/v1/nothing")
    assert (answer.status_code, answer.json()["title"]) == (404, "Not found")
