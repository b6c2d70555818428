"""A population as a list in the batch format: same wish, same bytes."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from subsidy.errors import InputError
from subsidy.lists.writing import Form, Target
from subsidy.lists.writing.trouble import in_one_sentence, is_of_disk
from subsidy.lists.writing.unfinished import Unfinished
from subsidy.message import message
from subsidy.population.households import PERSON, SIZE, households, members, persons_of
from subsidy.population.statuses import citizens
from subsidy.population.unknown import with_unknowns

if TYPE_CHECKING:
    import polars as pl

_HOUSEHOLDS = 60_000
"""Households made at a time."""

_ROWS_OF_A_GROUP = 250_000


class Wished(NamedTuple):
    """What population to make: `unknown` is the part of facts that are not stated."""

    persons: int
    seed: int
    on: date
    unknown: float = 0.0


def check_form(path: str) -> None:
    """Raise InputError for a path whose ending no population is written to."""
    if Path(path).suffix.lower() not in (".parquet", ".csv"):
        raise InputError(
            path,
            message(
                "A population is written to a .parquet or .csv file, not to {file}.", file=path
            ),
        )


def write_population(wished: Wished, goal: Target) -> None:
    """Write the population; the file appears when it is complete.

    Raises InputError for a form that is not written and for what the disk refuses.
    """
    import polars as pl

    check_form(goal.name)
    assert goal.file is not None
    schema = frame(wished, 0, 1).schema
    pieces = [pl.defer(partial(_kept, wished, *piece), schema=schema) for piece in _pieces(wished)]
    whole = pl.concat(pieces)
    with in_one_sentence(goal.name):
        file = Unfinished(goal.file, replace=goal.replace)
        try:
            if goal.form is Form.CSV:
                whole.sink_csv(file.path, include_bom=True)
            else:
                whole.sink_parquet(file.path, compression="zstd", row_group_size=_ROWS_OF_A_GROUP)
            file.finish()
            file.publish()
        except pl.exceptions.PolarsError as error:
            if is_of_disk(error):
                raise OSError(str(error)) from error
            raise
        finally:
            file.discard()


def frame(wished: Wished, first: int, count: int) -> "pl.DataFrame":
    """Return the citizens of the households number `first` to before `first + count`."""
    people = members(households(first, count, wished.seed, wished.on), wished.seed)
    made = citizens(people, wished.seed, wished.on)
    return with_unknowns(made, wished.seed, wished.unknown).drop(PERSON)


def households_made(wished: Wished) -> "Iterator[pl.DataFrame]":
    """Yield the households whose members are in the population, a part at a time."""
    import polars as pl

    for first, count, persons in _pieces(wished):
        made = households(first, count, wished.seed, wished.on)
        before = pl.col(SIZE).cum_sum() - pl.col(SIZE)
        yield made.filter(before < persons)


def _kept(wished: Wished, first: int, count: int, persons: int) -> "pl.DataFrame":
    return frame(wished, first, count).head(persons)


def _pieces(wished: Wished) -> Iterator[tuple[int, int, int]]:
    """Yield households, first and how many, and how many of their members are wanted."""
    first, left = 0, wished.persons
    while left:
        count = min(_HOUSEHOLDS, left)
        found = min(left, persons_of(first, count, wished.seed))
        yield first, count, found
        first, left = first + count, left - found
