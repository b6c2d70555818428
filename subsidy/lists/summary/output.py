"""The summary as an output of a run: a workbook for people, or one long table for programs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from subsidy.language import Text
from subsidy.lists.summary.notes import method
from subsidy.lists.summary.published import Published, published
from subsidy.lists.summary.tables import tables
from subsidy.lists.summary.tally import Tally
from subsidy.lists.summary.titles import Titles
from subsidy.lists.summary.workbook import workbook
from subsidy.lists.writing import (
    Document,
    Form,
    Heading,
    Kind,
    Publishable,
    Target,
    check_fits,
    open_output,
    schema_of,
)
from subsidy.message import Message, Sayable, message

if TYPE_CHECKING:
    import polars as pl

SUMMARY_HEADINGS = (
    Heading("commune", Text(vi="Xã, phường, đặc khu", en="Commune"), Kind.TEXT, 28),
    Heading("route", Text(vi="Nhóm tham gia", en="Route"), Kind.TEXT, 24),
    Heading("month", Text(vi="Tháng", en="Month"), Kind.TEXT, 12),
    Heading("payer", Text(vi="Nguồn đóng", en="Payer"), Kind.TEXT, 16),
    Heading("persons", Text(vi="Số người", en="Persons"), Kind.COUNT, 12),
    Heading("vnd", Text(vi="Số tiền (đồng)", en="Đồng"), Kind.VND, 18),
)
"""Columns of the long table. Rows without a month and a payer count each row of the list once."""


def summary_output(
    goal: Target,
    tally: Tally,
    titles: Titles,
    notes: Sequence[tuple[Message, str | int | Sayable]] = (),
) -> Publishable:
    """Return the summary, written but not yet under its name: publish or discard it.

    Args:
        goal: A workbook, or a .csv or .parquet with the columns `SUMMARY_HEADINGS`.
        tally: The true counts; what is written is `published` of them.
        titles: Names for people, used in a workbook.
        notes: What the run was: period, day, policy, rows read and rejected. For a workbook.

    Raises:
        InputError: The disk refuses, or a workbook cannot hold so many rows.
    """
    found = published(tally)
    if goal.form is not Form.XLSX:
        output = open_output(goal, SUMMARY_HEADINGS, titles.language, "")
        try:
            output.write(_long(found))
        except BaseException:
            output.discard()
            raise
        return output
    sheets = tables(found, titles)
    check_fits(goal, max(len(sheet.rows) for sheet in sheets))
    said = [
        (name.say(titles.language), value if isinstance(value, str | int) else _say(value, titles))
        for name, value in notes
    ]
    said += [("", titles.say(sentence)) for sentence in method(found.hidden)]
    return Document(goal, workbook(sheets, titles.say(message("Notes")), said))


def write_summary(
    goal: Target,
    tally: Tally,
    titles: Titles,
    notes: Sequence[tuple[Message, str | int | Sayable]] = (),
) -> None:
    """Write the summary and publish it, where it is the only output; else `summary_output`."""
    output = summary_output(goal, tally, titles, notes)
    try:
        output.finish()
        output.publish()
    finally:
        output.discard()


def _say(value: Sayable, titles: Titles) -> str:
    return value.say(titles.language)


def _long(found: Published) -> "pl.DataFrame":
    import polars as pl

    columns = [heading.name for heading in SUMMARY_HEADINGS]
    once = found.people.with_columns(
        pl.lit(None, pl.String).alias("month"),
        pl.lit(None, pl.String).alias("payer"),
        pl.lit(None, pl.Int64).alias("vnd"),
    )
    return pl.concat([once.select(columns), found.months.select(columns)]).cast(
        schema_of(SUMMARY_HEADINGS)
    )
