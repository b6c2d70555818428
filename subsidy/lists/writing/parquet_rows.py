"""Rows as a .parquet file: many frames, one file, bounded memory.

Polars writes a file only from a plan of its own. So the frames are handed through a short queue to
a plan that runs in a second thread; Polars packs them in all its threads meanwhile.
"""

from collections.abc import Iterator
from queue import Empty, Full, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any

from subsidy.lists.writing.heading import Heading, schema_of
from subsidy.lists.writing.trouble import is_of_disk

if TYPE_CHECKING:
    import polars as pl

_AHEAD = 2
"""Frames that may wait: enough that neither side stands still."""

_ROWS_OF_A_GROUP = 62_500
"""Fixed, so that the bytes do not depend on how the rows came in frames."""

_LEVEL = 1
"""The lightest packing: receipts, most of the bytes, pack as small at this level as at the next."""

_PATIENCE = 0.2
"""Seconds after which a full queue is asked whether anybody still empties it."""


class ParquetRows:
    """Writes frames to the file at `path`; same rows, same bytes."""

    def __init__(self, path: str, headings: tuple[Heading, ...]) -> None:
        self._path = path
        self._schema = schema_of(headings)
        self._waiting: Queue[pl.DataFrame | None] = Queue(_AHEAD)
        self._failure: Exception | None = None
        self._thread = Thread(target=self._sink, name="parquet", daemon=True)
        self._thread.start()

    def write(self, frame: "pl.DataFrame") -> None:
        """Hand the rows of a frame over. Raises OSError, also for earlier frames."""
        self._hand_over(frame)

    def finish(self) -> None:
        """Wait until the file is whole. Raises OSError."""
        self._hand_over(None)
        self._thread.join()
        self._raise_failure()

    def stop(self) -> None:
        """Give up: take back what waits, and let the plan end."""
        while self._thread.is_alive():
            try:
                while True:
                    self._waiting.get_nowait()
            except Empty:
                pass
            try:
                self._waiting.put_nowait(None)
            except Full:
                continue
            self._thread.join(_PATIENCE)

    def _hand_over(self, frame: "pl.DataFrame | None") -> None:
        while self._thread.is_alive():
            try:
                self._waiting.put(frame, timeout=_PATIENCE)
            except Full:
                continue
            return
        self._raise_failure()

    def _raise_failure(self) -> None:
        if self._failure is None:
            return
        if is_of_disk(self._failure):
            raise OSError(str(self._failure)) from self._failure
        raise self._failure

    def _sink(self) -> None:
        from polars.io.plugins import register_io_source

        try:
            source = register_io_source(self._frames, schema=self._schema, validate_schema=True)
            source.sink_parquet(
                self._path,
                compression="zstd",
                compression_level=_LEVEL,
                row_group_size=_ROWS_OF_A_GROUP,
            )
        except Exception as error:  # noqa: BLE001 - it is raised where the frames come from
            self._failure = error

    def _frames(self, *_: Any) -> "Iterator[pl.DataFrame]":
        while (frame := self._waiting.get()) is not None:
            yield frame
