"""What each person is: statutory group, pension, studies and the rest, by age."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from subsidy.language.vocabulary import NEVER, STATED
from subsidy.population import assumed
from subsidy.population.chance import Chances
from subsidy.population.households import AGE_DAYS, HOUSEHOLD, PERSON, YEAR
from subsidy.population.published import EAST, WEST

if TYPE_CHECKING:
    import polars as pl

_FIRST_IDENTIFIER = 990_000_000_000
"""Identifiers of invented citizens: no province has the code 990."""

_SOCIAL_PENSION_FROM = date(2025, 7, 1)
_AGE = "age in years"


def citizens(people: "pl.DataFrame", seed: int, on: date) -> "pl.DataFrame":
    """Return the citizens, by number, with every fact of the profile."""
    import polars as pl

    chances = Chances(PERSON, seed)
    born = (pl.lit(on) - pl.duration(days=pl.col(AGE_DAYS))).alias("birth_date")
    frame = people.lazy().with_columns(born, (pl.col(AGE_DAYS) / YEAR).cast(pl.Int32).alias(_AGE))
    frame = frame.with_columns(
        pl.format("{}", _FIRST_IDENTIFIER + pl.col(PERSON)).alias("person_id"),
        _pension(chances).alias("pension"),
        (chances.of("student") < _from_age(assumed.STUDENTS)).alias("student"),
        *(
            (_aged(least, under) & chances.below(name, rate)).alias(name)
            for name, (least, under, rate) in assumed.STATUSES.items()
        ),
        chances.word("disability", assumed.DISABILITY).alias("disability"),
        _badge(chances).alias("party_badge_years"),
        pl.lit(NEVER).alias("trafficking_confirmed_on"),
        pl.lit(NEVER).alias("commune_left_difficult_list_on"),
    )
    frame = frame.with_columns(_group(chances).alias("statutory_group"))
    frame = frame.with_columns(
        (pl.col("statutory_group") == "social_insurance_benefit").alias("social_insurance_benefit"),
        pl.col("disability").is_in(["severe", "very_severe"]).alias("social_allowance"),
        ((pl.col("party_badge_years") > 0) & chances.below("cell", assumed.CELL_ACTIVE)).alias(
            "party_cell_active"
        ),
        _social_pension(chances, on).alias("social_pension"),
    )
    return _ranked(frame)


def _aged(least: int, under: int) -> "pl.Expr":
    import polars as pl

    return (pl.col(_AGE) >= least) & (pl.col(_AGE) < under)


def _from_age(rates: Sequence[tuple[int, float]]) -> "pl.Expr":
    """Return the rate of each person, given from each age on."""
    import polars as pl

    found = pl.lit(0.0)
    for age, rate in rates:
        found = pl.when(pl.col(_AGE) >= age).then(pl.lit(rate)).otherwise(found)
    return found


def _pension(chances: Chances) -> "pl.Expr":
    import polars as pl

    east, west = (
        _from_age(tuple(zip(assumed.PENSION_AGES, assumed.PENSION_RATES[place], strict=True)))
        for place in (EAST, WEST)
    )
    rate = pl.when(pl.col("territory") == EAST).then(east).otherwise(west)
    return chances.of("pension") < rate


def _group(chances: Chances) -> "pl.Expr":
    """Return the statutory group: a pension, an island, employment, one of the others, or none."""
    import polars as pl

    found = pl.lit("none")
    reached = 1.0
    chance = chances.of("group")
    for name, (least, under, rate) in assumed.GROUPS.items():
        reached -= rate
        here = (chance >= reached) & (chance < reached + rate) & _aged(least, under)
        found = pl.when(here).then(pl.lit(name)).otherwise(found)
    works = (chance < _from_age(assumed.EMPLOYED)) & ~pl.col("student")
    found = pl.when(works).then(pl.lit("employment")).otherwise(found)
    island = pl.col("district").is_in(list(assumed.ISLANDS))
    found = pl.when(island & (found == "none")).then(pl.lit("island")).otherwise(found)
    return pl.when(pl.col("pension")).then(pl.lit("pension")).otherwise(found)


def _badge(chances: Chances) -> "pl.Expr":
    import polars as pl

    found = pl.lit(0, dtype=pl.Int32)
    chance = chances.of("badge")
    for age, years, rate in assumed.BADGES:
        here = (chance < rate) & (pl.col(_AGE) >= age)
        found = pl.when(here).then(pl.lit(years, dtype=pl.Int32)).otherwise(found)
    return found


def _social_pension(chances: Chances, on: date) -> "pl.Expr":
    """Return who has asked for the social pension and may have it (Law 41/2024)."""
    import polars as pl

    if on < _SOCIAL_PENSION_FROM:
        return pl.lit(value=False)
    poor = pl.col("poverty").is_in(["poor", "near_poor"])
    may = (pl.col(_AGE) >= 75) | ((pl.col(_AGE) >= 70) & poor)
    asked = chances.below("social pension", assumed.SOCIAL_PENSION_ASKED)
    return may & asked & (pl.col("statutory_group") == "none")


def _ranked(frame: "pl.LazyFrame") -> "pl.DataFrame":
    """Add the rank among those of a household that would pay alone; 1 for the others."""
    import polars as pl

    alone = (pl.col("statutory_group") == "none") & ~pl.col("student") & (pl.col(_AGE) >= 6)
    rank = alone.cast(pl.Int32).cum_sum().over(HOUSEHOLD).clip(lower_bound=1)
    ranked = frame.with_columns(rank.alias("household_rank"))
    return ranked.collect().select(PERSON, *STATED)
