"""Settings of the whole suite: Hypothesis profiles, a receipt key, which package is tested."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import subsidy

# The same citizens each time: who changes nothing sees nothing fail. `make deep` makes up others.
# A few of them show that the built wheel, which is the same program, runs.
for name, examples in (("quick", 60), ("few", 10)):
    settings.register_profile(
        name,
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.register_profile(
    "deep", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("quick")

os.environ["SUBSIDY_RECEIPT_KEY"] = "a receipt key that only the tests use"

if os.environ.get("SUBSIDY_EXPECT_INSTALLED"):
    assert "site-packages" in Path(subsidy.__file__).parts, "the tests must meet the built wheel"

LONG = ("databases", "proof", "cluster", "web", "lists", "properties", "columns", "sql", "compare")
"""Folders of tests that take minutes: begun first, so that no processor is idle at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of these folders first, all others in the order in which they were found."""
    here = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        folder = item.path.relative_to(here).parts[0] if item.path.is_relative_to(here) else ""
        return LONG.index(folder) if folder in LONG else len(LONG)

    items.sort(key=place)


@pytest.fixture
def repository() -> Path:
    """Return the folder of the repository, for tests of its documents and examples."""
    return Path(__file__).parent.parent
