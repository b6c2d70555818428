"""The contract's words in the cells of a workbook, said to people there and read back from it."""

from typing import TYPE_CHECKING
from unicodedata import normalize

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
    import polars as pl

    one = pl.element().replace(dict(heading.words(language)))
    return cells.str.split(_BETWEEN).list.eval(one).list.join(f"{_BETWEEN} ")


def meant(cells: "pl.Expr", heading: Heading) -> "pl.Expr":
    """Return cells of a column of a workbook in the contract's words, whatever its language.

    Capitals, spaces and the way in which accents are stored make no difference: people retype.
    """
    if heading.words is None:
        return cells
    import polars as pl

    titles = [heading.words(language).items() for language in LANGUAGES]
    names = {_key(name): name for some in titles for name, _ in some}
    names |= {_key(title): name for some in titles for name, title in some}
    word = pl.element().str.strip_chars()
    key = word.str.normalize("NFC").str.to_lowercase().str.replace_all(r"\s+", " ")
    one = key.replace_strict(names, default=word, return_dtype=pl.String)
    return cells.str.split(_BETWEEN).list.eval(one).list.join(_BETWEEN)


def _key(title: str) -> str:
    """Return what is the same for a title however it is typed."""
    return " ".join(normalize("NFC", title).lower().split())
