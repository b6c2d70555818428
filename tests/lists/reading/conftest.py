"""Lists written to a folder, and read back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from xlsxwriter import Workbook  # type: ignore[import-untyped]

from subsidy.errors import InputError
from subsidy.lists.reading import open_list

Rows = list[dict[str, Any]]
Write = Callable[[str, str | bytes], str]
Fill = Callable[[Workbook], None]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a file and returns its path."""

    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[[Fill], str]:
    """Return a function that writes a workbook and returns its path."""

    def workbook(fill: Fill) -> str:
        path = tmp_path / "list.xlsx"
        book = Workbook(path)
        fill(book)
        book.close()
        return str(path)

    return workbook


def rows_of(path: str, size: int = 1000, **options: Any) -> Rows:
    """Return every row that a list gives, the whole list read."""
    with open_list(path, **options) as source:
        return [row for batch in source.batches(size) for row in batch.to_dicts()]


def notes_of(path: str, **options: Any) -> str:
    """Return the notes in English, one on a line, the whole list read."""
    with open_list(path, **options) as source:
        for _ in source.batches(1000):
            pass
        return "\n".join(note.say("en") for note in source.notes)


def refusal(path: str, **options: Any) -> str:
    """Return the sentence with which a list is refused, when it is opened or read."""
    with pytest.raises(InputError) as refused:
        rows_of(path, **options)
    return refused.value.say("en")
