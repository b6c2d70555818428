"""A list cut in pieces, by hand or by the program, gives the same rows as the whole."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from subsidy.__main__ import commands
from subsidy.lists import batch, in_order
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import PEOPLE, Citizen, person, write_list
from tests.strategies import costly, full_profiles, without

MIXED = [
    *PEOPLE,
    person(7, poverty="rich"),
    PEOPLE[0],
    person(8, birth_date="2031-01-01"),
    person(9, birth_date="1955-02"),
    PEOPLE[3],
    person(9, birth_date="1946"),
    person(10, hiv="x"),
]


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_rows_do_not_depend_on_how_many_are_decided_at_once(
    run: Run, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    write_list(Path("list.csv"), MIXED)
    files = ("-o", "o.csv", "--rejects", "r.csv", "--summary", "s.csv", "--force")
    whole = run("list.csv", *files)
    written = {name: Path(name).read_bytes() for name in ("o.csv", "r.csv", "s.csv")}
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", size)
    pieces = run("list.csv", *files)
    assert {name: Path(name).read_bytes() for name in written} == written
    assert pieces.stderr == whole.stderr


@st.composite
def people(draw: st.DrawFn) -> list[Citizen]:
    """Make a list of citizens told apart by identifiers; a few facts are not stated."""
    citizens = draw(st.lists(full_profiles(precise=False, sparse=True), min_size=2, max_size=7))
    gone = st.lists(st.sampled_from(("birth_date", "residence", "district", "hiv")), max_size=1)
    return [
        {
            name: ("x" if value else "không") if isinstance(value, bool) else value
            for name, value in {**without(one, draw(gone)), "person_id": f"{place:012}"}.items()
        }
        for place, one in enumerate(citizens)
    ]


def lines(folder: Path, citizens: list[Citizen], form: str) -> list[str]:
    """Return the rows of the result, as text, without the heading."""
    write_list(folder / f"list.{form}", citizens)
    asked = ("--on", "2025-10-15", "--months", "4", "--lang", "en", "--full", "--force")
    ran = CliRunner().invoke(
        commands().main,
        ("batch", str(folder / f"list.{form}"), "-o", str(folder / "o.csv"), *asked),
    )
    assert ran.exit_code == 0, ran.stderr
    return (folder / "o.csv").read_text(encoding="utf-8-sig").splitlines()[1:]


@costly(10)
@given(people(), st.integers(0, 1000), st.sampled_from(("csv", "parquet")))
def test_a_list_cut_in_two_gives_the_rows_of_the_whole(
    tmp_path_factory: pytest.TempPathFactory, citizens: list[Citizen], cut: int, form: str
) -> None:
    folder = tmp_path_factory.mktemp("pieces")
    place = cut % len(citizens)
    parts = [part for part in (citizens[:place], citizens[place:]) if part]
    found = [line for part in parts for line in lines(folder, part, form)]
    assert found == lines(folder, citizens, form)


def test_several_batches_at_once_give_the_rows_of_one_after_the_other(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = [
        person(n, birth_date=f"{1930 + n * 7 % 90}-{1 + n % 12:02}-{1 + n * 11 % 28:02}")
        | {"commune": f"Xã {n * 31 % 97}", "district": ("tu_ky", "nam_sach", "chi_linh")[n % 3]}
        for n in range(1500)
    ]
    write_list(Path("list.parquet"), many)
    run("list.parquet", "-o", "one.csv", "--unstated", "no")
    monkeypatch.setattr(batch, "ROWS_AT_ONCE", 100)
    monkeypatch.setattr(in_order, "workers", lambda: 4)
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        run("list.parquet", "-o", "many.csv", "--unstated", "no")
    finally:
        sys.setswitchinterval(before)
    assert Path("many.csv").read_bytes() == Path("one.csv").read_bytes()
