"""Days stored as days: those that no fact may name are rejected row by row, as written ones are."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from tests.lists.batch.conftest import Run

BORN = pl.Series("birth_date", [date(1960, 5, 5), date(1961, 5, 5)])
EXIT = "poverty_exit_date"
RIGHT = date(2024, 3, 3)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (pl.Series([RIGHT, date(1850, 1, 1)]), "1850-01-01"),
        (pl.Series([RIGHT, date(1899, 12, 31)]), "1899-12-31"),
        (pl.Series([RIGHT, date(2200, 1, 1)]), "2200-01-01"),
        (pl.Series([RIGHT, date(9998, 12, 31)]), "9998-12-31"),
        (pl.Series([RIGHT, date(9999, 12, 31)]), "9999-12-31"),
        (pl.Series([19_785, -(10**7)], dtype=pl.Int32).cast(pl.Date), "'-10000000"),
        (pl.Series([19_785, 10**7], dtype=pl.Int32).cast(pl.Date), "10000000"),
        (pl.Series([RIGHT, date(1850, 1, 1)]).cast(pl.Datetime("us")), "1850-01-01"),
        (pl.Series([0, 2**62], dtype=pl.Int64).cast(pl.Datetime("ms")), "•••"),
        (pl.Series([0, -(2**62)], dtype=pl.Int64).cast(pl.Datetime("us")), "'-•••"),
        (pl.Series([0, -(2**62)], dtype=pl.Int64).cast(pl.Datetime("ns")), "1823-11-12"),
    ],
)
def test_a_day_beyond_the_years_of_facts_rejects_its_row_alone(
    run: Run, days: pl.Series, told: str
) -> None:
    pl.DataFrame([BORN, days.alias(EXIT)]).write_parquet("l.parquet")
    ran = run("l.parquet", "-o", "o.csv", "--rejects", "no.csv")
    assert ran.exit_code == 0, ran.stderr
    assert "2 rows read = 1 in the result" in ran.stderr
    rejected = Path("no.csv").read_text(encoding="utf-8-sig").splitlines()
    assert rejected[1].startswith(f"2,{EXIT},{told}")
    assert "allowed is a day that exists, from 1900 to 2199" in rejected[1]


def test_the_same_days_are_read_where_the_table_has_none_beyond(run: Run) -> None:
    pl.DataFrame([BORN, pl.Series(EXIT, [RIGHT, None])]).write_parquet("l.parquet")
    assert "2 rows read = 2 in the result" in run("l.parquet", "-o", "o.csv").stderr
