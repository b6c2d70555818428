"""A worker of Spark that dies in the middle, at once, as by a power cut."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGKILL
from threading import Event, Thread

_PROCESSES = re.compile(r"the processes \d+ (\d+) \d+\.")


@contextmanager
def killed_at(log: Path, place: Path) -> Iterator[list[int]]:
    """Kill the first worker that a log names, with what it has started, once a place is there.

    Yields a list that then holds what was killed.
    """
    killed: list[int] = []
    done = Event()

    def watch() -> None:
        while not done.wait(0.1):
            found = _PROCESSES.search(log.read_text(encoding="utf-8")) if place.exists() else None
            if found:
                worker = int(found[1])
                killed.extend([worker, *_children(worker)])
                for process in killed:
                    with suppress(ProcessLookupError):
                        os.kill(process, SIGKILL)
                return

    watcher = Thread(target=watch)
    watcher.start()
    try:
        yield killed
    finally:
        done.set()
        watcher.join()


def _children(parent: int) -> Iterator[int]:
    """Yield the processes that a process has started."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # Behind the name, which stands in brackets: the state and the parent.
            if int(status.read_text().rpartition(")")[2].split()[1]) == parent:
                yield int(status.parent.name)
