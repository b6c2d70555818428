"""The contract's words in the cells of a workbook, said to people there and read back from it."""

from typing import TYPE_CHECKING

from subsidy.catalogue import LANGUAGES
from subsidy.lists.writing.heading import Heading

if TYPE_CHECKING:
    import polars as pl

_BETWEEN = ";"
"""Stands between several words of one cell."""


def said(cells: "pl.Expr", heading: Heading, language: str) -> "pl.Expr":
    """Return cells of a column as a workbook says them."""
    if heading.words is None:
        return cells
    return _each(cells, dict(heading.words(language)), f"{_BETWEEN} ")


def meant(cells: "pl.Expr", heading: Heading) -> "pl.Expr":
    """Return cells of a column of a workbook in the contract's words, whatever its language."""
    if heading.words is None:
        return cells
    names = {title: name for one in LANGUAGES for name, title in heading.words(one).items()}
    return _each(cells, names, _BETWEEN)


def _each(cells: "pl.Expr", instead: dict[str, str], between: str) -> "pl.Expr":
    """Return cells with each of their words replaced by another; those unknown stay."""
    import polars as pl

    words = cells.str.split(_BETWEEN)
    one = pl.element().str.strip_chars(" ").replace(instead)
    return words.list.eval(one).list.join(between)
