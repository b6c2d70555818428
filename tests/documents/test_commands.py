"""Every command stands in docs/commands.md, with every option, as its help prints it.

`SUBSIDY_GOLDEN=write make quick PYTEST=tests/documents` writes that page anew.
"""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from tests.console.test_help import EVERY, Named
from tests.documents.shown import WRITE

PAGE = Path(__file__).parent.parent.parent / "docs" / "commands.md"
_SECTION = re.compile(r"^## `(.*)`\n\n```text\n((?:.*\n)*?)```$", re.MULTILINE)


def printed(named: Named) -> str:
    """Return what the help of a command prints on a screen of 100 columns."""
    name, command = named
    words = [*name.split()[1:], "--help"]
    root = EVERY[0][1]
    ran = CliRunner().invoke(
        root, words, prog_name="subsidy", terminal_width=100, env={"COLUMNS": "100"}
    )
    assert ran.exit_code == 0
    assert command.help
    return "\n".join(line.rstrip() for line in ran.output.rstrip().splitlines()) + "\n"


def test_the_page_is_written_anew_where_that_is_asked() -> None:
    if WRITE:
        head = PAGE.read_text(encoding="utf-8").partition("\n## ")[0].rstrip()
        sections = [f"## `{each[0]}`\n\n```text\n{printed(each)}```" for each in EVERY]
        PAGE.write_text("\n\n".join([head, *sections]) + "\n", encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8").startswith("# Commands\n")


@pytest.mark.parametrize("named", EVERY, ids=lambda named: named[0])
def test_a_command_and_its_options_are_documented(named: Named) -> None:
    documented = dict(_SECTION.findall(PAGE.read_text(encoding="utf-8")))
    assert documented.get(named[0]) == printed(named)
    for option in named[1].params:
        if isinstance(option, click.Option):
            assert option.opts[0] in documented[named[0]]


def test_no_command_is_documented_that_is_gone() -> None:
    documented = [name for name, _ in _SECTION.findall(PAGE.read_text(encoding="utf-8"))]
    assert documented == [name for name, _ in EVERY]
