"""Many lists on one machine: a process for each processor, each with one thread.

A short list takes longer to begin than to decide, and beginning is work that threads cannot share.
"""

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from threading import Thread
from typing import Any

from subsidy.errors import InputError
from subsidy.garbage import collect_seldom
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.workers import Answer, ThisProcess, Workers, attempt
from subsidy.message import message

_WORTH = 4
"""Lists for each process that make its start worth while."""

_SECONDS = 5
"""How long a process may take to end."""

_THREADS = "POLARS_MAX_THREADS"


class Processes:
    """Gives tasks to processes of this machine."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self._pool = pool

    def each(self, task: str, job: Job, parts: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield each part with what came of it, as soon as it is there."""
        futures: dict[Future[Answer], Any] = {}
        try:
            for part in parts:
                futures[self._pool.submit(attempt, task, job, part, "localhost")] = part
            for future in as_completed(futures):
                yield futures[future], future.result().unwrap()
        except BrokenProcessPool:
            raise InputError(
                job.folder,
                message(
                    "A process of this run was ended from outside, perhaps because the memory was "
                    "full: close other programs, or set POLARS_MAX_THREADS to fewer."
                ),
            ) from None
        finally:
            for future in futures:
                future.cancel()


@contextmanager
def own_workers(lists: int) -> Iterator[Workers]:
    """Give this process for a few lists; for many, one process for each processor."""
    import polars as pl

    count = min(pl.thread_pool_size(), lists // _WORTH)
    if count < 2:
        yield ThisProcess()
        return
    before = os.environ.get(_THREADS)
    os.environ[_THREADS] = "1"  # read by each process when it begins
    pool = ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin)
    try:
        yield Processes(pool)
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for child in (children := active_children()):
            child.terminate()
        for child in children:
            child.join(_SECONDS)
        raise
    finally:
        pool.shutdown()
        if before is None:
            del os.environ[_THREADS]
        else:
            os.environ[_THREADS] = before


def _begin() -> None:
    """Leave interruptions to the process that began this one, and end when it has ended."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
