"""Invented citizens in any number: every name of the profile, the same for the same seed.

Rates are rough and only meant to let every provision meet somebody; 8 % of birth dates are a year
alone and a few facts are not stated.
"""

from datetime import date
from functools import partial
from pathlib import Path
from zlib import crc32

import polars as pl

from subsidy import rulebook
from subsidy.language.vocabulary import NEVER, STATED, Kind

YES_NO = {
    "pension": 0.07,
    "social_insurance_benefit": 0.01,
    "social_allowance": 0.03,
    "social_pension": 0.02,
    "agri_average": 0.06,
    "student": 0.17,
    "hiv": 0.003,
    "blind_association": 0.002,
    "party_cell_active": 0.05,
    "security_force": 0.004,
    "waste_collector": 0.002,
    "village_health_worker": 0.002,
    "village_staff": 0.004,
    "artisan": 0.0005,
    "bomb_victim": 0.001,
    "ethnic_minority": 0.01,
    "poor_commune": 0.01,
}
"""How many of a hundred hundredths have each status."""

WORDS = {
    "residence": {"permanent": 0.92, "temporary": 0.06, "none": 0.02},
    "statutory_group": {"none": 0.6, "employment": 0.36, "meritorious": 0.02, "island": 0.02},
    "poverty": {"none": 0.95, "near_poor": 0.03, "poor": 0.02},
    "poverty_exit_from": {"none": 0.97, "poor": 0.015, "near_poor": 0.015},
    "disability": {"none": 0.96, "mild": 0.02, "severe": 0.015, "very_severe": 0.005},
}

EVENTS = {
    "poverty_exit_date": 0.03,
    "trafficking_confirmed_on": 0.0001,
    "commune_left_difficult_list_on": 0.01,
}
"""How often an event happened; its day lies in the six years before the day asked about."""

UNSTATED = 0.0003
"""How often one of the facts above is not stated: one citizen of a hundred lacks some fact."""

_DAYS_OF_LIFE = 90 * 365
_FINE = 1_000_000


def citizens(first: int, count: int, *, on: date, seed: int = 1) -> pl.DataFrame:
    """Return citizens number `first` to before `first + count`."""
    number = pl.DataFrame({"n": pl.int_range(first, first + count, eager=True)})
    columns = {"person_id": pl.format("{}", 990_000_000_000 + pl.col("n")).str.zfill(12)}
    age = (_chance("age", seed) * _DAYS_OF_LIFE).cast(pl.Int64)
    born = pl.lit(on) - pl.duration(days=age)
    year_alone = _chance("year alone", seed) < 0.08
    columns["birth_date"] = (
        pl.when(year_alone).then(born.dt.to_string("%Y")).otherwise(born.dt.to_string("%Y-%m-%d"))
    )
    columns |= _places(seed)
    for name, rates in WORDS.items():
        columns[name] = _stated(name, _word(name, rates, seed), seed)
    for name, rate in YES_NO.items():
        columns[name] = _stated(name, _chance(name, seed) < rate, seed)
    for name, rate in EVENTS.items():
        day = pl.lit(on) - pl.duration(days=(_chance(f"{name} day", seed) * 6 * 365).cast(pl.Int64))
        happened = _chance(name, seed) < rate
        columns[name] = (
            pl.when(happened).then(day.dt.to_string("%Y-%m-%d")).otherwise(pl.lit(NEVER))
        )
    badge = pl.when(_chance("badge", seed) < 0.03).then(pl.lit(40)).otherwise(pl.lit(0))
    columns["party_badge_years"] = badge.cast(pl.Int32)
    columns["household_rank"] = (1 + (_chance("rank", seed) * 5).cast(pl.Int32)).cast(pl.Int32)
    agreed = _agreeing(number.select(**columns))
    return agreed.select(name for name in STATED if name in agreed.columns)


def write(path: Path, count: int, *, on: date, size: int = 1_000_000) -> None:
    """Write `count` citizens as Parquet, a part at a time."""
    schema = citizens(0, 0, on=on).schema
    parts = [
        pl.defer(partial(citizens, first, min(size, count - first), on=on), schema=schema)
        for first in range(0, count, size)
    ]
    pl.concat(parts).sink_parquet(path, compression="zstd", row_group_size=250_000)


def _chance(name: str, seed: int) -> pl.Expr:
    """Return a number from 0 to under 1 for each citizen, the same for the same name and seed."""
    return pl.col("n").hash(crc32(name.encode()) + seed) % _FINE / _FINE


def _stated(name: str, value: pl.Expr, seed: int) -> pl.Expr:
    return pl.when(_chance(f"{name} stated", seed) >= UNSTATED).then(value)


def _word(name: str, rates: dict[str, float], seed: int) -> pl.Expr:
    chance, reached = _chance(name, seed), 0.0
    word = pl.lit(None, dtype=pl.String)
    for value, rate in reversed(rates.items()):
        word = pl.when(chance < 1 - reached).then(pl.lit(value)).otherwise(word)
        reached += rate
    return word


def _places(seed: int) -> dict[str, pl.Expr]:
    """Return the territory, its former district, and a commune: 70 in each territory."""
    east, west = rulebook.territories()[:2]
    is_west = _chance("territory", seed) < 0.42
    districts = [
        pl.lit(pl.Series(place.district_ids)).gather(
            (_chance("district", seed) * len(place.district_ids)).cast(pl.UInt32)
        )
        for place in (west, east)
    ]
    commune = pl.format("Xã {}", 1 + (_chance("commune", seed) * 70).cast(pl.Int32))
    return {
        "territory": pl.when(is_west).then(pl.lit(west.id)).otherwise(pl.lit(east.id)),
        "district": pl.when(is_west).then(districts[0]).otherwise(districts[1]),
        "commune": pl.when(is_west).then(commune + pl.lit(" T")).otherwise(commune + pl.lit(" Đ")),
    }


def _agreeing(frame: pl.DataFrame) -> pl.DataFrame:
    """Let no two facts of a citizen contradict each other."""
    alone = pl.col("statutory_group").is_in(["none"])
    return frame.with_columns(
        pension=pl.col("pension") & ~alone,
        social_insurance_benefit=pl.col("social_insurance_benefit") & ~alone,
        social_pension=pl.col("social_pension") & ~pl.col("pension"),
    )


assert {*YES_NO} == {name for name, stated in STATED.items() if stated.kind is Kind.YES_NO}
