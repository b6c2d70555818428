"""The commands of `subsidy`: each reads options, calls the engine, prints what it returns."""

import subsidy

# isort: split

import json
from datetime import date
from pathlib import Path
from typing import Any

import click

from subsidy.console.commands import diff, law, page, policies
from subsidy.console.dates import DAY, today
from subsidy.console.every_row import state
from subsidy.console.group import Commands, Exit, as_json, lang, reveal
from subsidy.console.profile_options import profile_options, read_options, unstated


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(subsidy.__version__, prog_name="subsidy")
def main() -> None:
    """Say what share of a citizen's health-insurance premium each public budget pays, and why."""


policy = click.option(
    "--policy", metavar="NAME", help='Apply this policy whatever the place and day ("what if").'
)


@main.command()
@profile_options
@click.option("--on", type=DAY, help="Day asked about. Default: today.")
@click.option("--months", type=int, default=12, show_default=True, help="Months paid, 1 to 12.")
@policy
@click.option("--why", is_flag=True, help="Add the reasons, clause by clause.")
@reveal
@as_json
@lang
@click.pass_context
def check(
    ctx: click.Context,
    /,
    profile: str | None,
    on: date | None,
    months: int,
    policy: str | None,
    why: bool,
    reveal: bool,
    as_json: bool,
    lang: str,
    **facts: Any,
) -> None:
    """Decide who pays for one citizen.

    PROFILE is a JSON or YAML file, or - for standard input; options state facts without a file, or
    replace those of the file. Confidential facts have no option: they come from a file or -.

    Exit code 0: decided; 3: undetermined, the missing facts are named; 2: bad input; 1: a fault.
    """
    from subsidy.decide import decide

    decision = decide(
        read_options(profile, facts),
        on=on or today(),
        months=months,
        policy=policy,
        reveal=reveal,
        language=lang,
        advice=True,
    )
    if as_json:
        click.echo(decision.to_json())
    else:
        from subsidy.words.screen import screen

        click.echo(screen(decision, why=why, language=lang), nl=False)
    ctx.exit(Exit.DONE if decision.status == "decided" else Exit.UNDETERMINED)


@main.command()
@profile_options
@click.option("--from", "first", type=DAY, required=True, help="First day.")
@click.option("--to", "last", type=DAY, required=True, help="Last day.")
@policy
@reveal
@as_json
@lang
def timeline(
    profile: str | None,
    first: date,
    last: date,
    policy: str | None,
    reveal: bool,
    as_json: bool,
    lang: str,
    **facts: Any,
) -> None:
    """Show how a citizen's support changes from one day to another.

    PROFILE and the options for facts are those of check. The VND are those of one month.
    """
    from subsidy.timeline import timeline as parts
    from subsidy.words.parts import part

    found = parts(
        read_options(profile, facts), first, last, policy=policy, reveal=reveal, language=lang
    )
    if as_json:
        rows = [
            {"from": str(begin), "to": str(end), "decision": json.loads(decision.to_json())}
            for begin, end, decision in found
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for begin, end, decision in found:
            click.echo(part(begin, end, decision, lang))


@main.command()
@click.argument("list", metavar="LIST")
@click.option("-o", "--output", metavar="OUT", help="Where the result goes: .csv, .xlsx, .parquet.")
@click.option("--on", type=DAY, help="Day asked about. Default: today.")
@click.option("--months", type=int, default=12, show_default=True, help="Months paid, 1 to 12.")
@policy
@click.option("--rejects", metavar="FILE", help="Where rows go that cannot be read, with reasons.")
@click.option("--summary", metavar="FILE", help="Persons and VND for the finance office.")
@unstated
@state
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@click.option(
    "--sheet", metavar="NAME", help="Sheet of a workbook. Default: the first with a list."
)
@click.option("--full", is_flag=True, help="Add policy, least and greatest share, months, law.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--strict", is_flag=True, help="Exit with 2 where a row was rejected.")
@click.option("--dry-run", is_flag=True, help="Only report what was understood of the list.")
@click.option(
    "--on-cluster", metavar="ADDRESS", help="Scheduler of a Dask cluster: tcp://HOST:PORT."
)
@click.option("--tls-ca", metavar="FILE", help="Certificate that a tls:// cluster must prove.")
@click.option("--tls-cert", metavar="FILE", help="Our own certificate for a tls:// cluster.")
@click.option("--tls-key", metavar="FILE", help="Key of our own certificate.")
@reveal
@lang
@click.pass_context
def batch(ctx: click.Context, /, on: date | None, **options: Any) -> None:
    """Decide a list of citizens, or a folder of lists.

    LIST and OUT are .csv, .xlsx or .parquet files, or - for standard input and output. Columns are
    the names of the profile, or headings as forms have them. Rows that cannot be read are rejected,
    with reasons, and the rest goes on: rows read = rows of the result + rejected rows.

    Where LIST is a folder, OUT is one too, and so is the FILE of --rejects: each list has a result
    of its own name there, and manifest.json says what went in and came out. The same command goes
    on where a run was ended. A cluster does the same on its machines, which share these folders.

    Exit code 0: done; 2: bad input, or rejected rows with --strict; 1: a fault.
    """
    from subsidy.console.folder import run_folder
    from subsidy.console.lists import Asked, run_list

    asked = Asked(on=on or today(), **options)
    if not (run_folder if Path(asked.list).is_dir() else run_list)(asked):
        ctx.exit(Exit.BAD_INPUT)


for _command in (
    diff.diff,
    policies.verify,
    policies.population,
    policies.compare,
    policies.harmonise,
    law.rules,
    page.serve,
    page.user,
    page.audit,
):
    main.add_command(_command)

if __name__ == "__main__":
    main(prog_name="subsidy")
