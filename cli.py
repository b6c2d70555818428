"""The commands of `subsidy`: each reads options, calls the engine, prints what it returns."""

import subsidy

# isort: split

import json
from datetime import date
from typing import Any

import click

from subsidy.console.dates import DAY, today
from subsidy.console.group import Commands, Exit, lang
from subsidy.console.profile_options import profile_options, read_options, unstated


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(subsidy.__version__, prog_name="subsidy")
def main() -> None:
    """Say what share of a citizen's health-insurance premium each public budget pays, and why."""


policy = click.option(
    "--policy", metavar="NAME", help='Apply this policy whatever the place and day ("what if").'
)
reveal = click.option(
    "--reveal", is_flag=True, help="Show confidential facts: for an authorised reader only."
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print the contract's JSON.")
root = click.option(
    "--root", metavar="FOLDER", help="Checkout to work in. Default: here, or the one that runs."
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
@click.option(
    "--state",
    metavar="FACT=VALUE",
    multiple=True,
    help="A fact of every row that does not state it. Repeatable.",
)
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@click.option(
    "--sheet", metavar="NAME", help="Sheet of a workbook. Default: the first with a list."
)
@click.option("--full", is_flag=True, help="Add policy, least and greatest share, months, law.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--strict", is_flag=True, help="Exit with 2 where a row was rejected.")
@click.option("--dry-run", is_flag=True, help="Only report what was understood of the list.")
@reveal
@lang
@click.pass_context
def batch(ctx: click.Context, /, on: date | None, **options: Any) -> None:
    """Decide a list of citizens.

    LIST and OUT are .csv, .xlsx or .parquet files, or - for standard input and output. Columns are
    the names of the profile, or headings as forms have them. Rows that cannot be read are rejected,
    with reasons, and the rest goes on: rows read = rows of the result + rejected rows.

    Exit code 0: done; 2: bad input, or rejected rows with --strict; 1: a fault.
    """
    from subsidy.console.lists import Asked, run_list

    if not run_list(Asked(on=on or today(), **options)):
        ctx.exit(Exit.BAD_INPUT)


@main.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("-o", "--output", metavar="OUT", help="Where all go: .csv, .xlsx, .parquet.")
@click.option("--on", type=DAY, help="Day that OLD is decided for. Default: today.")
@click.option("--then", type=DAY, help="Day that NEW is decided for. Default: that of OLD.")
@click.option("--months", type=int, help="Months paid, 1 to 12. Default: 1.")
@click.option("--policy", metavar="NAME", help="Apply this policy to OLD, and to NEW too.")
@click.option("--then-policy", metavar="NAME", help="Apply this policy to NEW.")
@unstated
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@reveal
@lang
def diff(**options: Any) -> None:
    """Compare two lists, or two results of batch: whose share changed, and why.

    Of lists, each is decided for its own day, and citizens are matched by their identifiers. The
    cause is what has to change for the old answer to become the new one, and no more than that: a
    fact, a date that passed, the law, or several. The clause that turned is named. OLD and NEW may
    be one list on two days.

    Results hold no facts: the cause is then what is surely other, by receipts and grounds.
    """
    from subsidy.console.diff import Asked, run_diff

    run_diff(Asked(**options))


@main.command()
@click.argument("policy", metavar="POLICY")
@click.option("--against", multiple=True, metavar="NAME", help="A policy before it; may be many.")
@click.option(
    "--seconds",
    type=click.IntRange(min=1),
    default=60,
    show_default=True,
    help="How long one question to the solver may take.",
)
@click.option(
    "--full",
    is_flag=True,
    help="Add what losers still have, and routes that overlap with who wins.",
)
@as_json
@lang
@click.pass_context
def verify(
    ctx: click.Context,
    /,
    policy: str,
    against: tuple[str, ...],
    seconds: int,
    full: bool,
    as_json: bool,
    lang: str,
) -> None:
    """Prove that a policy is consistent, or show the citizen who contradicts it.

    Every property is asked of every citizen there could be, by a solver; a citizen it finds is
    decided by the engine, whose answer is shown with its grounds. --against names the policies that
    POLICY takes the place of.

    Exit code 0: all properties are proved; 4: one does not hold, or was not decided in time; 2: bad
    input; 1: a fault.
    """
    from subsidy.console.verify import Asked, run_verify

    if not run_verify(Asked(policy, against, seconds, full, as_json, lang)):
        ctx.exit(Exit.DOES_NOT_HOLD)


@main.command()
@click.option("-n", "persons", type=int, required=True, help="How many citizens.")
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, others.")
@click.option("-o", "--output", metavar="FILE", required=True, help=".parquet or .csv.")
@click.option("--on", type=DAY, default="2026-01-01", show_default=True, help="Day of their ages.")
@click.option("--unknown", type=float, default=0.0, help="Part of facts not stated, such as 0.02.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@lang
def population(**options: Any) -> None:
    """Invent citizens of the merged city to model on.

    A list in the batch format; the same number, seed and day give the same file. Each published
    aggregate is printed beside what came out.
    """
    from subsidy.console.population import Asked, run_population

    run_population(Asked(**options))


@main.command()
@click.argument("baseline", metavar="BASELINE")
@click.argument("reforms", metavar="[REFORM]...", nargs=-1)
@click.option("--population", metavar="FILE", required=True, help="A list of citizens.")
@click.option("--on", type=DAY, help="First day. Default: today.")
@click.option("--months", type=int, default=12, show_default=True, help="Months paid, 1 to 12.")
@click.option("--set", "changes", multiple=True, metavar="NAME=VALUE", help="Change a number.")
@click.option("--sweep", metavar="NAME=A..B", help="Try a number from A to B.")
@click.option("--years", type=int, default=1, show_default=True, help="Periods, a year apart.")
@click.option("--weights", metavar="COLUMN", help="Column of weights. Default: weight, if any.")
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@unstated
@click.option("--report", multiple=True, metavar="FILE", help="Also as .html, .docx, .xlsx, .svg.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@as_json
@lang
def compare(on: date | None, **options: Any) -> None:
    """Compare policies over a population: what they cost, who gains, who loses, and why.

    BASELINE and REFORM are policies (subsidy rules list), current for the law in force in each
    territory, or several policies joined by +, each on its own territory. A REFORM may also be a
    YAML file of changed numbers, or a Python file with a policy of its own. --set changes numbers:
    haiphong-2026.elderly.min_age=62, from a day on with @2026-07-01.
    """
    from subsidy.console.compare import Asked, run_compare

    run_compare(Asked(on=on or today(), **options))


@main.command()
@click.argument("policy", metavar="POLICY")
@click.option("--against", multiple=True, metavar="NAME", help="A policy before it; may be many.")
@click.option("--sweep", "sweeps", multiple=True, metavar="NAME=A..B", help="Try A to B.")
@click.option("--set", "changes", multiple=True, metavar="NAME=VALUE", help="Change a number.")
@click.option("--budget", type=int, metavar="VND", help="Best coverage within it.")
@click.option("--population", metavar="FILE", required=True, help="A list of citizens.")
@click.option("--on", type=DAY, help="First day. Default: today.")
@click.option("--months", type=int, default=12, show_default=True, help="Months paid, 1 to 12.")
@click.option("--weights", metavar="COLUMN", help="Column of weights. Default: weight, if any.")
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@unstated
@click.option(
    "--seconds",
    type=click.IntRange(min=1),
    default=60,
    show_default=True,
    help="How long one question to the solver may take.",
)
@click.option("--report", multiple=True, metavar="FILE", help="The frontier as a picture, .svg.")
@click.option("--force", is_flag=True, help="Replace files that exist.")
@as_json
@lang
@click.pass_context
def harmonise(ctx: click.Context, /, on: date | None, **options: Any) -> None:
    """Search for the cheapest setting of numbers that leaves nobody worse off.

    POLICY is the policy whose numbers may be chosen: one of rules list, or a Python file with a
    policy of its own. Every combination of the --sweep spans is decided over the population;
    --against names the policies before. Cost is what city, province and districts pay. With
    --budget the setting is sought that gives most persons a card at no own cost within it.

    The winner is proved to leave nobody worse off, in the population or not.

    Exit code 0: there is one; 4: none is proved; 2: bad input; 1: a fault.
    """
    from subsidy.console.harmonise import Asked, run_harmonise

    if not run_harmonise(Asked(on=on or today(), **options)):
        ctx.exit(Exit.DOES_NOT_HOLD)


@main.group()
def rules() -> None:
    """Read the law that the engine holds."""


@rules.command("list")
@lang
def list_rules(lang: str) -> None:
    """List the policies, the rule sets and their provisions."""
    from subsidy.words.rulebook import listing

    click.echo(listing(lang), nl=False)


@rules.command("show")
@click.argument("name")
@lang
def show_rules(name: str, lang: str) -> None:
    """Show a policy, a rule set or a provision: who, share, payer, ground, dates, evidence.

    NAME is one that rules list prints.
    """
    from subsidy.words.rulebook import page

    click.echo(page(name, lang), nl=False)


@rules.command("table")
@click.argument("names", metavar="POLICY...", nargs=-1, required=True)
@click.option("--markdown", "as_markdown", is_flag=True, help="Print Markdown.")
@click.option("-o", "--output", metavar="FILE", help="Write it as .md, .html or .docx.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@lang
def table_of_rules(
    names: tuple[str, ...], as_markdown: bool, output: str | None, force: bool, lang: str
) -> None:
    """Print policies side by side: who gets what, clause by clause, differences marked.

    A row for each route, a column for each policy: conditions, share and payer, days, ground and
    evidence, each within the policy's own time.
    """
    from subsidy.console.rules_table import table

    said = table(names, output, as_markdown=as_markdown, force=force, language=lang)
    click.echo(said, nl=False)


@rules.command("boundaries")
@click.argument("name", metavar="POLICY")
@click.option("-o", "--output", metavar="SHEET", help="Write the sheet, an .xlsx file.")
@click.option("--check", "checked", metavar="SHEET", help="Compare a sheet that was filled in.")
@click.option("--force", is_flag=True, help="Replace a file that exists.")
@lang
@click.pass_context
def boundaries_of_rules(
    ctx: click.Context,
    /,
    name: str,
    output: str | None,
    checked: str | None,
    force: bool,
    lang: str,
) -> None:
    """Ask an expert about the citizens on both sides of every bound of a policy.

    The sheet tells their facts in words and has an empty column for the percentage that public
    budgets pay; what is decided here does not stand in it. --check compares the answers.

    Exit code 0: written, or no answer differs; 4: one differs; 2: a row is missing or altered.
    """
    from subsidy.console.rules_boundaries import boundaries

    found = boundaries(name, output, checked, force=force, language=lang)
    click.echo(found.said, nl=False)
    ctx.exit(Exit.DONE if found.agrees else Exit.DOES_NOT_HOLD)


@rules.command("new")
@click.argument("name")
@click.option("--territory", metavar="ID", required=True, help="Whose resolution it is.")
@root
@lang
def new_rules(name: str, territory: str, root: str | None, lang: str) -> None:
    """Write the skeleton of a resolution: rule file, tests, changelog entry.

    NAME is that of the rule file, such as place_res12. docs/writing-a-resolution.md goes on from
    there.
    """
    from subsidy.console.rules_author import start

    click.echo(start(name, territory, root, lang))


@rules.command("check")
@click.argument("name")
@root
@lang
@click.pass_context
def check_rules(ctx: click.Context, /, name: str, root: str | None, lang: str) -> None:
    """Say what a resolution that is being written down still lacks.

    Exit code 0: nothing is missing; 4: something is; 2: bad usage.
    """
    from subsidy.console.rules_author import look

    said, complete = look(name, root, lang)
    click.echo(said)
    ctx.exit(Exit.DONE if complete else Exit.DOES_NOT_HOLD)


@rules.command("freshness")
@click.option("--on", type=DAY, help="Day asked about. Default: today.")
@click.option(
    "--within", type=int, default=6, show_default=True, help="Months within which lines end."
)
@click.option(
    "--age", type=int, default=12, show_default=True, help="Months after which a check is old."
)
@as_json
@lang
@click.pass_context
def freshness_of_rules(
    ctx: click.Context, /, on: date | None, within: int, age: int, as_json: bool, lang: str
) -> None:
    """Say what ends soon, was checked long ago, is weakly known, or has no published share.

    Lines that have ended are left out. Exit code 0: every line was compared with its source within
    the age; 4: one was not.
    """
    from subsidy.console.rules_freshness import report

    said, fresh = report(on or today(), within, age, as_json=as_json, language=lang)
    click.echo(said)
    ctx.exit(Exit.DONE if fresh else Exit.DOES_NOT_HOLD)


@rules.command("sql")
@click.argument("name", metavar="POLICY")
@click.option(
    "--dialect",
    type=click.Choice(["duckdb", "postgresql", "spark"]),
    default="duckdb",
    show_default=True,
    help="Database the statement is for.",
)
@click.option("--on", type=DAY, help="Day asked about. Default: today.")
@click.option("--months", type=int, default=12, show_default=True, help="Months paid, 1 to 12.")
@click.option("--table", default="citizens", show_default=True, help="Table of citizens.")
@click.option("--unstated", type=click.Choice(["no"]), help="Read what is NULL as no.")
@lang
def sql_of_rules(
    name: str,
    dialect: str,
    on: date | None,
    months: int,
    table: str,
    unstated: str | None,
    lang: str,
) -> None:
    """Print a policy as one SQL statement over a table of citizens.

    For offices whose register is a database: one row of the contract's columns for each citizen.
    POLICY is applied whatever the territory and the day ("what if"). What the statement reads and
    returns stands at its head.
    """
    from subsidy import rulebook
    from subsidy.sql.statement import statement

    policy = rulebook.policies().named(name)
    click.echo(
        statement(
            policy,
            on or today(),
            months,
            dialect=dialect,
            table=table,
            rest_is_no=unstated == "no",
            language=lang,
        ),
        nl=False,
    )


data = click.option(
    "--data", metavar="FOLDER", help="Data folder. Default: SUBSIDY_DATA, or your own."
)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Its port."
)
@data
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="Name people reach the page by."
)
@click.option("--behind-tls", is_flag=True, help="A proxy before it speaks TLS (docs/serve.md).")
@click.option(
    "--keep-hours",
    type=click.IntRange(1, 24 * 31),
    default=24,
    show_default=True,
    help="Hours after which uploaded lists and their results are deleted.",
)
@lang
def serve(**options: Any) -> None:
    """Serve the clerk's page and the HTTP API.

    Without accounts only this machine can use it; see subsidy user add. Others are let in where
    there are accounts and a proxy that speaks TLS stands before it (docs/serve.md).
    """
    from subsidy.console.serve import run_server

    run_server(**options)


@main.group()
def user() -> None:
    """Accounts of the page, and tokens of the API."""


@user.command("add")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(["clerk", "policy", "auditor", "administrator"]),
    default="clerk",
    show_default=True,
    help="What the account may do (docs/serve.md).",
)
@click.option("--reveal", is_flag=True, help="May see confidential facts.")
@data
@lang
def add_user(name: str, role: str, reveal: bool, data: str | None, lang: str) -> None:
    """Make an account. The password is asked for, or is a line of standard input."""
    from subsidy.accounts.account import Role
    from subsidy.console.users import new_password, register

    register(data).add(name, Role(role), new_password(lang), reveals=reveal)


@user.command("list")
@data
@lang
def list_users(data: str | None, lang: str) -> None:
    """List the accounts."""
    from subsidy.console.users import listing, register

    for line in listing(register(data), lang):
        click.echo(line)


@user.command("password")
@click.argument("name")
@data
@lang
def change_password(name: str, data: str | None, lang: str) -> None:
    """Give an account another password, which ends its sessions."""
    from subsidy.console.users import new_password, register

    register(data).set_password(name, new_password(lang))


@user.command("unlock")
@click.argument("name")
@data
@lang
def unlock_user(name: str, data: str | None, lang: str) -> None:
    """Let somebody log in again who failed too often."""
    from subsidy.console.users import register

    register(data).unlock(name)


@user.command("close")
@click.argument("name")
@data
@lang
def close_user(name: str, data: str | None, lang: str) -> None:
    """Close an account, its sessions and its tokens."""
    from subsidy.console.users import register

    register(data).disable(name)


@user.command("open")
@click.argument("name")
@data
@lang
def open_user(name: str, data: str | None, lang: str) -> None:
    """Open a closed account again."""
    from subsidy.console.users import register

    register(data).disable(name, disabled=False)


@user.command("token")
@click.argument("name")
@click.option("--label", default="", help="What the token is for.")
@click.option(
    "--days",
    type=click.IntRange(1, 366),
    default=90,
    show_default=True,
    help="Days after which it runs out.",
)
@data
@lang
def new_token(name: str, label: str, days: int, data: str | None, lang: str) -> None:
    """Print a new token for programs that use the API as this account; it is shown this once."""
    from subsidy.console.users import new_token as token

    click.echo(token(data, name, label, days))


@main.group()
def audit() -> None:
    """The record of every decision that page and API gave out."""


@audit.command("verify")
@click.option("--expect", metavar="NUMBER:SEAL", help="End of the log as it was noted before.")
@data
@lang
@click.pass_context
def verify_audit(ctx: click.Context, /, expect: str | None, data: str | None, lang: str) -> None:
    """Say whether the log is as it was written: nothing changed, removed, moved or added.

    Exit code 0: it is; 4: it is not; 2: there is no log.
    """
    from subsidy.console.audit import verified

    ctx.exit(Exit.DONE if verified(data, expect, lang) else Exit.DOES_NOT_HOLD)


@audit.command("replay")
@click.argument("entry")
@click.argument("profile")
@data
@lang
@click.pass_context
def replay_audit(
    ctx: click.Context, /, entry: str, profile: str, data: str | None, lang: str
) -> None:
    """Decide again what was decided, and say whether it would differ today, and why.

    ENTRY is the number of an entry or a receipt; PROFILE the facts that were stated, a file or -.

    Exit code 0: the same; 4: another decision; 2: no such entry, or other facts.
    """
    from subsidy.console.audit import replayed

    ctx.exit(Exit.DONE if replayed(data, entry, profile, lang) else Exit.DOES_NOT_HOLD)


if __name__ == "__main__":
    main(prog_name="subsidy")
