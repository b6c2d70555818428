"""The work folder of a run, inside the folder of the results: held by one run at a time."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EAGAIN, EWOULDBLOCK
from pathlib import Path
from secrets import token_hex
from shutil import rmtree

from subsidy.errors import InputError
from subsidy.lists.writing.trouble import in_one_sentence
from subsidy.message import message

NAME = ".subsidy-run"


@contextmanager
def work_folder(output: str) -> Iterator[str]:
    """Make the folders that are missing, hold the work folder, and give the name of a token in it.

    It stays for the next run unless `clear` took it away. Raises InputError where the folder cannot
    be made, or another run holds it.
    """
    folder = Path(output, NAME)
    with in_one_sentence(output):
        Path(output).mkdir(exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _hold(held, output)  # where another run holds it, the token there is not ours to remove
        for old in folder.glob("token-*"):
            old.unlink(missing_ok=True)
        token = f"token-{token_hex(16)}"
        try:
            with in_one_sentence(output):
                (folder / token).touch()
            yield token
        finally:
            with suppress(OSError):
                (folder / token).unlink()
    finally:
        os.close(held)


def clear(output: str) -> None:
    """Take the work folder away: the run is complete."""
    rmtree(Path(output, NAME), ignore_errors=True)


def _hold(folder: int, output: str) -> None:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno not in (EAGAIN, EWOULDBLOCK):
            return  # a network file system may have no locks
        raise InputError(
            output,
            message(
                "Another run writes into {folder}: wait until it has ended, or name another "
                "folder.",
                folder=output,
            ),
        ) from None
