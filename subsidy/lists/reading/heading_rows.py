"""Where the heading of a list stands: below titles, over one line or two, above column numbers."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from re import fullmatch, search
from typing import NamedTuple

from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.headings import Meaning, bare_key, key
from subsidy.lists.reading.mapping_file import Agreed

SEARCHED = 30
"""The heading stands within so many rows from the top."""

Known = Callable[[str], Meaning | None]
Row = Sequence[str]


class Heading(NamedTuple):
    """The heading of a list: what stands above each column.

    `first` and `last` count the rows of the sheet from 0. `last` is the last row that holds no
    citizen: a second line, or the numbers of the columns.
    """

    first: int
    last: int
    texts: tuple[str, ...]


def find_heading(rows: Sequence[Row], agreed: Agreed) -> Heading | None:
    """Find the heading in the first rows of a list, None where no row looks like one.

    Args:
        rows: The first rows of the sheet, blank ones included.
        agreed: What a mapping file says: the row of the heading, what headings mean.
    """
    known = agreed.meaning_of
    if agreed.header_row is None:
        numbers = range(len(rows[:SEARCHED]))
        at = next((number for number in numbers if _is_heading(rows[number], agreed)), None)
    else:
        at = agreed.header_row - 1
    if at is None or at >= len(rows):
        return None
    above = rows[at - 1] if at else ()
    texts, last = _with_second_line(rows, at, known)
    texts = [
        text or (_cell(above, column) if known(_cell(above, column)) else "")
        for column, text in enumerate(texts)
    ]
    while texts and not texts[-1]:
        texts.pop()
    if last + 1 < len(rows) and _is_column_numbers(rows[last + 1]):
        last += 1
    return Heading(at, last, tuple(texts))


def _is_heading(row: Row, agreed: Agreed) -> bool:
    """Tell whether a row is a heading: it names a citizen's number or birth date, and more.

    A row with a name of the contract or of a mapping file's columns is one too, and a row of
    which every cell is known.
    """
    cells = [cell for cell in row if cell]
    meanings = [meaning for cell in cells if (meaning := agreed.meaning_of(cell))]
    facts = {meaning.fact for meaning in meanings}
    if any(key(cell) in agreed.columns or _is_contract_name(cell) for cell in cells):
        return True
    if len(meanings) >= 2 and facts & {"person_id", "birth_date"}:
        return True
    return bool(cells) and len(meanings) == len(cells) and facts != {None}


def _is_contract_name(cell: str) -> bool:
    """Tell whether a text can only be a name of the contract: `birth_date`, not "Hiv"."""
    return "_" in cell and key(cell) in STATED


def _with_second_line(rows: Sequence[Row], at: int, known: Known) -> tuple[list[str], int]:
    """Return the texts above the columns, and the last row that they come from.

    A second line says more about columns that the first one groups: most of what stands there is
    known, alone or behind the group, and it has neither long numbers nor a running number.
    """
    top, below = rows[at], rows[at + 1] if at + 1 < len(rows) else ()
    if any(search(r"\d{3}|^\d+$", cell) for cell in below):
        return list(top), at
    texts: list[str] = []
    agreeing = strange = 0
    group = ""
    for column in range(max(len(top), len(below))):
        over, under = _cell(top, column), _cell(below, column)
        group = over or group
        alone = not over or not known(over) or not _cell(top, column + 1)
        if not under:
            texts.append(over)
        elif bare_key(under) and known(f"{group} {under}"):
            texts.append(f"{group} {under}")
            agreeing += 1
        elif known(under) and alone:
            texts.append(under)
            agreeing += 1
        else:
            texts.append(over or under)
            strange += 1
    return (texts, at + 1) if agreeing > strange else (list(top), at)


def _is_column_numbers(row: Row) -> bool:
    """Tell whether a row only numbers the columns: A, B, 1, 2 or (1), (2), (3)."""
    cells = [cell for cell in row if cell]
    marks = [fullmatch(r"\(?([A-E]|\d{1,2})\)?(=.*)?", cell) for cell in cells]
    numbers = [int(mark[1]) for mark in marks if mark and mark[1].isdigit()]
    rising = all(one < other for one, other in pairwise(numbers))
    return len(cells) >= 3 and all(marks) and len(numbers) >= 2 and rising


def _cell(row: Row, column: int) -> str:
    return row[column] if column < len(row) else ""
