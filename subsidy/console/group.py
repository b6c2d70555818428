"""A group of commands in which every error is one sentence and has the contract's exit code."""

import sys
import traceback
from enum import IntEnum
from io import TextIOWrapper
from typing import Any, NoReturn

import click

from subsidy.catalogue import LANGUAGES, usual_language
from subsidy.console.aside import aside
from subsidy.errors import Fault, InputError
from subsidy.language.errors import RuleError
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.message import message


class Exit(IntEnum):
    """Exit codes of the contract."""

    DONE = 0
    FAULT = 1
    BAD_INPUT = 2
    UNDETERMINED = 3
    DOES_NOT_HOLD = 4


class Commands(click.Group):
    """Turns InputError into exit 2 and faults into exit 1, in the language asked for."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command named on the command line."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            return super().invoke(ctx)
        except InputError as error:
            _refuse(ctx, error)
        except click.NoSuchOption as error:
            if not _is_confidential(error.option_name):
                raise
            _refuse(ctx, _no_option(error.option_name))
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except (KeyboardInterrupt, SystemExit):
            raise
        # Whatever it is, it is our fault and no "no". A panic of Polars is no Exception.
        except BaseException as error:  # noqa: BLE001
            aside(_fault(error, language(ctx)))
            ctx.exit(Exit.FAULT)


def _refuse(ctx: click.Context, error: InputError) -> NoReturn:
    sentence = message("Error: {sentence}", sentence=error)
    aside(sentence.say(language(ctx)))
    ctx.exit(Exit.BAD_INPUT)


def _is_confidential(option: str) -> bool:
    return option.lstrip("-").removeprefix("no-").replace("-", "_") in CONFIDENTIAL


def _no_option(option: str) -> InputError:
    return InputError(
        option,
        message(
            "{option} is no option, because others on this machine can read command lines: put "
            "what is confidential into the profile file, or give it on standard input (-).",
            option=option,
        ),
    )


def _fault(error: BaseException, spoken: str) -> str:
    """Say where the program failed, and how where the message cannot hold a citizen's facts."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{where.filename.rpartition('/')[2]}:{where.lineno}"
    said = f": {error}" if isinstance(error, Fault | RuleError) else ""
    return message(
        "This is a fault of the program, not an answer; please report it: {kind} at {place}{said}",
        kind=type(error).__name__,
        place=place,
        said=said,
    ).say(spoken)


def _remember(ctx: click.Context, _: click.Parameter, value: str | None) -> str:
    spoken = value or usual_language()
    ctx.find_root().meta["subsidy.language"] = spoken
    return spoken


def language(ctx: click.Context) -> str:
    """Return the language asked for, or that of the locale."""
    spoken: str = ctx.find_root().meta.get("subsidy.language") or usual_language()
    return spoken


lang = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=_remember,
    is_eager=True,
    help="Language of the words: Vietnamese, or English. Default: English where the locale says "
    "so, else Vietnamese.",
)

reveal = click.option(
    "--reveal", is_flag=True, help="Show confidential facts: for an authorised reader only."
)

as_json = click.option("--json", "as_json", is_flag=True, help="Print the contract's JSON.")
