"""Invented populations: the same for the same wish, readable as lists, near what was published."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

import polars as pl
import pytest

from subsidy.columns.known import known_rows
from subsidy.columns.stated import StatedRows
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading import open_list
from subsidy.lists.writing import target
from subsidy.population import assumed, calibration, made
from subsidy.population.made import Wished, write_population
from subsidy.population.measured import measured
from subsidy.population.published import EAST, WEST

ON = date(2026, 1, 1)


@dataclass(frozen=True)
class Written:
    path: Path

    @property
    def mark(self) -> str:
        return sha256(self.path.read_bytes()).hexdigest()

    @property
    def frame(self) -> pl.DataFrame:
        return pl.read_parquet(self.path)


def written(folder: Path, name: str, count: int, seed: int = 1, unknown: float = 0.0) -> Written:
    path = folder / f"{name}.parquet"
    write_population(Wished(count, seed, ON, unknown), target(str(path), force=True))
    return Written(path)


def test_the_same_wish_gives_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    one, same, other = (
        written(tmp_path, name, 500, seed) for name, seed in (("a", 1), ("b", 1), ("c", 2))
    )
    assert one.mark == same.mark != other.mark


def test_citizens_do_not_depend_on_how_many_are_made_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = written(tmp_path, "whole", 700).frame
    monkeypatch.setattr(made, "_HOUSEHOLDS", 50)
    assert written(tmp_path, "parts", 700).frame.equals(whole)
    assert written(tmp_path, "fewer", 300).frame.equals(whole.head(300))


@pytest.mark.parametrize("unknown", [0.0, 0.05])
def test_every_citizen_can_be_read_as_in_any_list(tmp_path: Path, unknown: float) -> None:
    path = written(tmp_path, "p", 3_000, unknown=unknown).path
    with open_list(str(path)) as source:
        (frame,) = source.batches(10_000)
        stated, unreadable = StatedRows().read(frame)
    known, contradicting = known_rows(stated, ON, rest_is_no=False)
    assert (unreadable, contradicting, len(known)) == ([], [], 3_000)
    assert stated["person_id"].n_unique() == 3_000
    assert set(source.columns) == {column for column in source.columns if column.fact in STATED}


def test_a_csv_holds_the_same_citizens(tmp_path: Path) -> None:
    path = tmp_path / "p.csv"
    write_population(Wished(200, 1, ON), target(str(path)))
    text = pl.read_csv(path, infer_schema=False)
    same = written(tmp_path, "p", 200).frame.select(pl.all().cast(pl.String))
    assert text.equals(same)


def test_facts_are_unknown_at_the_rate_wished(tmp_path: Path) -> None:
    frame = written(tmp_path, "p", 4_000, unknown=0.1).frame
    for name in ("residence", "hiv", "statutory_group"):
        assert 0.07 < frame[name].null_count() / 4_000 < 0.13
    years = frame["birth_date"].str.len_chars().eq(4).mean()
    assert isinstance(years, float)
    assert 0.07 < years < 0.13
    assert frame["territory"].null_count() == 0


def test_poverty_comes_out_as_published(tmp_path: Path) -> None:
    wished = Wished(150_000, 1, ON)
    path = tmp_path / "p.parquet"
    write_population(wished, target(str(path)))
    targets = measured(str(path), wished).targets
    assert len(targets) == 5
    for one in targets:
        assert one.found > one.scaled * 0.85
        assert one.over or one.found < one.scaled * 1.15


def test_no_target_is_the_cost_of_the_harmonised_resolution(tmp_path: Path) -> None:
    wished = Wished(2_000, 1, ON)
    path = tmp_path / "p.parquet"
    write_population(wished, target(str(path)))
    assert 396_000_000_000 not in [one.published for one in measured(str(path), wished).targets]


@pytest.mark.parametrize("mean", [1.86, 2.3, 3.2, 4.5])
def test_a_tilted_distribution_has_the_rate_and_the_mean_asked_for(mean: float) -> None:
    rates = calibration.tilted(0.01, mean)
    parts = {size: rate * assumed.SIZES[size] for size, rate in rates.items()}
    assert sum(parts.values()) == pytest.approx(0.01)
    assert sum(size * part for size, part in parts.items()) / 0.01 == pytest.approx(mean)


def test_before_the_merger_the_east_has_no_poor_household() -> None:
    poor, near = calibration.poverty_rates(EAST, date(2025, 1, 1))
    assert sum(poor.values()) == 0 < sum(near.values())
    poor, _ = calibration.poverty_rates(WEST, date(2025, 1, 1))
    assert sum(poor.values()) > 0


def test_a_population_is_not_written_to_a_workbook(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is written to a"):
        write_population(Wished(10, 1, ON), target(str(tmp_path / "p.xlsx")))
