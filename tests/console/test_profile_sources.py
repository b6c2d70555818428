"""A profile comes from a JSON or YAML file, from standard input, from options, or from both."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.console.conftest import Run

FACTS = {
    "birth_date": "1955-03-14",
    "territory": "haiduong_west",
    "district": "nam_sach",
    "residence": "permanent",
    "unstated": "no",
}
JSON = json.dumps(FACTS)
YAML = "".join(f"{name}: {value}\n" for name, value in FACTS.items())
OPTIONS = (
    *("--born", "14/03/1955", "--territory", "haiduong_west", "--district", "Nam Sách"),
    *("--residence", "permanent", "--unstated", "no"),
)


def _asked(run: Run, *words: str, stdin: str | bytes | None = None) -> dict[str, Any]:
    ran = run("check", *words, "--on", "2025-10-01", "--json", stdin=stdin)
    assert (ran.exit_code, ran.stderr) == (0, "")
    decision: dict[str, Any] = json.loads(ran.stdout)
    return decision


@pytest.mark.parametrize(
    ("name", "text"), [("citizen.json", JSON), ("citizen.yaml", YAML), ("citizen", YAML)]
)
def test_a_file_and_options_that_say_the_same_give_the_same_decision(
    run: Run, name: str, text: str
) -> None:
    Path(name).write_text(text, encoding="utf-8")
    assert _asked(run, name) == _asked(run, *OPTIONS)


@pytest.mark.parametrize("text", [JSON, YAML], ids=["JSON", "YAML"])
def test_standard_input_may_hold_json_or_yaml(run: Run, text: str) -> None:
    assert _asked(run, "-", stdin=text) == _asked(run, *OPTIONS)


def test_a_file_saved_by_a_windows_editor_is_read(run: Run) -> None:
    Path("citizen.json").write_bytes(b"\xef\xbb\xbf" + JSON.replace(", ", ",\r\n").encode())
    assert _asked(run, "citizen.json") == _asked(run, *OPTIONS)


def test_an_option_replaces_the_fact_of_the_file(run: Run) -> None:
    Path("citizen.yaml").write_text(YAML, encoding="utf-8")
    assert _asked(run, "citizen.yaml")["route"] == "elderly"
    assert _asked(run, "citizen.yaml", "--poverty", "poor")["route"] == "poor"
    assert _asked(run, "citizen.yaml", "--near-poor")["route"] == "near_poor"


def test_a_no_option_states_no(run: Run) -> None:
    said = _asked(run, *OPTIONS, "--no-pension")
    assert "pension" not in [one["fact"] for one in said["assumed"]]
    assert "pension" in [one["fact"] for one in _asked(run, *OPTIONS)["assumed"]]


def test_an_option_that_is_not_given_leaves_the_fact_unknown(run: Run) -> None:
    ran = run("check", *OPTIONS[:-2], "--on", "2025-10-01", "--json")
    assert ran.exit_code == 3
    assert "pension" in json.loads(ran.stdout)["missing"]


def test_a_commune_in_decomposed_letters_is_the_same_commune(run: Run) -> None:
    composed = ("--born", "1955", "--commune", "Thượng Hồng", *OPTIONS[6:])
    decomposed = tuple(word.replace("ợ", "ơ\u0323").replace("ồ", "ô\u0300") for word in composed)
    assert composed != decomposed
    assert _asked(run, *decomposed) == _asked(run, *composed)
