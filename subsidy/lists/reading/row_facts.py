"""The facts of each row once its cells are read: words translated, what is not stated filled in."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from subsidy.lists.reading.mapping_file import Agreed, word_key
from subsidy.lists.reading.plan import Plan
from subsidy.lists.reading.said import as_text, spread

if TYPE_CHECKING:
    import polars as pl


def row_facts(
    frame: "pl.DataFrame", plan: Plan, constants: Mapping[str, str], agreed: Agreed
) -> "pl.DataFrame":
    """Return a frame of facts as the list and whoever speaks about it mean them.

    Args:
        frame: `row`, facts by name, and the cells that `said.spread` reads.
        plan: Which column holds what.
        constants: What is stated of every row.
        agreed: What a mapping file says, and what counts where a row states nothing.
    """
    import polars as pl

    for fact, words in agreed.values.items():
        if fact in frame.columns:
            frame = frame.with_columns(_translated(frame[fact], words).alias(fact))
    if plan.said:
        frame = spread(frame, plan.said, constants)
    for fact, text in agreed.defaults.items():
        if fact in frame.columns and frame[fact].null_count():
            filled = as_text(frame[fact]).fill_null(pl.lit(text))
            frame = frame.with_columns(filled.alias(fact))
    return frame


def _translated(cells: "pl.Series", words: Mapping[str, str]) -> "pl.Series":
    """Return the cells with the values that a mapping file gives them."""
    import polars as pl

    texts = as_text(cells)
    meant = {
        text: words[word_key(text)]
        for text in texts.drop_nulls().unique().to_list()
        if word_key(text) in words
    }
    if not meant:
        return cells
    return texts.replace_strict(meant, default=texts, return_dtype=pl.String)
