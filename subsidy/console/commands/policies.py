"""Commands for policy staff: proofs, populations, comparisons, the search."""

from datetime import date
from typing import Any

import click

from subsidy.console.dates import DAY, today
from subsidy.console.group import Exit, as_json, lang
from subsidy.console.profile_options import unstated


@click.command()
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


@click.command()
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


@click.command()
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


@click.command()
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
@click.option("--report", multiple=True, metavar="FILE", help="Also as .html, .docx, .xlsx, .svg.")
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
