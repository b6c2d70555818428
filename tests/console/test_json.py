"""`--json` is the contract's decision: exactly its fields, and would_change."""

import json
from typing import Any

import pytest

from subsidy.contract import decision_model
from tests.console.conftest import Run

DECISION = {
    "schema",
    "status",
    "on",
    "months",
    "policy",
    "premium_vnd",
    "budget_percent",
    "payers",
    "segments",
    "route",
    "grounds",
    "alternatives",
    "verdicts",
    "missing",
    "least_percent",
    "greatest_percent",
    "assumed",
    "evidence",
    "next_change",
    "would_change",
    "receipt",
}
PARTS = {
    "payers": {"payer", "percent", "vnd"},
    "segments": {"from", "to", "policy", "route", "premium_vnd", "payers"},
    "grounds": {"provision", "instrument", "article", "payer", "percent", "evidence"},
    "alternatives": {"route", "person_vnd"},
    "verdicts": {"provision", "outcome", "clauses"},
    "assumed": {"fact", "value", "why"},
    "would_change": {"fact", "value", "on", "route", "budget_percent"},
}
SECURITY = {
    "birth_date": "1988-08-12",
    "territory": "haiduong_west",
    "residence": "permanent",
    "security_force": True,
    "unstated": "no",
}


def _asked(run: Run, profile: dict[str, Any], *words: str) -> dict[str, Any]:
    ran = run("check", "-", "--on", "2025-10-01", "--json", *words, stdin=json.dumps(profile))
    assert ran.stderr == ""
    decision: dict[str, Any] = json.loads(ran.stdout)
    return decision


def test_a_decision_has_the_fields_of_the_contract_and_no_others(run: Run) -> None:
    decision = _asked(run, SECURITY)
    assert decision.keys() == DECISION
    assert decision["schema"] == "subsidy.decision/1"
    assert decision["next_change"].keys() == {"on", "why", "budget_percent"}
    assert decision["receipt"].keys() == {"engine", "rules_sha256", "profile_hmac"}


@pytest.mark.parametrize("part", PARTS)
def test_the_parts_of_a_decision_have_the_fields_of_the_contract(run: Run, part: str) -> None:
    poorer = {name: value for name, value in SECURITY.items() if name != "security_force"}
    found = [*(_asked(run, SECURITY)[part]), *(_asked(run, poorer)[part] or [])]
    assert found
    assert all(one.keys() == PARTS[part] for one in found)


def test_a_clause_says_what_was_needed_what_was_read_and_what_came_of_it(run: Run) -> None:
    verdicts = {one["provision"]: one for one in _asked(run, SECURITY)["verdicts"]}
    assert verdicts["national.child_under_6"] == {
        "provision": "national.child_under_6",
        "outcome": "refused",
        "clauses": [{"clause": "age < 6", "read": 37, "outcome": "false"}],
    }


def test_the_four_payers_are_always_listed_and_each_column_sums_exactly(run: Run) -> None:
    decision = _asked(run, SECURITY, "--months", "7")
    payers = decision["payers"]
    assert [payer["payer"] for payer in payers] == ["state", "city", "district", "person"]
    assert sum(payer["percent"] for payer in payers) == 100
    assert sum(payer["vnd"] for payer in payers) == decision["premium_vnd"]


def test_an_undetermined_decision_names_what_is_missing_and_its_bounds(run: Run) -> None:
    decision = _asked(run, {name: SECURITY[name] for name in ("birth_date", "territory")})
    assert decision["status"] == "undetermined"
    assert "security_force" in decision["missing"]
    assert (decision["budget_percent"], decision["route"], decision["evidence"]) == (None,) * 3
    assert (decision["least_percent"], decision["greatest_percent"]) == (0, 100)


def test_the_json_is_read_back_as_the_same_decision(run: Run) -> None:
    ran = run("check", "-", "--on", "2025-10-01", "--json", stdin=json.dumps(SECURITY))
    read = decision_model().model_validate_json(ran.stdout)
    assert read == decision_model().model_validate(json.loads(ran.stdout))


def test_a_timeline_in_json_is_a_list_of_days_and_decisions(run: Run) -> None:
    words = ("timeline", "-", "--from", "2025-06-01", "--to", "2026-01-31", "--json")
    parts = json.loads(run(*words, stdin=json.dumps(SECURITY)).stdout)
    assert [(part["from"], part["to"]) for part in parts] == [
        ("2025-06-01", "2025-06-30"),
        ("2025-07-01", "2025-12-31"),
        ("2026-01-01", "2026-01-31"),
    ]
    assert all(part["decision"].keys() == DECISION for part in parts)
