"""The workers of a cluster, as those who do the tasks of a run over a folder."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from secrets import token_hex
from time import monotonic
from typing import TYPE_CHECKING, Any

from subsidy.cluster.shipped import ByValue, on_worker
from subsidy.cluster.task import asked, read_answer
from subsidy.errors import Fault, InputError
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.workers import Answer
from subsidy.message import message

if TYPE_CHECKING:
    from distributed import Client, Future

_PATIENCE = 30.0
"""Seconds for which a cluster may have no worker at all."""

_GLANCE = 1.0
"""Seconds after which somebody looks whether the cluster is still there."""


class Cluster:
    """Gives tasks to the workers of a cluster. What a dead worker had is given to another."""

    def __init__(self, client: "Client", address: str) -> None:
        self._client = client
        self._address = address

    def each(self, task: str, job: Job, parts: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield each part with what came of it, as soon as it is there.

        Raises InputError for the first that cannot be done, and where the cluster is lost.
        """
        run = token_hex(4)
        ended: SimpleQueue[Future] = SimpleQueue()
        # A key is shown to whoever watches the cluster: it has a number and no name of a list.
        work = ByValue(on_worker)
        futures = {
            self._client.submit(
                work, asked(task, job, part), key=f"subsidy-{task}-{number}-{run}", pure=False
            ): part
            for number, part in enumerate(parts)
        }
        for future in futures:
            future.add_done_callback(ended.put)
        try:
            for _ in parts:
                future = self._next(ended)
                yield futures[future], self._result(future)
                future.release()
        finally:
            with suppress(Exception):  # whoever is gone needs no telling
                self._client.cancel([future for future in futures if not future.done()])

    def _next(self, ended: "SimpleQueue[Future]") -> "Future":
        seen = monotonic()
        while True:
            try:
                return ended.get(timeout=_GLANCE)
            except Empty:
                if self._working():
                    seen = monotonic()
                elif monotonic() - seen > _PATIENCE:
                    raise self._no_worker() from None

    def _working(self) -> bool:
        try:
            return bool(self._client.nthreads())
        except Exception:  # noqa: BLE001 - Dask has many words for it: nobody answers
            raise self._lost() from None

    def _result(self, future: "Future") -> Any:
        if future.status == "finished":
            return self._answer(future).unwrap()
        if future.status != "error":
            raise self._lost()
        error = future.exception()
        kind = type(error).__name__
        if kind == "KilledWorker":
            raise InputError(
                "--on-cluster",
                message(
                    "The cluster gave up a list because several workers ended while they had it: "
                    "give them more memory, or divide the list."
                ),
            )
        raise Fault(f"the cluster failed with {kind}")

    def _answer(self, future: "Future") -> Answer:
        """Return what a task answered; where its worker died since, another does it again."""
        try:
            answer = read_answer(future.result())
        except Exception:  # noqa: BLE001 - as above
            raise self._lost() from None
        if answer is None:
            raise InputError(
                "--on-cluster",
                message(
                    "A worker of {address} has no subsidy, or another one: install the same there "
                    "as here, with 'subsidy[cluster]', and start it again.",
                    address=self._address,
                ),
            )
        return answer

    def _lost(self) -> InputError:
        return InputError(
            "--on-cluster",
            message(
                "The connection to the scheduler {address} broke: start it again.",
                address=self._address,
            ),
        )

    def _no_worker(self) -> InputError:
        return InputError(
            "--on-cluster",
            message(
                "The cluster at {address} has no worker: start some (dask worker {address}).",
                address=self._address,
            ),
        )
