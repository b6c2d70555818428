"""The published cases, word for word: printed amounts, rates and rules."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from subsidy.decide import decide
from subsidy.profile import Profile
from tests.columns.reading import columns, expected, said
from tests.strategies import without

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]

NATION_AND_HAIPHONG = (None, "haiphong_east", "haiduong_west")
"""Territories whose law is in the rule book; None is national law alone."""

COVERED = [case for case in CASES if case["profile"].get("territory") in NATION_AND_HAIPHONG]


def sentence(case: dict[str, Any]) -> str:
    return f"{case['id']}: {case['who']}, on {case['on']} for {case['months']} months"


@pytest.mark.parametrize("case", COVERED, ids=sentence)
def test_a_published_case_comes_out_as_published(case: dict[str, Any]) -> None:
    decision = decide(
        Profile.model_validate(case["profile"]),
        on=date.fromisoformat(case["on"]),
        months=case["months"],
        policy=case["policy"],
        language="en",
    )
    vnd = {share.payer: share.vnd or 0 for share in decision.payers}
    on = date.fromisoformat(case["on"])
    citizen = without(case["profile"], ["unstated"])
    rest_is_no = "unstated" in case["profile"]
    reader = columns(on, case["months"], case["policy"], rest_is_no=rest_is_no, reveal=False)
    assert said(reader.read([citizen])[0][0]) == expected(decision)
    assert decision.status == "decided"
    assert case["expect"] == {
        "premium_vnd": decision.premium_vnd,
        "state": vnd["state"],
        "local": vnd["city"] + vnd["district"],
        "person": vnd["person"],
        "route": decision.route,
    }


def test_twenty_four_of_thirty_cases_are_covered_and_six_wait_for_their_provinces() -> None:
    waiting = {case["id"]: case["profile"]["territory"] for case in CASES if case not in COVERED}
    assert len(CASES) == 30
    assert len(COVERED) == 24
    assert waiting == {
        "D1.1": "dienbien",
        "D3": "hcmc",
        "D9a": "hanoi",
        "D10b": "quangninh",
        "D11a": "daklak",
        "D11b": "daklak",
    }
