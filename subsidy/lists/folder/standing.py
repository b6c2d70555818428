"""Whether a finished list still stands as it was written."""

from hashlib import file_digest
from pathlib import Path

from subsidy.lists.folder.deciding import Decided
from subsidy.lists.folder.job import Job
from subsidy.lists.folder.tallies import is_tallied


def stands(job: Job, name: str, decided: Decided) -> bool:
    """Tell whether what an earlier run wrote for a list is there, unaltered, and suffices."""
    if job.summed and not is_tallied(job, name):
        return False
    if not _is(Path(job.output, name), decided.result_sha256):
        return False
    if job.rejects is None:
        return True
    return decided.rejects_sha256 is not None and _is(
        Path(job.rejects, name), decided.rejects_sha256
    )


def _is(file: Path, wanted: str) -> bool:
    try:
        with file.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest() == wanted
    except OSError:
        return False
