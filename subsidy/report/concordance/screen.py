"""Policies side by side as text: a column for each, folded at its width."""

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap

from subsidy.words.concordance import MARK, Concordance, Said
from subsidy.words.layout import WIDTH, page

_GAP = "  "
_NARROWEST = 24
"""Letters below which a column is no longer read; many policies make the table wider instead."""


def screen(table: Concordance) -> str:
    """Return the table as text."""
    count = len(table.columns)
    width = max(_NARROWEST, (WIDTH - len(_GAP) * (count - 1)) // count)
    body = [_beside([[name] for name in table.columns], width), "-" * min(WIDTH, width * count)]
    for row in table.rows:
        body += ["", f"{MARK} {row.route}" if row.differs else row.route]
        body.append(_beside([list(_cell(cell, width)) for cell in row.cells], width))
    return page([[table.title, *table.about]]) + "\n" + "\n".join(body) + "\n"


def _cell(cell: tuple[Said, ...], width: int) -> Iterator[str]:
    for said in cell:
        indent = "" if said.head else "  "
        yield from wrap(
            said.text,
            width,
            initial_indent=f"{MARK} " if said.differs else indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
        )


def _beside(cells: list[list[str]], width: int) -> str:
    lines = zip_longest(*cells, fillvalue="")
    return "\n".join(_GAP.join(one.ljust(width) for one in line).rstrip() for line in lines)
