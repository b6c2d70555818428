"""What a worker of the cluster does. It is told paths and options, and nothing of any citizen."""

import pickle
from typing import Any

from subsidy.lists.folder.job import Job
from subsidy.lists.folder.workers import Answer, attempt


def asked(task: str, job: Job, part: Any) -> bytes:
    """Return a task as it travels."""
    return pickle.dumps((task, job, part))


def answered(given: bytes, where: str) -> bytes:
    """Do a task on the worker at the address `where`; whatever goes wrong is in the answer.

    Empty where this program is another one, so that it cannot read what it is asked.
    """
    try:
        task, job, part = pickle.loads(given)  # noqa: S301 - the cluster runs programs anyway
    except (AttributeError, ImportError, TypeError):
        return b""
    return pickle.dumps(attempt(task, job, part, where))


def read_answer(given: bytes) -> Answer | None:
    """Return what came back, None where the worker has no such program."""
    if not given:
        return None
    answer: Answer = pickle.loads(given)  # noqa: S301 - from workers that have the same stamp
    return answer
