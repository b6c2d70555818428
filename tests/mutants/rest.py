"""A plug-in that leaves out the tests of single sentences of law, which were asked before."""

import pytest

from tests.law.asking import Line


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that hold something else than one sentence."""
    items[:] = [item for item in items if not _of_a_sentence(item)]


def _of_a_sentence(item: pytest.Item) -> bool:
    called = getattr(item, "callspec", None)
    return called is not None and isinstance(called.params.get("line"), Line)
