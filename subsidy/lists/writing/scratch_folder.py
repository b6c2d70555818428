"""A folder for what is only needed on the way, in the system's place for temporary files.

The variable TMPDIR names another place. Only the user can look into the folder. It goes when the
`with` ends; what a killed run could not take away, the next run does that comes a minute later.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, gettempdir
from time import time

_PREFIX = "subsidy-list-"

_AGE = 60
"""Seconds after which a folder that nobody holds is left over, and not just being made."""


@contextmanager
def scratch_folder() -> Iterator[str]:
    """Make the folder, and give its path. Raises OSError."""
    _clear_away()
    with TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as folder:
        held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)  # says to other runs: this one is in use
            yield folder
        finally:
            os.close(held)


def _clear_away() -> None:
    """Remove what killed runs left: what is not new, and nobody holds a lock on."""
    for folder in Path(gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError):  # another user's, or gone meanwhile
            found = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(found, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.fstat(found).st_mtime < time() - _AGE:
                    rmtree(folder)
            finally:
                os.close(found)
