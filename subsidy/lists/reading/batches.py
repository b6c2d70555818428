"""Frames of any height, given on in batches of one size."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from subsidy.lists.reading.citizens import OVERFLOW

if TYPE_CHECKING:
    import polars as pl


def in_batches(frames: "Iterable[pl.DataFrame]", size: int) -> "Iterator[pl.DataFrame]":
    """Give the rows of the frames in order, `size` at a time; fewer in the last batch."""
    held: list[pl.DataFrame] = []
    height = 0
    for frame in frames:
        held.append(frame)
        height += frame.height
        if height < size:
            continue
        joined = _joined(held)
        whole = height - height % size
        for start in range(0, whole, size):
            yield _plain(joined.slice(start, size))
        held, height = [joined.slice(whole)], height - whole
    if height:
        yield _plain(_joined(held))


def _joined(frames: "list[pl.DataFrame]") -> "pl.DataFrame":
    import polars as pl

    joined = pl.concat(frames, how="diagonal") if len(frames) > 1 else frames[0]
    if OVERFLOW in joined.columns:
        return joined.with_columns(pl.col(OVERFLOW).fill_null(value=False))
    return joined


def _plain(batch: "pl.DataFrame") -> "pl.DataFrame":
    """Return the batch without a column of overflow where nothing overflows."""
    if OVERFLOW in batch.columns and not batch[OVERFLOW].any():
        return batch.drop(OVERFLOW)
    return batch
