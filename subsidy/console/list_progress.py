"""How far a run over a list is, on a terminal; nothing where nobody looks."""

import sys
from contextlib import ExitStack
from types import TracebackType
from typing import TYPE_CHECKING

import click

from subsidy.message import message

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from subsidy.lists.reading import Source

_PARTS = 1000
"""The length of a bar where only the part of the file that was read is known."""


class ListProgress:
    """Two bars on standard error, one after the other: reading, then deciding with rows and time.

    Hidden where standard error is no terminal, and where the result itself goes to the screen.
    """

    def __init__(self, source: "Source", language: str, *, to_screen: bool) -> None:
        self._source = source
        self._language = language
        self.watched = sys.stderr.isatty() and not to_screen
        self._shown = ExitStack()
        self._bar: ProgressBar[int] | None = None
        self._deciding = False

    def read(self, rows: int) -> None:
        """Take note of so many more rows read."""
        known = self._source.rows
        if self._bar is None:
            label = message("Reading").say(self._language)
            self._bar = self._show(label, _PARTS if known is None else known, in_rows=False)
        if known is not None:
            self._bar.update(rows)
        elif self._source.done is not None:
            self._bar.update(round(self._source.done * _PARTS) - self._bar.pos)

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided or rejected, among so many in all."""
        if self._bar is None or not self._deciding:
            label = message("Deciding").say(self._language)
            self._bar, self._deciding = self._show(label, among, in_rows=True), True
        self._bar.update(rows)

    def _show(self, label: str, length: int, *, in_rows: bool) -> "ProgressBar[int]":
        self._shown.close()
        bar = click.progressbar(
            length=length, label=label, file=sys.stderr, show_pos=in_rows, hidden=not self.watched
        )
        return self._shown.enter_context(bar)

    def __enter__(self) -> "ListProgress":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._shown.close()
