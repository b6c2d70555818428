"""What was measured, as a table for a terminal or for Markdown."""

from collections.abc import Sequence

from benchmarks.peers.measure import Measured

HEADINGS = ("engine", "version", "kind", "rows", "rows a second", "ours is", "leaves out")
_RIGHT = {"rows", "rows a second", "ours is"}


def lines(found: Sequence[Measured], *, markdown: bool) -> list[str]:
    """Return the lines of a table; ours is the first of `found`, the others follow by speed."""
    ours, *peers = found
    ranked = [ours, *sorted(peers, key=lambda one: -one.rows_a_second)]
    rows = [HEADINGS, *(_cells(one, ours) for one in ranked)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    texts = [_line(row, widths, markdown=markdown) for row in rows]
    if markdown:
        dashes = ("-" * (width - 1) for width in widths)
        ends = (":" if name in _RIGHT else "-" for name in HEADINGS)
        rule = "".join(f"| {dash}{end} " for dash, end in zip(dashes, ends, strict=True)) + "|"
        texts.insert(1, rule)
    return texts


def _cells(one: Measured, ours: Measured) -> tuple[str, ...]:
    ratio = ours.rows_a_second / one.rows_a_second
    return (
        one.peer.label,
        one.peer.version,
        "columns" if one.peer.columns else "rows",
        f"{one.rows:,}",
        f"{float(f'{one.rows_a_second:.2g}'):,.0f}",
        "" if one is ours else f"{float(f'{ratio:.2g}'):,g} ×",
        one.peer.lacks,
    )


def _line(cells: Sequence[str], widths: Sequence[int], *, markdown: bool) -> str:
    padded = [
        cell.rjust(width) if name in _RIGHT else cell.ljust(width)
        for name, cell, width in zip(HEADINGS, cells, widths, strict=True)
    ]
    return f"| {' | '.join(padded)} |" if markdown else "  ".join(padded).rstrip()
