"""Two lists of citizens written down and compared."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from subsidy import rulebook
from subsidy.columns.outcomes import Audience
from subsidy.language.vocabulary import STATED
from subsidy.lists.diff.comparison import Comparison
from subsidy.lists.diff.lists import compare_lists
from subsidy.lists.diff.side import Side
from subsidy.lists.reading import open_list
from subsidy.question import Question
from tests.strategies import Citizen

WORDS = {True: "yes", False: "no"}

Row = dict[str, Any]


def person(number: int) -> str:
    """Return a made-up citizen ID."""
    return f"0300000{number:05}"


def write_list(path: Path, citizens: Sequence[Citizen]) -> None:
    """Write a list in which the citizens have the numbers of their places, if they have none."""
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.DictWriter(file, tuple(STATED))
        rows.writeheader()
        for number, citizen in enumerate(citizens):
            facts = {"person_id": person(number), **citizen}
            cells = {
                name: WORDS[value] if isinstance(value, bool) else value
                for name, value in facts.items()
            }
            rows.writerow(cells)


def comparison(
    old: Sequence[Citizen],
    new: Sequence[Citizen],
    on: date,
    then: date | None = None,
    *,
    months: int = 1,
    policy: str | None = None,
    then_policy: str | None = None,
    reveal: bool = False,
    rest_is_no: bool = False,
    language: str = "en",
) -> Comparison:
    """Compare two lists of citizens."""
    named = [name and rulebook.policies().named(name) for name in (policy, then_policy)]
    questions = [
        Question(day, months, law or None) for day, law in zip((on, then or on), named, strict=True)
    ]
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / "old.csv", Path(folder) / "new.csv"]
        for path, citizens in zip(paths, (old, new), strict=True):
            write_list(path, citizens)
        with open_list(str(paths[0])) as one, open_list(str(paths[1])) as other:
            sides = [
                Side(source, question, Audience(reveal, language), rest_is_no=rest_is_no)
                for source, question in zip((one, other), questions, strict=True)
            ]
            return compare_lists(sides[0], sides[1], lambda _: None)


def compared(old: Sequence[Citizen], new: Sequence[Citizen], **asked: Any) -> dict[str, Row]:
    """Return the row of each citizen who changed, came or went, by the identifier."""
    found = comparison(old, new, **asked)
    return {row["person_id"]: row for row in found.said(found.rows).iter_rows(named=True)}


def change_of(old: Citizen, new: Citizen, on: date, then: date | None = None, **asked: Any) -> Row:
    """Return the row of the one citizen, who changed."""
    (row,) = compared([old], [new], on=on, then=then, **asked).values()
    return row


def cause_and_why(
    old: Citizen, new: Citizen, on: date, then: date | None = None, **asked: Any
) -> tuple[str, str]:
    """Return why the one citizen's share changed."""
    row = change_of(old, new, on, then, **asked)
    return row["cause"], row["why"]
