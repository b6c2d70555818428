"""An invented population, some of whose facts are unknown."""

from datetime import date
from pathlib import Path

import pytest

from subsidy.lists.writing import target
from subsidy.population.made import Wished, write_population


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a list of 2,500 invented citizens, 0.1 % of whose facts are unknown."""
    path = tmp_path_factory.mktemp("population") / "invented.parquet"
    write_population(Wished(2_500, 7, date(2026, 1, 1), 0.001), target(str(path)))
    return path
