"""Households and who lives in them: place, classification, ages."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.language.vocabulary import NEVER
from subsidy.population import assumed, calibration
from subsidy.population.chance import Chances, placed
from subsidy.population.published import EAST, WEST

if TYPE_CHECKING:
    import polars as pl

HOUSEHOLD, PERSON, PLACE, SIZE, AGE_DAYS = "household", "person", "place", "size", "age in days"
YEAR = 365.2425

MOST = max(assumed.SIZES)
"""Members of the largest household: persons are numbered household by household."""


def households(first: int, count: int, seed: int, on: date) -> "pl.DataFrame":
    """Return households number `first` to before `first + count`."""
    import polars as pl

    chances = Chances(HOUSEHOLD, seed)
    numbers = pl.DataFrame({HOUSEHOLD: pl.int_range(first, first + count, eager=True)})
    is_east = chances.below("territory", assumed.EAST_SHARE)
    frame = (
        numbers.lazy()
        .with_columns(
            pl.when(is_east).then(pl.lit(EAST)).otherwise(pl.lit(WEST)).alias("territory"),
            _size(chances),
            _district(chances).alias("district"),
            chances.word("residence", assumed.RESIDENCE).alias("residence"),
            chances.of("poverty").alias("chance"),
            chances.of("exit").alias("exit"),
            chances.below("agri_average", assumed.AGRI_AVERAGE).alias("agri_average"),
            chances.of("exit day").alias("exit day"),
            chances.below("exit from", 0.4).alias("was poor"),
            chances.below("couple", assumed.COUPLES).alias("couple"),
            chances.below("parent", assumed.PARENTS).alias("parent lives here"),
        )
        .with_columns(
            _commune(chances).alias("commune"),
            _head(chances).alias("head"),
        )
    )
    return _classified(frame, on).collect()


def members(frame: "pl.DataFrame", seed: int) -> "pl.DataFrame":
    """Return the members of households with their ages in days."""
    import polars as pl

    people = (
        frame.lazy()
        .with_columns(pl.int_ranges(0, SIZE).alias(PLACE))
        .explode(PLACE, empty_as_null=False, keep_nulls=False)
        .with_columns((pl.col(HOUSEHOLD) * MOST + pl.col(PLACE)).alias(PERSON))
    )
    chances = Chances(PERSON, seed)
    gap = 20 + chances.of("gap") * 16
    child = (pl.col("head") - gap).clip(lower_bound=0)
    child = pl.when(child <= 0).then(chances.of("small") * 6).otherwise(child)
    spouse = (pl.col("head") - 6 + chances.of("spouse") * 9).clip(lower_bound=18.0)
    parent = (pl.col("head") + 21 + chances.of("parent") * 11).clip(upper_bound=99.0)
    with_parent = (pl.col(SIZE) >= 4) & (pl.col(PLACE) == pl.col(SIZE) - 1)
    with_parent &= pl.col("parent lives here") & (pl.col("head") < 62)
    age = (
        pl.when(pl.col(PLACE) == 0)
        .then(pl.col("head"))
        .when((pl.col(PLACE) == 1) & pl.col("couple"))
        .then(spouse)
        .when(with_parent)
        .then(parent)
        .otherwise(child)
    )
    return people.with_columns((age * YEAR).cast(pl.Int32).alias(AGE_DAYS)).collect()


def _district(chances: Chances) -> "pl.Expr":
    import polars as pl

    weights = {
        place.id: {name: assumed.SMALL_DISTRICTS.get(name, 1.0) for name in place.district_ids}
        for place in rulebook.territories()
        if place.id in (EAST, WEST)
    }
    is_east = chances.below("territory", assumed.EAST_SHARE)
    return (
        pl.when(is_east)
        .then(chances.word("district", weights[EAST]))
        .otherwise(chances.word("district", weights[WEST]))
    )


def _commune(chances: Chances) -> "pl.Expr":
    """Return invented communes: the name of the former district with a number."""
    import polars as pl

    names = {
        district: title.vi.split(maxsplit=1)[1].removeprefix("phố ").removeprefix("xã ")
        for place in rulebook.territories()
        for district, title in place.districts
    }
    name = pl.col("district").replace_strict(names, return_dtype=pl.String)
    return pl.format("{} {}", name, chances.whole("commune", 1, assumed.COMMUNES_A_DISTRICT))


def _head(chances: Chances) -> "pl.Expr":
    import polars as pl

    chance, inside = chances.of("head"), chances.of("head year")
    alone, heads = (_age(chance, inside, table) for table in (assumed.ALONE, assumed.HEADS))
    return pl.when(pl.col(SIZE) == 1).then(alone).otherwise(heads)


def _age(chance: "pl.Expr", inside: "pl.Expr", table: Sequence[tuple[int, int, int]]) -> "pl.Expr":
    """Return ages in years, as a table of from, to and weight has them."""
    import polars as pl

    place = placed(chance, [weight for _, _, weight in table])
    least, years = (
        pl.lit(pl.Series(values, dtype=pl.Float64)).gather(place)
        for values in ([row[0] for row in table], [row[1] + 1 - row[0] for row in table])
    )
    return least + inside * years


def _classified(frame: "pl.LazyFrame", on: date) -> "pl.LazyFrame":
    """Add poverty and poverty exit; who is poor has not left poverty."""
    import polars as pl

    poor, near = (
        _by_place({place: calibration.poverty_rates(place, on)[which] for place in (EAST, WEST)})
        for which in (0, 1)
    )
    poverty = (
        pl.when(pl.col("chance") < poor)
        .then(pl.lit("poor"))
        .when(pl.col("chance") < poor + near)
        .then(pl.lit("near_poor"))
        .otherwise(pl.lit("none"))
    )
    frame = frame.with_columns(poverty.alias("poverty"))
    left = (pl.col("exit") < _by_place(_exits())) & (pl.col("poverty") == "none")
    days = (pl.col("exit day") * assumed.EXIT_MONTHS * YEAR / 12).cast(pl.Int64)
    day = (pl.lit(on) - pl.duration(days=days)).dt.to_string("%Y-%m-%d")
    came_from = pl.when(pl.col("was poor")).then(pl.lit("poor")).otherwise(pl.lit("near_poor"))
    return frame.with_columns(
        pl.when(left).then(day).otherwise(pl.lit(NEVER)).alias("poverty_exit_date"),
        pl.when(left).then(came_from).otherwise(pl.lit("none")).alias("poverty_exit_from"),
        (pl.col("agri_average") & (pl.col("poverty") == "none")).alias("agri_average"),
    )


def _by_place(rates: "dict[str, calibration.Rates]") -> "pl.Expr":
    """Return the rate of each household, by territory and size."""
    import polars as pl

    sizes = {
        place: pl.col(SIZE).replace_strict(by_size, return_dtype=pl.Float64)
        for place, by_size in rates.items()
    }
    return pl.when(pl.col("territory") == EAST).then(sizes[EAST]).otherwise(sizes[WEST])


def _exits() -> "dict[str, calibration.Rates]":
    premium = rulebook.premium()
    year = sum(premium.month(date(2024, month, 1)) for month in range(1, 13))
    return {place: calibration.exit_rates(place, year) for place in (EAST, WEST)}


def persons_of(first: int, count: int, seed: int) -> int:
    """Return how many members the households number `first` to before `first + count` have."""
    import polars as pl

    numbers = pl.DataFrame({HOUSEHOLD: pl.int_range(first, first + count, eager=True)})
    return int(numbers.select(_size(Chances(HOUSEHOLD, seed)).sum()).item())


def _size(chances: Chances) -> "pl.Expr":
    import polars as pl

    sizes = pl.lit(pl.Series(list(assumed.SIZES), dtype=pl.Int64))
    return sizes.gather(placed(chances.of("size"), assumed.SIZES.values())).alias(SIZE)
