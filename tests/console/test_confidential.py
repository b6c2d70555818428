"""Confidential facts have no option, and only --reveal shows them."""

import json

import click
import pytest

from subsidy.__main__ import commands
from subsidy.language.vocabulary import CONFIDENTIAL
from tests.console.conftest import Run

CITIZEN = {
    "birth_date": "1990-05-02",
    "territory": "haiphong_east",
    "residence": "permanent",
    "hiv": True,
    "unstated": "no",
}
CHECK = ("check", "-", "--on", "2025-10-01", "--lang", "en")


@pytest.mark.parametrize("command", ["check", "timeline"])
def test_no_option_names_a_confidential_fact(command: str) -> None:
    found: click.Command = commands().main.commands[command]
    assert not CONFIDENTIAL & {option.name for option in found.params}


@pytest.mark.parametrize("name", sorted(CONFIDENTIAL))
def test_a_confidential_fact_as_an_option_is_refused_with_the_reason(run: Run, name: str) -> None:
    option = "--" + name.replace("_", "-")
    ran = run("check", option, "1", "--born", "1955")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert option in ran.stderr
    assert "-)" in ran.stderr


@pytest.mark.parametrize("words", [(), ("--why",), ("--json",)])
def test_a_confidential_route_is_not_shown(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*CHECK, *words, stdin=json.dumps(CITIZEN))
    assert ran.exit_code == 0
    assert "confidential" in ran.stdout
    # "hiv" also stands inside the name of a village, were one printed; alone it never does.
    assert "hiv" not in ran.stdout.casefold().replace("_", " ").split()
    assert "living with" not in ran.stdout


@pytest.mark.parametrize("words", [(), ("--why",), ("--json",)])
def test_an_authorised_reader_is_shown_it(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*CHECK, "--reveal", *words, stdin=json.dumps(CITIZEN))
    assert ran.exit_code == 0
    assert "hiv" in ran.stdout.casefold()
