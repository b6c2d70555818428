"""How many requests one visitor may make: so many in a time, and so many at once."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from time import monotonic


class Buckets:
    """Buckets of `most` requests by name, each filling by `a_second`."""

    def __init__(self, most: int, a_second: float) -> None:
        self._most = float(most)
        self._rate = a_second
        self._left: dict[str, tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, name: str) -> bool:
        """Take one from the bucket of `name`; False where it is empty."""
        now = monotonic()
        with self._lock:
            if len(self._left) > 10_000:
                self._forget(now)
            left, since = self._left.get(name, (self._most, now))
            left = min(self._most, left + (now - since) * self._rate)
            self._left[name] = (left - 1 if left >= 1 else left, now)
            return left >= 1

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again."""
        full = self._most / self._rate
        self._left = {name: kept for name, kept in self._left.items() if now - kept[1] < full}


class AtOnce:
    """At most so many requests of each name at work at once, so that nobody takes up all hands."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._working: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def one_more(self, name: str) -> Iterator[bool]:
        """Count a request of `name` while it is worked on; False where there are enough already."""
        with self._lock:
            free = self._working[name] < self._most
            self._working[name] += free
        try:
            yield free
        finally:
            with self._lock:
                self._working[name] -= free
                if not self._working[name]:
                    del self._working[name]
