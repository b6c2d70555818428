"""How far a run over a folder is, on a terminal; nothing where nobody looks."""

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from subsidy.message import message

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


class FolderProgress:
    """Two bars on standard error, one after the other: lists looked at, then rows decided."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._hidden = not sys.stderr.isatty()
        self._shown = ExitStack()
        self._bars: dict[str, ProgressBar[int]] = {}

    def looked(self, lists: int, among: int) -> None:
        """Take note of so many more lists looked at, among so many in all."""
        self._advance(message("Reading").say(self._language), lists, among)

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided, among so many in all."""
        self._advance(message("Deciding").say(self._language), rows, among)

    def _advance(self, label: str, count: int, among: int) -> None:
        if label not in self._bars:
            self._shown.close()
            bar = click.progressbar(
                length=among, label=label, file=sys.stderr, show_pos=True, hidden=self._hidden
            )
            self._bars[label] = self._shown.enter_context(bar)
        self._bars[label].update(count)

    def __enter__(self) -> "FolderProgress":
        return self

    def __exit__(self, *_: object) -> None:
        self._shown.close()
