"""Work on many pieces at once, whose results come in the order of the pieces."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_MOST = 4
"""More threads would wait for each other, and hold more pieces in memory."""


def workers() -> int:
    """Return how many threads work at once: as many as Polars was given, and not too many."""
    import polars as pl

    return min(_MOST, pl.thread_pool_size())


def in_order(work: Callable[[Piece], Result], pieces: Iterable[Piece]) -> Iterator[Result]:
    """Do the work on several threads; give its results in order, few at a time in memory."""
    waiting: deque[Future[Result]] = deque()
    at_once = workers()
    with ThreadPoolExecutor(at_once) as threads:
        try:
            for piece in pieces:
                waiting.append(threads.submit(work, piece))
                if len(waiting) > at_once:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()
