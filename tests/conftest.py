"""Settings of the whole suite: Hypothesis profiles, a receipt key, which package is tested."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import subsidy

# The same citizens each time: who changes nothing sees nothing fail. `make deep` makes up others.
settings.register_profile(
    "quick",
    max_examples=60,
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


@pytest.fixture
def repository() -> Path:
    """Return the folder of the repository, for tests of its documents and examples."""
    return Path(__file__).parent.parent
