"""Every error is one sentence in both languages: the field, what was found, what is allowed."""

from pathlib import Path
from unicodedata import normalize

import pytest

from tests.golden.conftest import Golden

FILES: dict[str, tuple[str, bytes]] = {
    "unknown_field": ("citizen.yaml", b"birth_dat: 1955\n"),
    "unknown_field_with_nothing_near": ("citizen.yaml", b"qqqqqq: 1955\n"),
    "impossible_date": ("citizen.yaml", b"birth_date: 1955-02-30\n"),
    "american_date": ("citizen.yaml", b"birth_date: 03/14/1955\n"),
    "birth_in_the_future": ("citizen.yaml", b"birth_date: 2030-01-01\n"),
    "birth_long_ago": ("citizen.yaml", b"birth_date: 1855\n"),
    "contradictory_facts": ("citizen.yaml", b"pension: yes\nstatutory_group: none\n"),
    "identifier_lost_its_zero": ("citizen.yaml", b"person_id: 30155001234\n"),
    "identifier_as_a_number": ("citizen.json", b'{"person_id": 30155001234}'),
    "wrong_yes_no": ("citizen.yaml", b"pension: yess\n"),
    "wrong_confidential_value": ("citizen.yaml", b"hiv: perhaps\n"),
    "wrong_badge": ("citizen.yaml", b"party_badge_years: 39\n"),
    "wrong_classification": ("citizen.yaml", b"poverty: rich\n"),
    "wrong_number": ("citizen.json", b'{"household_rank": 1.5}'),
    "wrong_district": ("citizen.yaml", b"district: tu_kyy\n"),
    "district_of_the_other_side": (
        "citizen.yaml",
        b"district: hong_bang\nterritory: haiduong_west\n",
    ),
    "control_character": ("citizen.json", b'{"birth_date": "1955\\u0001"}'),
    "unstated_yes": ("citizen.yaml", b"unstated: yes\n"),
    "no_profile": ("citizen.txt", b"hello world\n"),
    "a_list": ("citizen.json", b"[1, 2]"),
    "empty_file": ("citizen.yaml", b""),
    "no_fact": ("citizen.json", b"{}"),
    "huge_file": ("citizen.yaml", b"a" * 1_000_001),
    "broken_json": ("citizen.json", b'{"birth_date": "1955",'),
    "broken_yaml": ("citizen.yaml", b'birth_date: "1955\n'),
    "endlessly_nested": ("citizen.json", b"[" * 100_000),
    "duplicate_key": ("citizen.yaml", b"pension: yes\npension: no\n"),
    "duplicate_key_in_json": ("citizen.json", b'{"pension": true, "pension": false}'),
    "nested_value": ("citizen.yaml", b"pension: [yes]\n"),
    "nested_value_in_json": ("citizen.json", b'{"pension": {"since": 2020}}'),
    "invalid_utf_8": ("citizen.yaml", b"birth_date: \xff\xfe\n"),
    "utf_16": ("citizen.yaml", "birth_date: 1955\n".encode("utf-16")),
}

OPTIONS: dict[str, tuple[str, ...]] = {
    "before_the_earliest_law": ("check", "--born", "1955", "--on", "2018-11-30"),
    "after_the_latest_law": ("check", "--born", "1955", "--on", "2100-01-01"),
    "impossible_day": ("check", "--born", "1955", "--on", "2025-02-30"),
    "a_month_as_the_day": ("check", "--born", "1955", "--on", "2025-10"),
    "no_months": ("check", "--born", "1955", "--months", "0"),
    "too_many_months": ("check", "--born", "1955", "--months", "13"),
    "unknown_policy": ("check", "--born", "1955", "--policy", "haiphong-2062"),
    "confidential_option": ("check", "--hiv"),
    "option_twice": ("check", "--near-poor", "--poverty", "none"),
    "no_profile_at_all": ("check",),
    "missing_file": ("check", "nobody.json"),
    "a_directory": ("check", "."),
    "timeline_backwards": (
        *("timeline", "--born", "1955", "--from", "2025-02-01", "--to", "2025-01-01"),
    ),
    "unknown_rules": ("rules", "show", "haiduong_res37.elderly"),
    "unknown_rules_with_nothing_near": ("rules", "show", "qqqqqq"),
}


def _in_both(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [(*words, "--lang", lang) for lang in ("en", "vi")]


@pytest.mark.parametrize("name", FILES)
def test_a_profile_that_cannot_be_read_is_refused(golden: Golden, name: str) -> None:
    file, data = FILES[name]
    Path(file).write_bytes(data)
    golden(f"errors/{name}", _in_both(("check", file, "--on", "2025-10-01")))


@pytest.mark.parametrize("name", OPTIONS)
def test_a_question_that_cannot_be_asked_is_refused(golden: Golden, name: str) -> None:
    golden(f"errors/{name}", _in_both(OPTIONS[name]))


def test_decomposed_letters_are_read_as_composed_ones(golden: Golden) -> None:
    facts = "birth_date: 1955\ncommune: Thượng Hồng\nresidence: permanent\nunstated: không\n"
    Path("citizen.yaml").write_text(normalize("NFD", facts), encoding="utf-8")
    check = ("check", "citizen.yaml", "--on", "2025-10-01", "--months", "1")
    golden("explanations/decomposed_letters", _in_both(check))


def test_every_golden_file_belongs_to_a_test() -> None:
    kept = {file.stem for file in (Path(__file__).parent / "errors").iterdir()}
    assert kept == FILES.keys() | OPTIONS.keys()
