"""Who does the tasks of a run: this process, others of this machine, or a cluster."""

from collections.abc import Iterator, Sequence
from traceback import extract_tb
from typing import Any, NamedTuple, Protocol

from subsidy.errors import Fault, InputError
from subsidy.lists.folder.deciding import decide
from subsidy.lists.folder.index import index
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.stamp import own_stamp
from subsidy.lists.folder.suspects import suspects
from subsidy.message import message

TASKS: dict[str, Any] = {"index": index, "suspects": suspects, "decide": decide}
"""The tasks by name; each takes the job and one part, the name of a list or more about it."""


class Workers(Protocol):
    """Does tasks, in whatever order."""

    def each(self, task: str, job: Job, parts: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield each part with what came of it, as soon as it is there.

        Raises InputError for the first that cannot be done; no more are begun then.
        """


class ThisProcess:
    """Does one task after the other, each with all the processors there are."""

    def each(self, task: str, job: Job, parts: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
        """Yield each part with what came of it, in order."""
        for part in parts:
            yield part, TASKS[task](job, part)


class Answer(NamedTuple):
    """What comes back from another process: a result, or why there is none."""

    result: Any = None
    refused: InputError | None = None
    fault: str = ""

    def unwrap(self) -> Any:
        """Return the result. Raises InputError, or Fault for a fault of the program."""
        if self.refused is not None:
            raise self.refused
        if self.fault:
            raise Fault(self.fault)
        return self.result


def attempt(task: str, job: Job, part: Any, where: str) -> Answer:
    """Do a task in another process than the one that asked for it, called `where` for people.

    No exception leaves it: a cluster would write it into its logs, with whatever it holds.
    """
    try:
        check_stamp(job, where)
        return Answer(TASKS[task](job, part))
    except InputError as error:
        return Answer(refused=error)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001 - by kind and place alone; a panic is no Exception
        last = extract_tb(error.__traceback__)[-1]
        place = f"{last.filename.rpartition('/')[2]}:{last.lineno}"
        return Answer(fault=f"{task} failed with {type(error).__name__} at {place}")


def check_stamp(job: Job, where: str) -> None:
    """Raise InputError where this process would not answer as the one that asks, or not there."""
    own = own_stamp()
    if own.rules_sha256 != job.stamp.rules_sha256:
        raise _other(where, message("other rules"), own.rules_sha256, job.stamp.rules_sha256)
    if own.engine_sha256 != job.stamp.engine_sha256:
        found, wanted = own.engine_sha256, job.stamp.engine_sha256
        raise _other(where, message("another engine"), found, wanted)
    if own.key != job.stamp.key:
        raise InputError(
            where,
            message(
                "The worker {worker} has another key for receipts: start it with the same "
                "SUBSIDY_RECEIPT_KEY.",
                worker=where,
            ),
        )
    if not job.is_current:
        raise InputError(
            where,
            message(
                "The worker {worker} does not see the folder {folder}: lists and results must lie "
                "on a disk that all machines share, under the same path.",
                worker=where,
                folder=job.output,
            ),
        )


def _other(where: str, what: Any, found: str, wanted: str) -> InputError:
    return InputError(
        where,
        message(
            "The worker {worker} has {what} ({found}, not {wanted}): install the same on it, and "
            "start it again.",
            worker=where,
            what=what,
            found=found[:16],
            wanted=wanted[:16],
        ),
    )
