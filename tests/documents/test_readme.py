"""Every console block of the README and of docs/ shows what its commands really print.

`SUBSIDY_GOLDEN=write make quick PYTEST=tests/documents` puts what they print under the commands.
"""

from pathlib import Path

import pytest

from tests.documents.shown import Shown, commands_of, hold

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = [
    ROOT / "README.md",
    *(path for path in sorted((ROOT / "docs").glob("*.md")) if path.name[:8] != "writing-"),
]
"""The guide to writing a resolution needs a checkout of its own (`test_guide`)."""

COMMANDS = [each for document in DOCUMENTS for each in commands_of(document)]


def test_the_readme_shows_the_program_at_work() -> None:
    assert len(commands_of(DOCUMENTS[0])) > 5


@pytest.mark.parametrize(("document", "one"), COMMANDS)
def test_a_command_prints_what_the_document_shows(
    document: Path, one: Shown, repository: Path
) -> None:
    hold(one, document, repository)
