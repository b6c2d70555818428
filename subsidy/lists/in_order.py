"""Work on many pieces at once, whose results come in the order of the pieces."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from os import cpu_count
from typing import TypeVar

Piece = TypeVar("Piece")
Result = TypeVar("Result")

_WORKERS = min(4, cpu_count() or 1)


def in_order(work: Callable[[Piece], Result], pieces: Iterable[Piece]) -> Iterator[Result]:
    """Do the work on several threads; give its results in order, few at a time in memory."""
    waiting: deque[Future[Result]] = deque()
    with ThreadPoolExecutor(_WORKERS) as threads:
        try:
            for piece in pieces:
                waiting.append(threads.submit(work, piece))
                if len(waiting) > _WORKERS:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for one in waiting:
                one.cancel()
