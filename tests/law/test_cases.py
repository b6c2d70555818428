"""The published cases, word for word: printed amounts, rates and rules."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from subsidy import rulebook
from subsidy.decide import decide
from subsidy.profile import Profile
from subsidy.words.plain import money
from subsidy.words.screen import screen
from tests.columns.reading import columns, expected, said
from tests.strategies import without

CASES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]


def sentence(case: dict[str, Any]) -> str:
    return f"{case['id']}: {case['who']}, on {case['on']} for {case['months']} months"


@pytest.mark.parametrize("case", CASES, ids=sentence)
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


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("case", CASES, ids=sentence)
def test_the_words_say_a_published_case(case: dict[str, Any], lang: str) -> None:
    decision = decide(
        Profile.model_validate(case["profile"]),
        on=date.fromisoformat(case["on"]),
        months=case["months"],
        policy=case["policy"],
        language=lang,
    )
    said = " ".join(screen(decision, why=True, language=lang).split())
    for payer in ("state", "person"):
        if vnd := case["expect"][payer]:
            assert money(vnd, lang) in said
    lines = rulebook.provisions()
    for ground in decision.grounds:
        if ground.provision in lines:
            assert lines[ground.provision].title.say(lang) in said


def test_all_thirty_published_cases_are_asked_in_whatever_place_they_lie() -> None:
    assert len(CASES) == 30
    assert {case["profile"].get("territory") for case in CASES} == {
        None,
        "haiphong_east",
        "haiduong_west",
        "hanoi",
        "hcmc",
        "quangninh",
        "daklak",
        "dienbien",
    }
