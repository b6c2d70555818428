"""Several outputs of one run: all of them appear, or none does.

A disk cannot rename two files in one step. So every output is finished first - what a full disk
refuses, it refuses then - and the renames follow each other at once, the first output last: where
the result stands, its rejects and its summary stand too.
"""

from collections.abc import Sequence
from types import TracebackType
from typing import Protocol, TypeVar


class Publishable(Protocol):
    """An output that can be finished without a name, and then published or discarded."""

    def finish(self) -> None:
        """Put the last byte on the disk; a second call does nothing."""

    def publish(self) -> None:
        """Let the file appear under its name."""

    def discard(self) -> None:
        """Leave nothing behind, unless it is published; a second call does nothing."""


P = TypeVar("P", bound=Publishable)


def publish_all(outputs: Sequence[Publishable]) -> None:
    """Finish all, then publish all, the first one last; on an error discard what is not out."""
    try:
        for output in outputs:
            output.finish()
        for output in reversed(outputs):
            output.publish()
    finally:
        for output in outputs:
            output.discard()


class Together:
    """A context manager that publishes its outputs together, or discards them all.

    `with Together() as outputs: result = outputs.add(open_output(...))`
    """

    def __init__(self) -> None:
        self._outputs: list[Publishable] = []

    def add(self, output: P) -> P:
        """Take an output in and return it; the first one taken is the run's main result."""
        self._outputs.append(output)
        return output

    def __enter__(self) -> "Together":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            publish_all(self._outputs)
        else:
            for output in self._outputs:
                output.discard()
