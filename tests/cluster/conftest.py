"""Machines for a test, gone when it ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cluster.machines import Machines


@pytest.fixture
def machines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machines]:
    """Give an empty folder, and processes to start there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POLARS_MAX_THREADS", "1")
    started = Machines(tmp_path)
    yield started
    started.end()
