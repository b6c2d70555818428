"""Repetitions among many identifiers, found in little memory."""

from collections.abc import Iterator

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.lists import duplicates
from subsidy.lists.duplicates import Repeats, marks, repeated
from tests.strategies import costly

Identifiers = list[str | None]


def later_rows(batches: list[Identifiers], at_once: int = 100) -> dict[int, int]:
    """Return the rows found to be later ones; rows count from 0 through all batches."""

    def read() -> Iterator[pl.Series]:
        for batch in batches:
            yield pl.Series(batch, dtype=pl.String)

    repeats = Repeats(repeated(read, at_once))
    found: dict[int, int] = {}
    first = 0
    for batch in read():
        rows = pl.int_range(first, first + len(batch), eager=True)
        found.update(repeats.find(rows, batch).iter_rows())
        first += len(batch)
    return found


def expected(batches: list[Identifiers]) -> dict[int, int]:
    """Return the same, found by looking at one row after the other."""
    first: dict[str, int] = {}
    found = {}
    for row, identifier in enumerate(one for batch in batches for one in batch):
        if identifier is not None and first.setdefault(identifier, row) != row:
            found[row] = first[identifier]
    return found


BATCHES = st.lists(
    st.lists(st.none() | st.integers(0, 30).map(lambda number: f"{number:012}"), max_size=12),
    max_size=8,
)


@given(BATCHES, st.sampled_from((1, 3, 8, 1000)))
def test_repetitions_are_those_that_a_look_at_every_row_finds(
    batches: list[Identifiers], at_once: int
) -> None:
    assert later_rows(batches, at_once) == expected(batches)


@costly(2)
@given(BATCHES)
def test_so_they_are_where_different_identifiers_have_one_mark(
    batches: list[Identifiers],
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(duplicates, "_BITS", 3)
        assert later_rows(batches) == expected(batches)


def test_a_mark_has_four_bytes() -> None:
    assert marks(pl.Series(["001055000001"])).dtype == pl.UInt32


def test_a_list_too_long_for_the_memory_is_read_in_parts() -> None:
    times = 0

    def read() -> Iterator[pl.Series]:
        nonlocal times
        times += 1
        yield from (pl.Series([f"{n:012}" for n in range(50)]) for _ in range(2))

    assert len(repeated(read, at_once=30)) == 50
    assert times >= 4


def test_a_list_of_one_citizen_alone_comes_to_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(duplicates, "_BITS", 0)
    assert later_rows([["001055000001"] * 40], at_once=3) == dict.fromkeys(range(1, 40), 0)


def test_a_list_without_repetitions_keeps_no_identifier() -> None:
    repeats = Repeats(repeated(lambda: iter([pl.Series(["a", "b"])])))
    repeats.find(pl.Series([1, 2]), pl.Series(["a", "b"]))
    assert repeats._seen.is_empty()
