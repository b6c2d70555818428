"""Facts taken away at a chosen rate, because lists never state them all."""

from typing import TYPE_CHECKING

from subsidy.population.chance import Chances
from subsidy.population.households import PERSON

if TYPE_CHECKING:
    import polars as pl

ALWAYS_STATED = (PERSON, "person_id", "territory", "district", "commune", "household_rank")


def with_unknowns(frame: "pl.DataFrame", seed: int, rate: float) -> "pl.DataFrame":
    """Return the citizens, each fact unknown at the rate.

    Of a birth date the year stays.
    """
    import polars as pl

    dated = pl.col("birth_date").dt.to_string("%Y-%m-%d")
    if not rate:
        return frame.with_columns(dated)
    chances = Chances(PERSON, seed)
    year = pl.col("birth_date").dt.to_string("%Y")
    columns = [
        pl.when(chances.below("birth_date stated", rate))
        .then(year)
        .otherwise(dated)
        .alias("birth_date")
    ]
    for name in frame.columns:
        if name not in ALWAYS_STATED and name != "birth_date":
            stated = ~chances.below(f"{name} stated", rate)
            columns.append(pl.when(stated).then(pl.col(name)).alias(name))
    return frame.with_columns(columns)
