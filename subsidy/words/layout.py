"""Lines of a screen: folded at a width that any terminal has, and tables with even columns."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

WIDTH = 96
_BULLETS = ("- ", "✓ ", "✗ ", "? ")


def page(blocks: Iterable[Iterable[str]]) -> str:
    """Return blocks of lines, long lines folded, one empty line between blocks."""
    filled = (list(block) for block in blocks)
    return "\n\n".join("\n".join(map(_folded, block)) for block in filled if block) + "\n"


def table(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield rows with the first column to the left and the others to the right."""
    listed = list(rows)
    widths = [max(map(len, column)) for column in zip(*listed, strict=True)]
    for first, *others in listed:
        cells = [first.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield ("  " + "  ".join(cells)).rstrip()


def _folded(line: str) -> str:
    if len(line) <= WIDTH:
        return line
    text = line.lstrip()
    indent = " " * (len(line) - len(text))
    hanging = indent + ("  " if text.startswith(_BULLETS) else "    " if indent else "")
    return "\n".join(
        wrap(
            text,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
