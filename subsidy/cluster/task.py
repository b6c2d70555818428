"""What a worker of the cluster is asked to do. Its arguments are paths and options alone."""

from typing import Any

from subsidy.lists.folder.job import Job
from subsidy.lists.folder.workers import Answer, attempt


def on_worker(task: str, job: Job, part: Any) -> Answer:
    """Do a task on a worker of the cluster; whatever goes wrong is in the answer."""
    from distributed import get_worker

    return attempt(task, job, part, get_worker().address)
