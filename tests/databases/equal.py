"""Holding what a database says equal to what `subsidy batch` says of the same list."""

from pathlib import Path

import polars as pl

from tests.databases.office import Question, batch

Rows = dict[str, dict[str, object]]


def by_citizen(rows: pl.DataFrame) -> Rows:
    """Return rows by their identifier, each of which stands once."""
    found = {str(row["person_id"]): row for row in rows.iter_rows(named=True)}
    assert len(found) == len(rows)
    return found


def equal_to_batch(
    answers: pl.DataFrame, left: pl.DataFrame, rows: Path, asked: Question
) -> pl.DataFrame:
    """Hold answers equal to `subsidy batch`, alone and with what it says of the rows left.

    `rows` is the list, a file of Parquet. Returns the rows decided by the database.
    """
    whole = pl.read_parquet(rows)
    assert answers["person_id"].sort().equals(whole["person_id"].sort()), "each row has its answer"
    said = by_citizen(batch(rows, asked).drop("receipt"))
    decided = answers.filter(pl.col("status") == "decided")
    for name, row in by_citizen(decided).items():
        shared = said[name].keys() & row.keys()
        assert len(shared) == len(answers.columns) - 1, "all columns but by_month are batch's too"
        assert {one: _plain(row[one]) for one in shared} == {
            one: _plain(said[name][one]) for one in shared
        }
    for name, row in by_citizen(answers.filter(pl.col("status") == "open")).items():
        assert row["missing"]
        assert row["least_percent"] <= said[name]["least_percent"]  # type: ignore[operator]
        assert said[name]["greatest_percent"] <= row["greatest_percent"]  # type: ignore[operator]

    known = pl.col("person_id").is_in(decided["person_id"].implode())
    both = whole.filter(~known.fill_null(value=False))
    assert _sorted(left).equals(_sorted(both)), "what is left is what is not decided"
    file = rows.with_name(f"{rows.stem}-left.parquet")
    left.write_parquet(file)
    rest = by_citizen(batch(file, asked).drop("receipt"))
    assert rest.keys() == said.keys() - by_citizen(decided).keys()
    assert all(said[name] == row for name, row in rest.items())
    return decided


def _plain(value: object) -> object:
    """Return an empty text as nothing: files do not tell the two apart."""
    return None if value == "" else value


def _sorted(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.sort(rows.columns)
