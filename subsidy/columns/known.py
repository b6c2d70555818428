"""What is known of each row: what the stated facts imply, and what is assumed.

Facts that imply or contradict one another are few: every combination is worked out once, by the
code that works it out for one profile.
"""

from datetime import date
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from subsidy import known as one
from subsidy.columns.combinations import KEY, Wrong, named, set_aside
from subsidy.columns.day_codes import earliest
from subsidy.columns.faults import RowFault
from subsidy.columns.names import (
    DISTRICT,
    NUMBERS,
    OTHER_DISTRICT,
    ROW,
    YES_NO,
    districts,
)
from subsidy.columns.placed import placed
from subsidy.completion.options import OTHER
from subsidy.errors import InputError
from subsidy.known import Days, Known, KnownValue
from subsidy.language.vocabulary import NEVER, STATED, Kind
from subsidy.message import message
from subsidy.partial_date import PartialDate
from subsidy.profile_code import DATES

if TYPE_CHECKING:
    import polars as pl

EXIT_DATE, EXIT_FROM = "poverty_exit_date", "poverty_exit_from"


def known_rows(
    frame: "pl.DataFrame", on: date, *, rest_is_no: bool
) -> "tuple[pl.DataFrame, list[RowFault]]":
    """Return what is known of the stated rows, and the rows whose facts contradict one another.

    Districts become numbers.
    """
    frame, misplaced = placed(frame)
    frame, contradicting = _agreed(frame, rest_is_no=rest_is_no)
    frame, unborn = _born_by(frame, on)
    return _assumed(frame, rest_is_no=rest_is_no), [*misplaced, *contradicting, *unborn]


def _agreed(frame: "pl.DataFrame", *, rest_is_no: bool) -> "tuple[pl.DataFrame, list[RowFault]]":
    """Add what linked facts imply. Every combination of them has its place in a table."""
    import polars as pl

    table, wrong = _combinations(rest_is_no=rest_is_no)
    place = pl.lit(0, dtype=pl.Int32)
    for name in one.LINKED:
        place = place * len(_values(name)) + (pl.col(name).cast(pl.Int32) + 1).fill_null(0)
    frame, faults = set_aside(frame.with_columns(place.alias(KEY)), wrong)
    return frame.with_columns(table[name].gather(frame[KEY]) for name in one.LINKED), faults


@cache
def _combinations(*, rest_is_no: bool) -> "tuple[pl.DataFrame, dict[int, Wrong]]":
    """Return what each combination of the linked facts comes to, and those that cannot be."""
    import polars as pl

    rows = []
    wrong: dict[int, Wrong] = {}
    for place, values in enumerate(product(*(_values(name) for name in one.LINKED))):
        stated = named(one.LINKED, values)
        facts = Known(stated)
        try:
            one.agree(facts)
            if rest_is_no:
                one.assume_no(facts)
        except InputError as error:
            wrong[place] = Wrong(error, stated)
        rows.append([_index(name, facts.get(name)) for name in one.LINKED])
    types = {name: pl.Boolean if name in YES_NO else pl.UInt8 for name in one.LINKED}
    return pl.DataFrame(rows, schema=types, orient="row"), wrong


def _values(name: str) -> tuple[KnownValue | None, ...]:
    """Return what a fact can be, unknown first."""
    return (None, False, True) if name in YES_NO else (None, *STATED[name].values)


def _index(name: str, value: KnownValue | None) -> bool | int | None:
    return (
        value if value is None or isinstance(value, bool) else STATED[name].values.index(str(value))
    )


def _born_by(frame: "pl.DataFrame", on: date) -> "tuple[pl.DataFrame, list[RowFault]]":
    """Set aside who is born after the day asked about."""
    import polars as pl

    born = "birth_date"
    unborn = earliest(pl.col(born)) > PartialDate(on.year, on.month, on.day).code
    later = frame.filter(unborn)
    if later.is_empty():
        return frame, []
    faults = []
    for row, code in later.select(ROW, born).iter_rows():
        stated = PartialDate.of_code(code)
        error = InputError(
            born,
            message(
                "birth_date is {found}, after the date asked about, {on}; correct one of them.",
                found=stated.first.isoformat(),
                on=on.isoformat(),
            ),
        )
        faults.append(RowFault(row, born, str(stated), error))
    return frame.filter(unborn.fill_null(value=False).not_()), faults


def _assumed(frame: "pl.DataFrame", *, rest_is_no: bool) -> "pl.DataFrame":
    """Read absent facts as no where that was asked for, and an absent rank as first."""
    import polars as pl

    changed = [pl.col(one.RANK).fill_null(one.FIRST_MEMBER)]
    if rest_is_no:
        for name, stated in STATED.items():
            if stated.absent is None or name in one.LINKED:
                continue
            absent = _absent_code(name)
            changed.append(pl.col(name).fill_null(absent))
    frame = frame.with_columns(changed)
    never = pl.col(EXIT_DATE) == PartialDate.NEVER_CODE
    none = STATED[EXIT_FROM].values.index("none")
    # An unknown date is not one that never came: null takes the otherwise.
    filled = pl.when(never).then(pl.col(EXIT_FROM).fill_null(none)).otherwise(pl.col(EXIT_FROM))
    return frame.with_columns(filled.cast(pl.UInt8))


def _absent_code(name: str) -> int | bool:
    stated = STATED[name]
    if stated.absent == NEVER and stated.kind is Kind.DATE:
        return PartialDate.NEVER_CODE
    if isinstance(stated.absent, str):
        return stated.values.index(stated.absent)
    assert stated.absent is not None
    return stated.absent


def fact(name: str, value: object) -> KnownValue | None:
    """Return one cell of a known row as the engine for one citizen holds it."""
    if value is None or isinstance(value, bool):
        return value
    assert isinstance(value, int)
    if name in DATES:
        if value == PartialDate.NEVER_CODE:
            return NEVER
        stated = PartialDate.of_code(value)
        return Days(stated.first, stated.last)
    if name == DISTRICT:
        return OTHER if value == OTHER_DISTRICT else districts()[value]
    return value if name in NUMBERS else STATED[name].values[value]
