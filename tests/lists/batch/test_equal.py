"""Every row says what `subsidy check` says of its citizen, field by field, through the files."""

from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from subsidy.__main__ import commands
from subsidy.errors import InputError
from tests.columns.reading import expected
from tests.lists.batch.people import Citizen, rows_of, write_list
from tests.strategies import Asked, costly, days, full_profiles, months, policies, without


@st.composite
def lists(draw: st.DrawFn, *, absent: int) -> tuple[list[Citizen], Asked]:
    """Make citizens told apart by identifiers, and a question; some facts are not stated."""
    on = draw(days())
    citizens = draw(st.lists(full_profiles(on, precise=False, sparse=True), min_size=5, max_size=9))
    rate = st.integers(0, 99).map(lambda number: number < absent)
    people = [
        {**without(one, [name for name in one if draw(rate)]), "person_id": f"{place:012}"}
        for place, one in enumerate(citizens)
    ]
    return people, Asked({}, on, draw(months()), draw(policies()))


def _cell(value: object) -> object:
    return ("x" if value else "không") if isinstance(value, bool) else value


def _none(value: object) -> object:
    """Return a value, None where it is an empty text."""
    return None if value == "" else value


def _check(
    folder: Path, people: list[Citizen], asked: Asked, *, rest_is_no: bool, reveal: bool
) -> None:
    """Decide the list by the command, and each citizen by the engine for one."""
    cells = [{name: _cell(value) for name, value in one.items()} for one in people]
    write_list(folder / "list.csv", cells)
    words = ["--on", asked.on.isoformat(), "--months", str(asked.months), "--lang", "en", "--full"]
    words += ["--policy", asked.policy] if asked.policy else []
    words += ["--unstated", "no"] if rest_is_no else []
    words += ["--reveal"] if reveal else []
    files = ("-o", str(folder / "o.parquet"), "--rejects", str(folder / "r.csv"))
    ran = CliRunner().invoke(commands().main, ("batch", str(folder / "list.csv"), *files, *words))
    assert ran.exit_code == 0, ran.stderr
    rows = {row["person_id"]: row for row in pl.read_parquet(folder / "o.parquet").to_dicts()}
    rejects = {int(row["row"]): row["reason"] for row in rows_of(folder / "r.csv")}
    assert list(rows) == sorted(rows)
    for place, citizen in enumerate(people):
        one = asked.having(citizen).having({"unstated": "no"} if rest_is_no else {})
        if place + 2 in rejects:
            with pytest.raises(InputError) as refused:
                one.decided(reveal=reveal)
            assert str(refused.value) == rejects[place + 2]
            continue
        said = rows.pop(citizen["person_id"])
        wanted = expected(one.decided(reveal=reveal))
        for name, value in said.items():
            if name in ("person_id", "segments"):
                continue
            assert (name, _none(value)) == (name, _none(wanted[name]))
    assert not rows


@costly(6)
@given(lists(absent=0), st.booleans())
def test_rows_of_citizens_of_whom_all_is_stated(
    tmp_path_factory: pytest.TempPathFactory, listed: tuple[list[Citizen], Asked], reveal: bool
) -> None:
    _check(tmp_path_factory.mktemp("equal"), *listed, rest_is_no=False, reveal=reveal)


@costly(6)
@given(lists(absent=30), st.booleans())
def test_rows_where_what_is_not_stated_is_no(
    tmp_path_factory: pytest.TempPathFactory, listed: tuple[list[Citizen], Asked], reveal: bool
) -> None:
    _check(tmp_path_factory.mktemp("equal"), *listed, rest_is_no=True, reveal=reveal)


@costly(20)
@given(lists(absent=5), st.booleans())
def test_rows_where_facts_are_missing(
    tmp_path_factory: pytest.TempPathFactory, listed: tuple[list[Citizen], Asked], reveal: bool
) -> None:
    _check(tmp_path_factory.mktemp("equal"), *listed, rest_is_no=False, reveal=reveal)
