"""A profile from a file, from standard input, or from options, so that a clerk needs no file."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from subsidy.errors import InputError
from subsidy.language.vocabulary import CONFIDENTIAL, STATED, Kind, Stated
from subsidy.message import message
from subsidy.stated import StatedFacts, read_stated

Command = TypeVar("Command", bound=Callable[..., Any])


_SHORT: dict[str, Callable[[Any], Any]] = {
    "birth_date": click.option(
        "--born", "short_birth_date", metavar="DATE", help="Short for --birth-date."
    ),
    "poverty": click.option(
        "--near-poor",
        "short_poverty",
        flag_value="near_poor",
        default=None,
        help="Short for --poverty near_poor.",
    ),
}


unstated = click.option(
    "--unstated",
    type=click.Choice(["no"]),
    help="Read every yes/no fact that is not stated as no and every classification as none; "
    "the decision lists what was assumed.",
)


def profile_options(command: Command) -> Command:
    """Add the argument PROFILE and one option for each fact that is not confidential.

    Confidential facts and identifiers have none: other users of a machine can read its command
    lines. They come from a file or from standard input.
    """
    for name in reversed([name for name in STATED if name not in CONFIDENTIAL]):
        command = _option(STATED[name])(command)
    for add in _SHORT.values():
        command = add(command)
    return click.argument("profile", required=False)(unstated(command))


def _option(stated: Stated) -> Callable[[Command], Command]:
    flag = "--" + stated.name.replace("_", "-")
    label = stated.label[0].upper() + stated.label[1:] + "."
    if stated.kind is Kind.YES_NO:
        return click.option(f"{flag}/--no-{flag[2:]}", stated.name, default=None, help=label)
    return click.option(flag, stated.name, type=_Words(stated), help=label)


class _Words(click.ParamType[str]):
    """Any text, checked later as a file's is; help says what is allowed, read when it is asked."""

    def __init__(self, stated: Stated) -> None:
        self.name = "text"
        self._stated = stated

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        stated = self._stated
        return "|".join(stated.values) or (
            "NAME" if stated.kind is Kind.CATEGORY else stated.kind.name
        )


def read_options(profile: str | None, options: dict[str, Any]) -> StatedFacts:
    """Return the profile of the file `profile` ("-": standard input) with the facts in `options`.

    An option replaces the fact of the file. Raises InputError where nothing at all is given.
    """
    given: dict[str, Any] = {}
    if profile is not None:
        from subsidy.profile_file import LIMIT, read_profile, read_profile_file

        if profile == "-":
            given = read_profile(_standard_input(LIMIT + 1), "-")
        else:
            given = read_profile_file(profile)
    for name in _SHORT:
        short = options.pop(f"short_{name}", None)
        if short is None:
            continue
        if options.get(name) is not None:
            raise InputError(name, message("{field} is given twice; keep one option.", field=name))
        options[name] = short
    given.update({name: value for name, value in options.items() if value is not None})
    if not given:
        raise InputError(
            "PROFILE",
            message(
                "Nothing is stated: give a profile file, - for standard input, or options such as "
                "--born 1955 --territory {territory}.",
                territory=STATED["territory"].values[0],
            ),
        )
    return read_stated(given)


def _standard_input(most: int) -> bytes:
    try:
        return sys.stdin.buffer.read(most)
    except (AttributeError, OSError, ValueError):
        raise InputError(
            "-", message("Standard input is closed: give a profile file, or options.")
        ) from None
