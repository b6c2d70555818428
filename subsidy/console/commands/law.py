"""Commands that read the rule book, and those for people who write it."""

from datetime import date

import click

from subsidy.console.dates import DAY, today
from subsidy.console.group import Exit, as_json, lang

root = click.option(
    "--root", metavar="FOLDER", help="Checkout to work in. Default: here, or the one that runs."
)


@click.group()
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


@rules.command("coverage")
@click.argument("name", metavar="[POLICY]", required=False)
@click.option("--cases", metavar="FILE", help="Further sentences of law, JSON Lines.")
@as_json
@lang
@click.pass_context
def coverage_of_rules(
    ctx: click.Context, /, name: str | None, cases: str | None, as_json: bool, lang: str
) -> None:
    """Say which clauses of the law a sentence of its tests shows at work, both ways.

    Each sentence is a citizen, a day, and what the law says then; all of them are asked anew. A
    clause counts where it alone grants in one sentence and alone refuses in another one. With
    POLICY both sentences are told for each of its clauses.

    Exit code 0: every clause was seen both ways, and every sentence is so; 4: one is not; 2: bad
    input.
    """
    from subsidy.console.rules_coverage import coverage

    found = coverage(name, cases, as_json=as_json, language=lang)
    click.echo(found.said, nl=False)
    ctx.exit(Exit.DONE if found.whole else Exit.DOES_NOT_HOLD)


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
    """Print a policy as one SQL statement over a table of citizens; for Spark, as several.

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
