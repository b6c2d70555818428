"""What the tests of statements share."""

from collections.abc import Iterator

import pytest

from tests.sql.office import duck


@pytest.fixture(scope="session", autouse=True)
def _close_the_office() -> Iterator[None]:
    """Close DuckDB in time: what is left open at the end of the process is reported as a leak."""
    yield
    duck().connection.close()
    duck.cache_clear()
