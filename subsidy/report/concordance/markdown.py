"""Policies side by side as a Markdown table; what differs is bold."""

import re

from subsidy.words.concordance import MARK, Concordance, Said

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|])")


def markdown(table: Concordance) -> str:
    """Return the document."""
    lines = [f"# {_plain(table.title)}", ""]
    lines += [f"- {_plain(line)}" for line in table.about]
    lines += ["", _line([table.route, *table.columns]), _line(["---"] * (len(table.columns) + 1))]
    for row in table.rows:
        route = f"**{MARK} {_plain(row.route)}**" if row.differs else _plain(row.route)
        lines.append(_line([route, *("<br>".join(map(_said, cell)) for cell in row.cells)]))
    return "\n".join(lines) + "\n"


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _said(said: Said) -> str:
    text = _plain(said.marked)
    return f"**{text}**" if said.differs else f"*{text}*" if said.head else text


def _plain(text: str) -> str:
    """Return the text so that Markdown reads none of its signs."""
    return _SIGNS.sub(r"\\\1", text)
