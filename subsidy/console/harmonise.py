"""The search from the command line: what was asked, checked first; then the run."""

import json
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from subsidy import rulebook
from subsidy.console.over_people import OverPeople
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from subsidy.harmonise.search import Harmonised, Wanted
    from subsidy.harmonise.trial import Trial
    from subsidy.language import Policy


@dataclass(frozen=True, kw_only=True)
class Asked(OverPeople):
    """The options of a search, as given."""

    policy: str
    against: tuple[str, ...]
    sweeps: tuple[str, ...]
    budget: int | None
    seconds: int


def run_harmonise(asked: Asked) -> bool:
    """Search, print what was found, and tell whether a setting is proved.

    Raises InputError for what was asked or found wrong.
    """
    from subsidy.report.search_paper import search_paper
    from subsidy.report.writing import report_targets, write_reports

    asked.check_period()
    wanted = _wanted(asked)
    goals = report_targets(asked.report, force=asked.force)
    found = _found(asked, wanted)
    if asked.as_json:
        from subsidy.console.harmonise_json import plain

        click.echo(json.dumps(plain(found, asked.lang), ensure_ascii=False, indent=2))
    else:
        from subsidy.console.harmonise_words import screen

        click.echo(screen(found, asked.lang), nl=False)
    write_reports(lambda: search_paper(found, asked.lang), goals)
    return found.winner is not None


def _wanted(asked: Asked) -> "Wanted":
    try:
        import z3  # noqa: F401
    except ImportError:
        raise InputError(
            "harmonise",
            message("Proofs need a solver; install it: pip install 'subsidy[proof]'."),
        ) from None
    from subsidy.harmonise.grid import read_grid
    from subsidy.harmonise.search import Wanted, schemes

    policies = rulebook.policies()
    if not asked.against:
        raise InputError(
            "--against",
            message(
                "Nothing says whom nobody may be worse off than: name the policies before by "
                "--against."
            ),
        )
    if asked.budget is not None and asked.budget < 0:
        raise InputError(
            "--budget",
            message("budget is {found}; allowed is VND from 0.", found=str(asked.budget)),
        )
    grid = read_grid(_base(asked.policy), asked.sweeps, asked.changes, policies)
    before = tuple(policies.named(name) for name in dict.fromkeys(asked.against))
    rest = asked.rest_is_no
    wanted = Wanted(grid, before, asked.on, asked.months, asked.budget, asked.seconds, rest)
    schemes(wanted, policies)
    return wanted


def _base(name: str) -> "Policy":
    if name.lower().endswith(".py"):
        from subsidy.reforms.proposal import read_proposal

        return read_proposal(name)
    return rulebook.policies().named(name)


def _found(asked: Asked, wanted: "Wanted") -> "Harmonised":
    from subsidy.harmonise.search import harmonise

    hidden = not sys.stderr.isatty()
    with ExitStack() as shown:
        deciding = shown.enter_context(
            click.progressbar(
                length=1, label=message("Deciding").say(asked.lang), file=sys.stderr, hidden=hidden
            )
        )
        proving = click.progressbar(
            length=1, label=message("Proving").say(asked.lang), file=sys.stderr, hidden=hidden
        )

        def progress(rows: int, *, among: int) -> None:
            deciding.length = among or None
            deciding.update(rows)

        def begun(candidates: int) -> None:
            deciding.render_finish()
            if candidates:
                proving.length = candidates
                shown.enter_context(proving)

        def tried(_: "Trial") -> None:
            proving.update(1)

        return harmonise(
            wanted,
            asked.people,
            rulebook.policies(),
            progress=progress,
            begun=begun,
            tried=tried,
        )
