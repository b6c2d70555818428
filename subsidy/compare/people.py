"""The population of a comparison: an open list, the weight of each row, and the file's hash."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from subsidy.errors import InputError
from subsidy.lists.reading import Source, open_list
from subsidy.lists.reading.headings import key
from subsidy.lists.reading.mapping_file import NOTHING, read_mapping
from subsidy.lists.reading.parquet import ParquetSource
from subsidy.message import message

if TYPE_CHECKING:
    import polars as pl

WEIGHT = "weight"
"""The column of weights, where no other is named."""

MOST_PERSONS = 10_000_000_000
"""Persons that all weights together may stand for: more than live, and their VND are exact."""

_NEEDED = (("birth_date",), ("territory", "district", "commune"), ("residence",))


class People(NamedTuple):
    """A population; `weights` None counts every row as one person."""

    name: str
    source: Source
    weights: "pl.Series | None"
    sha256: str


@contextmanager
def open_people(
    path: str, mapping: str | None = None, weights: str | None = None
) -> Iterator[People]:
    """Open a list as a population.

    Args:
        path: A list in any form that a batch takes; weights are read from .parquet and .csv.
        mapping: A mapping file, as for a batch.
        weights: The column of weights. By default `weight`, where there is one.

    Raises:
        InputError: A list that cannot be read, a needed column that is not there, a weight that is
            no whole number from 0.
    """
    with ExitStack() as closing:
        column = weights or WEIGHT
        has = column in _columns(path)
        if weights is not None and not has:
            raise InputError(
                weights,
                message(
                    "{file} has no column {column} with weights; weights are read from .parquet "
                    "and from .csv separated by commas.",
                    file=path,
                    column=repr(weights),
                ),
            )
        if has:
            source, found = _weighted(path, column, mapping, closing)
        else:
            source, found = closing.enter_context(open_list(path, mapping=mapping)), None
        _check_columns(path, source)
        yield People(Path(path).name, source, found, _hash(path))


def _columns(path: str) -> list[str]:
    """Return the names of columns, none where the form or the file does not give them."""
    import polars as pl

    try:
        if path.lower().endswith(".parquet"):
            return list(pl.read_parquet_schema(path))
        if path.lower().endswith(".csv"):
            return pl.scan_csv(path, infer_schema=False).collect_schema().names()
    except (pl.exceptions.PolarsError, OSError):
        return []  # whoever opens the list says what is wrong with it
    return []


def _weighted(
    path: str, column: str, mapping: str | None, closing: ExitStack
) -> "tuple[Source, pl.Series]":
    import polars as pl

    agreed = NOTHING if mapping is None else read_mapping(mapping)
    agreed = agreed._replace(ignore=agreed.ignore | {key(column)})
    stored = Path(path)
    if stored.suffix.lower() == ".csv":
        folder = closing.enter_context(TemporaryDirectory(prefix="subsidy-"))
        stored = Path(folder) / "people.parquet"
        try:
            pl.scan_csv(path, infer_schema=False).sink_parquet(stored, compression="lz4")
        except pl.exceptions.PolarsError:
            raise InputError(
                path,
                message("{file} has rows of unequal length: correct them.", file=path),
            ) from None
    source = closing.enter_context(ParquetSource(path, stored.open("rb"), agreed))
    cells = pl.scan_parquet(stored, glob=False).select(column).collect().to_series()
    return source, _whole(path, column, cells)


def _whole(path: str, column: str, cells: "pl.Series") -> "pl.Series":
    """Return the weights; InputError names the first that is missing or no whole number from 0."""
    import polars as pl

    text = cells.cast(pl.String).str.strip_chars().str.strip_suffix(".0")
    right = text.str.contains(r"^[0-9]{1,9}$").fill_null(value=False)
    if not right.all():
        place = int((~right).arg_true()[0])
        written = cells[place]
        raise InputError(
            column,
            message(
                "{file}: {column} of record {row} is {found}; a weight is a whole number from 0 "
                "to 999999999.",
                file=path,
                column=column,
                row=str(place + 1),
                found=message("missing") if written in (None, "") else repr(str(written)[:40]),
            ),
        )
    whole = text.cast(pl.Int64)
    if whole.sum() > MOST_PERSONS:
        raise InputError(
            column,
            message(
                "{file}: the weights of {column} stand for {found} persons in all; allowed are "
                "{most}.",
                file=path,
                column=column,
                found=f"{whole.sum():d}",
                most=f"{MOST_PERSONS:d}",
            ),
        )
    return whole


def _check_columns(path: str, source: Source) -> None:
    there = {column.fact for column in source.columns} | set(source.constants)
    for names in _NEEDED:
        if not there.intersection(names):
            raise InputError(
                path,
                message(
                    "{file} has no column {column}, which a comparison needs; add it, or give it "
                    "as a constant in a mapping file.",
                    file=path,
                    column=names[0],
                ),
            )


def _hash(path: str) -> str:
    """Return the SHA-256 of a file; nothing of what comes through a pipe and is read only once."""
    if not Path(path).is_file():
        return ""
    with Path(path).open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
