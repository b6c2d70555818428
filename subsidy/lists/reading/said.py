"""Columns that state a fact in a way of their own: a group, a mark under "Hộ nghèo", a province.

Their cells are spread over the facts that they state. What a row states twice with different
values stays side by side, and is rejected as neither.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.names import GROUP
from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.lists.reading.groups import group_of, is_confidential
from subsidy.lists.reading.headings import key
from subsidy.profile_values import read_value

if TYPE_CHECKING:
    import polars as pl

Stated = tuple[str, str] | None
"""A fact and a text that states it; None for a cell that states nothing."""


class Said(NamedTuple):
    """A column, from 0, that states a fact in a way of its own: `way` is one of `WAYS`."""

    column: int
    way: str

    @property
    def cells(self) -> str:
        """Return the name under which the cells of the column are in a frame."""
        return f"said {self.column}"


_MASKED = "•••"


class _Strange(Exception):
    """A group that nobody understands."""


def _group(cell: str) -> Stated:
    group = group_of(cell)
    if group is None:
        raise _Strange
    return None if group.fact is None else (group.fact, group.value)


def _poverty(word: str) -> Callable[[str], Stated]:
    def read(cell: str) -> Stated:
        try:
            marked = read_value(STATED["student"], cell)
        except InputError:
            return "poverty", cell
        # Who is not poor may be near-poor.
        return ("poverty", word) if marked else None

    return read


def _province(cell: str) -> Stated:
    # Today's city of that name holds two former provinces.
    todays = key(cell) in _TODAYS_CITY
    return None if todays else ("territory", cell)


_TODAYS_CITY = frozenset(
    kind + name for kind in ("", "tp_", "thanh_pho_", "tinh_") for name in ("hai_phong", "hp")
)

WAYS: Mapping[str, Callable[[str], Stated]] = {
    "group": _group,
    "poor": _poverty("poor"),
    "near_poor": _poverty("near_poor"),
    "province": _province,
}


def spread(
    frame: "pl.DataFrame", said: tuple[Said, ...], constants: Mapping[str, str]
) -> "pl.DataFrame":
    """Return a frame of facts with what such columns state.

    A group that nobody understands is in column `GROUP` of the frame, fit to be shown.

    Args:
        frame: `row`, facts and the cells of such columns, as text.
        said: The columns.
        constants: What is stated of every row; a fact of them that comes up here is filled in.
    """
    import polars as pl

    for column in said:
        cells = frame[column.cells]
        frame = frame.drop(column.cells)
        found: dict[str, dict[str, str]] = {}
        strange: list[str] = []
        for cell in cells.drop_nulls().unique(maintain_order=True).to_list():
            try:
                stated = WAYS[column.way](cell)
            except _Strange:
                strange.append(cell)
            else:
                if stated is not None:
                    found.setdefault(stated[0], {})[cell] = stated[1]
        if strange:
            texts = pl.Series(GROUP, [None], pl.String).new_from_index(0, len(frame))
            held = frame[GROUP] if GROUP in frame.columns else texts
            unread = cells.is_in(strange)
            masked = {cell: _MASKED for cell in strange if is_confidential(cell)}
            shown = cells.replace(masked) if masked else cells
            frame = frame.with_columns(
                pl.select(pl.when(unread).then(shown).otherwise(held)).to_series().alias(GROUP)
            )
        for fact, texts_of in found.items():
            new = cells.replace_strict(texts_of, default=None, return_dtype=pl.String)
            frame = _stated_too(frame, fact, new, constants)
    return frame


def _stated_too(
    frame: "pl.DataFrame", fact: str, new: "pl.Series", constants: Mapping[str, str]
) -> "pl.DataFrame":
    import polars as pl

    if fact in frame.columns:
        held = as_text(frame[fact])
    else:
        held = pl.Series([constants.get(fact)], dtype=pl.String).new_from_index(0, len(frame))
    pairs = pl.DataFrame([held.alias("held"), new.alias("new")])
    both = pairs.drop_nulls().unique()
    rows = list(both.iter_rows())
    same = [_same(fact, one, other) for one, other in rows]
    agreed = both.with_columns(pl.Series("same", same, dtype=pl.Boolean))
    joined = pairs.join(agreed, on=("held", "new"), how="left", maintain_order="left")
    text = (
        pl.when(pl.col("new").is_null() | pl.col("same"))
        .then("held")
        .when(pl.col("held").is_null())
        .then("new")
        .otherwise(pl.concat_str("held", pl.lit(" / "), "new"))
    )
    return frame.with_columns(joined.select(text.alias(fact)).to_series())


def _same(fact: str, one: str, other: str) -> bool:
    try:
        return read_value(STATED[fact], one) == read_value(STATED[fact], other)
    except InputError:
        return False


def as_text(cells: "pl.Series") -> "pl.Series":
    """Return the cells of a column as text, whatever they are stored as."""
    import polars as pl

    return cells if cells.dtype == pl.String else cells.cast(pl.String)
