"""Every command and every option says what it does."""

from collections.abc import Iterator

import click
import pytest

from subsidy.__main__ import commands
from tests.console.conftest import Run

Named = tuple[str, click.Command]


def _every(name: str, command: click.Command) -> Iterator[Named]:
    yield name, command
    for word, inner in getattr(command, "commands", {}).items():
        yield from _every(f"{name} {word}", inner)


EVERY = list(_every("subsidy", commands().main))
each_command = pytest.mark.parametrize("named", EVERY, ids=lambda named: named[0])


@each_command
def test_a_command_says_what_it_does(named: Named) -> None:
    _, command = named
    assert command.help
    assert command.get_short_help_str().strip()


@each_command
def test_every_option_says_what_it_is(named: Named) -> None:
    name, command = named
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert [f"{name} {option.opts[0]}" for option in options if not option.help] == []


@each_command
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_is_printed_for_it(named: Named, flag: str, run: Run) -> None:
    name, _ = named
    ran = run(*name.split()[1:], flag)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"Usage: {name}")
