"""A comparison from the command line: what was asked, checked first; then the run."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from subsidy import rulebook
from subsidy.console.over_people import OverPeople
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from subsidy.compare.comparison import Comparison
    from subsidy.compare.scheme import Scheme
    from subsidy.language import Policy
    from subsidy.policies import Policies


@dataclass(frozen=True, kw_only=True)
class Asked(OverPeople):
    """The options of a comparison, as given."""

    baseline: str
    reforms: tuple[str, ...]
    sweep: str | None
    years: int


def run_compare(asked: Asked) -> None:
    """Compare, print the result, and write the reports wanted.

    Raises InputError for what was asked or found wrong.
    """
    from subsidy.report.comparison_paper import comparison_paper
    from subsidy.report.writing import report_targets, write_reports

    asked.check_period()
    schemes, swept = _schemes(asked)
    goals = report_targets(asked.report, force=asked.force)
    found = _compared(asked, schemes, swept)
    if asked.as_json:
        from subsidy.report.payload import payload

        click.echo(payload(found))
    else:
        from subsidy.report.screen import screen

        click.echo(screen(found, asked.lang), nl=False)
    write_reports(lambda: comparison_paper(found, asked.lang), goals)


def _compared(asked: Asked, schemes: "tuple[Scheme, ...]", swept: str) -> "Comparison":
    from subsidy.compare.comparison import compare
    from subsidy.compare.run import Asked as Wanted

    wanted = Wanted(schemes, asked.on, asked.months, asked.rest_is_no)
    label = message("Deciding").say(asked.lang)
    hidden = not sys.stderr.isatty()
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=hidden) as bar:

        def progress(rows: int, *, among: int) -> None:
            bar.length = among or None
            bar.update(rows)

        return compare(asked.people, wanted, years=asked.years, swept=swept, progress=progress)


def _schemes(asked: Asked) -> "tuple[tuple[Scheme, ...], str]":
    """Return the baseline, the reforms, and the name of the number that is swept."""
    from subsidy.compare.scheme import Scheme, named_scheme
    from subsidy.reforms import read_change, read_sweep, reformed
    from subsidy.reforms.reformed import difference

    policies = rulebook.policies()
    baseline = named_scheme(asked.baseline, policies)
    base = baseline.policies[0] if len(baseline.policies) == 1 else None
    found = [baseline, *(_reform(name, policies) for name in asked.reforms)]
    changes = tuple(read_change(written, policies, base) for written in asked.changes)
    if changes:
        policy = _one_policy([change.policy for change in changes])
        new = reformed(policy, changes)
        found.append(Scheme(new.name, new.title, (new,), difference(changes)))
    swept = ""
    if asked.sweep is not None:
        if changes or asked.reforms:
            raise InputError(
                "--sweep",
                message("--sweep stands alone: leave out the reforms and --set, or --sweep."),
            )
        sweep = read_sweep(asked.sweep, policies, base)
        swept = sweep.place
        for change in sweep.changes:
            new = reformed(change.policy, (change,), f"{change.place}={change.value}")
            found.append(Scheme(new.name, new.title, (new,), difference((change,))))
    if len(found) == 1:
        raise InputError(
            "REFORM",
            message(
                "Nothing says what {name} is compared with: name a reform, or change a number "
                "with --set or --sweep.",
                name=asked.baseline,
            ),
        )
    _check_names(found)
    return tuple(found), swept


def _reform(name: str, policies: "Policies") -> "Scheme":
    from subsidy.compare.scheme import Scheme, named_scheme
    from subsidy.reforms import read_reform
    from subsidy.reforms.proposal import read_proposal
    from subsidy.reforms.reformed import difference

    ending = Path(name).suffix.lower()
    if ending in (".yaml", ".yml"):
        policy, changes = read_reform(name, policies)
        return Scheme(policy.name, policy.title, (policy,), difference(changes))
    if ending == ".py":
        policy = read_proposal(name)
        return Scheme(policy.name, policy.title, (policy,))
    return named_scheme(name, policies)


def _one_policy(found: "list[Policy]") -> "Policy":
    if any(policy is not found[0] for policy in found):
        raise InputError(
            "--set",
            message(
                "--set changes one policy at a time; {one} and {other} were named.",
                one=found[0].name,
                other=next(policy.name for policy in found if policy is not found[0]),
            ),
        )
    return found[0]


def _check_names(found: "list[Scheme]") -> None:
    names = [scheme.name for scheme in found[1:]]
    for name in names:
        if names.count(name) > 1:
            raise InputError(
                name, message("{name} is named twice among the reforms; name it once.", name=name)
            )
