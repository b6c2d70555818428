"""An invented population from the command line: made, then measured beside what was published."""

from datetime import date
from typing import NamedTuple

import click

from subsidy.errors import InputError
from subsidy.message import message
from subsidy.words.layout import page, table


class Asked(NamedTuple):
    """The options of a population, as given."""

    persons: int
    seed: int
    output: str
    on: date
    unknown: float
    force: bool
    lang: str


_MOST = 100_000_000


def run_population(asked: Asked) -> None:
    """Make the population and say how it compares with the published aggregates.

    Raises InputError for what was asked wrong, and for what the disk refuses.
    """
    if not 1 <= asked.persons <= _MOST:
        raise InputError(
            "-n",
            message(
                "n is {found}; allowed is a whole number from 1 to {most}.",
                found=str(asked.persons),
                most=_MOST,
            ),
        )
    if not 0 <= asked.unknown < 1:
        raise InputError(
            "--unknown",
            message(
                "unknown is {found}; allowed is a part from 0 to under 1, such as 0.02.",
                found=str(asked.unknown),
            ),
        )
    from subsidy import rulebook
    from subsidy.lists.writing import target
    from subsidy.population.made import Wished, check_form, write_population
    from subsidy.population.measured import measured
    from subsidy.question import Question
    from subsidy.report.population import population_lines

    Question(asked.on, 1).check(rulebook.premium().modelled)
    check_form(asked.output)
    goal = target(asked.output, force=asked.force)
    wished = Wished(asked.persons, asked.seed, asked.on, asked.unknown)
    write_population(wished, goal)
    found = measured(asked.output, wished)
    said, rows = population_lines(found, asked.lang)
    click.echo(page([said, table(rows)]), nl=False)
