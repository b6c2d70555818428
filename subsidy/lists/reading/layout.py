"""What the first rows of a list say: where its heading is, what its columns hold, what is above."""

from collections.abc import Callable, Mapping, Sequence
from re import search
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.lists.reading.form_fields import read_above
from subsidy.lists.reading.heading_rows import Heading, find_heading
from subsidy.lists.reading.mapping_file import Agreed
from subsidy.lists.reading.plan import Plan, plan
from subsidy.message import Message, message


class Layout(NamedTuple):
    """How a list is laid out, with the facts that it says once for every citizen."""

    heading: Heading
    plan: Plan
    constants: Mapping[str, str]
    notes: tuple[Message, ...]
    strange_group: str | None


def lay_out(
    file: str, rows: Sequence[Sequence[str]], place: Callable[[int], str], agreed: Agreed
) -> Layout:
    """Return the layout of a list.

    Args:
        file: The file, for errors.
        rows: The first rows as text, blank ones included.
        place: How a clerk finds a column, counted from 0.
        agreed: What a mapping file says.

    Raises InputError where no heading is found, and as `plan`.
    """
    heading = find_heading(rows, agreed)
    meanings = [agreed.meaning_of(text) for text in heading.texts] if heading else []
    if heading is None or not any(
        meaning and (meaning.fact or meaning.way) for meaning in meanings
    ):
        raise no_heading(file, rows, agreed.header_row)
    places = [place(column) for column in range(len(heading.texts))]
    columns = plan(file, heading.texts, places, agreed)
    above = read_above(
        rows[: heading.first], (*columns.parts, *agreed.constants), ignored=agreed.ignore
    )
    constants = {**above.constants, **agreed.constants}
    filled = {fact: text for fact, text in agreed.defaults.items() if fact not in constants}
    return Layout(
        heading,
        columns,
        {**filled, **constants},
        (*above.notes, *columns.notes),
        above.strange,
    )


def no_heading(file: str, rows: Sequence[Sequence[str]], row: int | None) -> InputError:
    """Return the error for a list without a heading. It names what looks like headings at most."""
    if row is not None:
        return InputError(
            file,
            message(
                "{file}: row {row} is no heading that names a fact: correct header_row in the "
                "mapping file, or say there what the columns hold.",
                file=file,
                row=row,
            ),
        )
    first = next((row for row in rows if any(row)), ())
    cells = [" ".join(cell.split()) for cell in first if cell]
    if cells and not any(search(r"\d|@", cell) or len(cell) > 60 for cell in cells):
        return InputError(
            file,
            message(
                "{file} has no heading that is known; the first row says {found}: name the "
                "columns by the contract, such as birth_date, or say in a mapping file what they "
                "hold.",
                file=file,
                found=", ".join(f'"{cell}"' for cell in cells[:12]),
            ),
        )
    return InputError(
        file,
        message(
            "{file} has no heading that is known: write above the columns what they hold, such "
            "as birth_date or Ngày sinh, or say it in a mapping file.",
            file=file,
        ),
    )


def other_rows(rows: Sequence[int]) -> tuple[Message, ...]:
    """Return the note on rows of a form that hold text and no citizen; none for no such row."""
    if not rows:
        return ()
    shown = ", ".join(map(str, rows[:10])) + (", ..." if len(rows) > 10 else "")
    return (
        message(
            "Rows that name no citizen (headings of parts, totals, signatures) are left out: "
            "{rows}; {count} in all.",
            rows=shown,
            count=len(rows),
        ),
    )
