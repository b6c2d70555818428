"""Two lists, or two results, compared."""

from typing import Any

import click

from subsidy.console.dates import DAY
from subsidy.console.every_row import state
from subsidy.console.group import lang, reveal
from subsidy.console.profile_options import unstated


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("-o", "--output", metavar="OUT", help="Where all go: .csv, .xlsx, .parquet.")
@click.option("--on", type=DAY, help="Day that OLD is decided for. Default: today.")
@click.option("--then", type=DAY, help="Day that NEW is decided for. Default: that of OLD.")
@click.option("--months", type=int, help="Months paid, 1 to 12. Default: 1.")
@click.option("--policy", metavar="NAME", help="Apply this policy to OLD, and to NEW too.")
@click.option("--then-policy", metavar="NAME", help="Apply this policy to NEW.")
@unstated
@state
@click.option("--mapping", metavar="FILE", help="YAML: which heading holds which fact.")
@click.option("--then-mapping", metavar="FILE", help="As --mapping, for NEW. Default: that of OLD.")
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
    from subsidy.console.diff import run_diff
    from subsidy.console.diff_lists import Asked

    run_diff(Asked(**options))
