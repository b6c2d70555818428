"""Policies compared and verified on the page and by programs."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from re import findall, search
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from subsidy.accounts.account import Role
from subsidy.compare.comparison import Population, compare
from subsidy.compare.run import Asked
from subsidy.compare.scheme import named_scheme
from subsidy.policies import Policies
from subsidy.report.payload import payload
from subsidy.rulebook import policies
from subsidy.web.jobs import MOST_OF_ONE
from subsidy.web.policy_forms import offered
from tests.web.conftest import Browser, Place, Wait, until

BOOK: Policies = policies()
MERGED = BOOK.named("haiphong-2026")
PARTS = "haiphong-east+haiduong-west"
ASKED = {"baseline": PARTS, "reform": MERGED.name, "on": "01/01/2026"}
POPULATION = "person_id,birth_date,territory,residence,hiv\n" + "".join(
    f"{number:012},12/08/{1949 if number < 6 else 1990},haiphong_east,permanent,{hiv}\n"
    for number, hiv in enumerate(["no"] * 12 + ["yes"] * 4)
)
"""Six are between 75 and 80 on the day: supported in the East before, not in the merged city."""


class Ran(NamedTuple):
    """A comparison and a verification that are done, and who asked for them."""

    visitor: Browser
    comparison: str
    verification: str


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ran]:
    """Return what came of a comparison over an uploaded list, and of a verification."""
    visitor = Place(tmp_path_factory.mktemp("ran")).browser()
    with visitor.client:
        asked = {**ASKED, "unstated": "no"}
        file = ("<b>people.csv", POPULATION.encode())
        comparison = visitor.post("/policies/compare", asked, population=file).url.path
        against = {"policy": MERGED.name, "against": ["haiphong-east", "haiduong-west"]}
        verification = visitor.post("/policies/verify", against).url.path
        until(visitor, comparison, "img class")
        until(visitor, verification, 'class="finding"')
        yield Ran(visitor, comparison, verification)


def test_a_comparison_of_an_uploaded_list_says_what_the_command_says(
    ran: Ran, tmp_path: Path
) -> None:
    text = ran.visitor.get(f"{ran.comparison}?lang=en").text
    assert "lose: pay more: 6;" in text
    assert "haiphong_res05.elderly no longer pays" in text
    file = tmp_path / "people.csv"
    file.write_text(POPULATION, encoding="utf-8")
    schemes = tuple(named_scheme(name, BOOK) for name in (PARTS, MERGED.name))
    found = compare(Population(str(file)), Asked(schemes, date(2026, 1, 1), 12, rest_is_no=True))
    said, ours = ran.visitor.get(f"{ran.comparison}/data").json(), json.loads(payload(found))
    assert said.pop("population")["sha256"] == ours.pop("population")["sha256"]
    assert said == ours


def test_confidential_facts_of_a_few_persons_change_no_figure(ran: Ran, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(POPULATION.replace("yes", "no"), encoding="utf-8")
    schemes = tuple(named_scheme(name, BOOK) for name in (PARTS, MERGED.name))
    found = compare(Population(str(file)), Asked(schemes, date(2026, 1, 1), 12, rest_is_no=True))
    assert (
        ran.visitor.get(f"{ran.comparison}/data").json()["periods"]
        == (json.loads(payload(found))["periods"])
    )


def test_a_comparison_has_its_charts_tables_and_reports(ran: Ran) -> None:
    text = ran.visitor.get(f"{ran.comparison}?lang=en").text
    charts = findall(r'<img class="chart" src="([^"]+)" alt="[^"]+"', text)
    assert len(charts) == 3
    for place in charts:
        drawn = ran.visitor.get(place)
        assert drawn.headers["content-type"] == "image/svg+xml"
        assert drawn.text.startswith("<svg")
    assert 'id="cost_by_payer-1"' in text
    assert "What was understood of the list" in text
    for part, begins in (("page", b"<!doctype"), ("document", b"PK"), ("workbook", b"PK")):
        report = ran.visitor.get(f"{ran.comparison}/{part}")
        assert report.content.startswith(begins)
        assert report.headers["content-disposition"].startswith("attachment")


def test_a_script_in_a_file_s_name_stays_text(ran: Ran) -> None:
    text = ran.visitor.get(ran.comparison).text
    assert "bpeople.csv" in text
    assert "<b>people" not in text


@pytest.mark.parametrize("part", ["..%2fwanted.json", "wanted.json", "chart-1-xx", "result"])
def test_only_parts_of_a_result_are_handed_out(ran: Ran, part: str) -> None:
    assert ran.visitor.get(f"{ran.comparison}/{part}").status_code == 404


def test_the_law_before_is_offered_as_the_policies_of_the_parts_together() -> None:
    names = [one.name for one in offered()]
    assert PARTS in names
    assert "current" in names
    assert {policy.name for policy in BOOK.every} <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"reform": PARTS}, "is named on both sides"),
        ({"reform": "haiphong-2062"}, "did you mean haiphong-2026?"),
        ({"reform": ""}, "There is no policy"),
        ({"persons": "0"}, "allowed is a whole number from 1"),
        ({"persons": "9999999"}, "allowed is a whole number from 1"),
        ({"persons": "²"}, "allowed is a whole number from 1"),
        ({"on": "31/02/2026"}, "write it as 01/10/2025"),
        ({"on": "01/01/1990"}, "1990"),
        ({"months": "13"}, "whole number from 1 to 12"),
    ],
)
def test_what_cannot_be_compared_is_told(
    browser: Browser, fields: dict[str, str], said: str
) -> None:
    answer = browser.post("/policies/compare", {**ASKED, "persons": "10", **fields})
    assert answer.status_code == 400
    assert said in answer.text.replace("&#39;", "'")
    assert 'role="alert"' in answer.text


def test_a_list_without_what_a_comparison_needs_is_told(working: Browser, wait: Wait) -> None:
    answer = working.post("/policies/compare", ASKED, population=("people.csv", b"person_id\n1\n"))
    assert "birth_date" in wait(working, answer.url.path, 'role="alert"')


def test_a_population_of_too_many_rows_is_refused(tmp_path: Path, wait: Wait) -> None:
    visitor = Place(tmp_path, most_rows=5).browser()
    with visitor.client:
        answer = visitor.post(
            "/policies/compare", ASKED, population=("people.csv", POPULATION.encode())
        )
        assert "more than 5 rows" in wait(visitor, answer.url.path, 'role="alert"')


def test_a_verification_shows_the_citizens_it_found_with_both_decisions(ran: Ran) -> None:
    text = ran.visitor.get(f"{ran.verification}?lang=en").text
    assert "9 of 10 properties are proved." in text
    first = text[text.index('class="finding"') :]
    first = first[: first.index("</article>")]
    assert "Elderly person, haiphong-east: 100 % before, 0 % now" in first
    assert "For example: birth date: 1951-01-01" in first
    both = findall(
        r'class="decided-so"><p><strong>([^<]+)</strong>, [0-9A-Za-z ]+: ([^<]+)</p>', first
    )
    assert both == [
        (BOOK.named("haiphong-east").title.en, "Public budgets pay the whole premium."),
        (MERGED.title.en, "No public budget pays: the citizen pays the whole premium."),
    ]
    assert "tính chất được chứng minh" in ran.visitor.get(f"{ran.verification}?lang=vi").text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"policy": "nowhere"}, "There is no policy"),
        ({"policy": MERGED.name, "against": [MERGED.name]}, "is named on both sides"),
        ({"policy": MERGED.name, "against": ["<script>"]}, "There is no policy"),
    ],
)
def test_what_cannot_be_verified_is_told(
    browser: Browser, fields: dict[str, Any], said: str
) -> None:
    answer = browser.post("/policies/verify", fields)
    assert answer.status_code == 400
    assert said in answer.text
    assert "<script>" not in answer.text


def test_policies_without_a_common_day_cannot_be_verified_against_each_other(
    working: Browser, wait: Wait
) -> None:
    asked = {"policy": MERGED.name, "against": ["thanhhoa"]}
    address = working.post("/policies/verify", asked).url.path
    assert "thanhhoa" in wait(working, address, 'role="alert"')


@pytest.mark.parametrize("role", [Role.CLERK, Role.AUDITOR, Role.ADMINISTRATOR])
def test_only_policy_staff_compare_and_verify(place: Place, role: Role) -> None:
    place.account("lan", role)
    visitor = place.browser()
    visitor.log_in("lan")
    assert visitor.get("/policies").status_code == 403
    csrf = visitor.get("/rules").text
    token = search(r'name="csrf" value="(\w+)"', csrf)
    assert token
    for address in ("/policies/compare", "/policies/verify"):
        sent = visitor.client.post(address, data={**ASKED, "csrf": token[1]})
        assert sent.status_code == 403
    asked = {"policy": MERGED.name}
    headers = place.token("lan")
    assert visitor.client.post("/api/v1/verify", json=asked, headers=headers).status_code == 403


def test_another_user_s_run_is_not_there(place: Place) -> None:
    place.account("lan", Role.POLICY)
    place.account("hoa", Role.POLICY)
    owner, other = place.browser(), place.browser()
    owner.log_in("lan")
    other.log_in("hoa")
    address = owner.post("/policies/verify", {"policy": MERGED.name}).url.path
    assert owner.get(address).status_code == 200
    for part in ("", "/verification", "/chart-1-vi"):
        assert other.get(f"{address}{part}").status_code == 404
    assert other.post(f"{address}/delete", {}).status_code == 404
    assert owner.get(address.replace("/policies/", "/lists/")).status_code == 404
    owner.post(f"{address}/delete", {})
    assert owner.get(address).status_code == 404


def test_one_owner_has_no_more_than_so_many_jobs_of_all_kinds(browser: Browser) -> None:
    for _ in range(MOST_OF_ONE):
        browser.post("/policies/verify", {"policy": MERGED.name})
    answer = browser.post("/policies/compare", {**ASKED, "persons": "10"})
    assert "delete some of them first" in answer.text


def test_made_up_citizens_take_the_turn_of_a_run_that_is_deleted(
    working: Browser, place: Place, wait: Wait
) -> None:
    slow = working.post("/policies/compare", {**ASKED, "persons": "500000"}).url.path
    wait(working, slow, "being worked on")
    working.post(f"{slow}/delete", {})
    asked = {**ASKED, "persons": "300", "seed": "7"}
    address = working.post("/policies/compare", asked).url.path
    assert "made-300-7.parquet" in wait(working, address, "img class")
    assert len(list((place.folder / "jobs").glob("*/wanted.json"))) == 1


def test_a_program_has_a_policy_verified(working: Browser, wait: Wait) -> None:
    document = working.get("/api/v1/openapi.json").json()
    body = document["paths"]["/api/v1/verify"]["post"]["requestBody"]
    example = body["content"]["application/json"]["example"]
    sent = working.client.post("/api/v1/verify", json={**example, "language": "en"})
    assert sent.status_code == 202
    address = sent.headers["location"]
    assert sent.json()["kind"] == "verification"
    assert working.get(f"{address}/verification").status_code in (200, 409)
    wait(working, address, '"done"')
    found = working.get(f"{address}/verification").json()
    assert found["schema"] == "subsidy.verification/1"
    assert (found["policy"], found["holds"]) == (MERGED.name, False)
    failing = [one["name"] for one in found["properties"] if one["status"] == "fails"]
    assert failing == ["nobody_worse_off"]
    assert working.get(address).json()["report"] == {"holds": False}
    assert working.client.delete(address).status_code == 204


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "policy"),
        ({"policy": 1}, "policy"),
        ({"policy": "haiphong-2062"}, "policy"),
        ({"policy": MERGED.name, "against": "national"}, "against"),
        ({"policy": MERGED.name, "against": [1]}, "against"),
        ({"policy": MERGED.name, "against": [MERGED.name]}, "against"),
        ({"policy": MERGED.name, "aganist": []}, "body"),
    ],
)
def test_a_mistake_in_a_verification_names_the_field(
    browser: Browser, body: dict[str, Any], field: str
) -> None:
    answer = browser.client.post("/api/v1/verify", json=body)
    assert (answer.status_code, answer.json()["field"]) == (422, field)


def test_no_address_of_a_run_tells_what_was_asked(browser: Browser) -> None:
    answer = browser.post("/policies/verify", {"policy": MERGED.name})
    parts = urlsplit(str(answer.url))
    assert search(r"^/policies/[0-9a-f]{32}$", parts.path)
    assert not parts.query
