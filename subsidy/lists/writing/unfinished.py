"""A file that nobody sees until it is complete.

On Linux it has no name at all while it grows (O_TMPFILE), so that the kernel takes it away with
the process, however that ends. Where a file system cannot do that, it grows under a hidden name,
`.NAME.partial-XXXXXXXX`, which the next run to the same name clears away.
"""

import fcntl
import os
from contextlib import suppress
from errno import EEXIST, EINVAL, EISDIR, ENOENT, EOPNOTSUPP, EPERM
from pathlib import Path
from secrets import token_hex
from stat import S_IMODE
from typing import BinaryIO

_NAMELESS_IS_UNKNOWN = (EOPNOTSUPP, EISDIR, EINVAL, ENOENT)
_LINKS_ARE_UNKNOWN = (EPERM, EOPNOTSUPP)
_KEPT_OF_NAME = 50  # a name has 255 bytes, a letter up to four


class Unfinished:
    """A file that is to stand at `file`, in a folder that exists.

    Write to `stream`, or open `path` for writing. Then `finish` and `publish`, or `discard`. All
    raise OSError. With `replace` a file that stands there is replaced, and its mode stays.
    """

    def __init__(self, file: Path, *, replace: bool) -> None:
        self._name = file.name
        self._prefix = f".{file.name[:_KEPT_OF_NAME]}.partial-"
        self._replace = replace
        self._folder = os.open(file.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            self._clear_away()
            descriptor, self._hidden = _create(self._folder, self._prefix)
        except OSError:
            os.close(self._folder)
            raise
        _lock(descriptor)  # says to other runs: this is not the remainder of a dead one
        self.stream: BinaryIO = os.fdopen(descriptor, "w+b")
        nameless = f"/proc/self/fd/{descriptor}"
        self.path = nameless if self._hidden is None else str(file.with_name(self._hidden))

    def finish(self) -> None:
        """Put every byte on the disk, still without the name."""
        self.stream.flush()
        if self._replace:
            with suppress(FileNotFoundError):
                mode = S_IMODE(os.stat(self._name, dir_fd=self._folder).st_mode)
                os.fchmod(self.stream.fileno(), mode & 0o777)
        os.fsync(self.stream.fileno())

    def publish(self) -> None:
        """Give the finished file its name, at once: no reader ever meets a part of it.

        Raises FileExistsError where a file has appeared that must not be replaced.
        """
        try:
            if self._replace:
                self._take_over()
            else:
                self._take_free_name()
            with suppress(OSError):  # not every file system can; the name is given by now
                os.fsync(self._folder)
        finally:
            self.discard()

    def discard(self) -> None:
        """Leave nothing; a second call does nothing."""
        if self.stream.closed:
            return
        if self._hidden is not None:
            with suppress(FileNotFoundError):
                os.unlink(self._hidden, dir_fd=self._folder)
        with suppress(OSError):  # what a full disk did not take is not wanted any more
            self.stream.close()
        os.close(self._folder)

    def _take_free_name(self) -> None:
        try:
            os.link(self.path, self._name, dst_dir_fd=self._folder)
        except OSError as error:
            if error.errno not in _LINKS_ARE_UNKNOWN:
                raise
            if os.access(self._name, os.F_OK, dir_fd=self._folder):
                raise FileExistsError(EEXIST, os.strerror(EEXIST), self._name) from None
            self._take_over()

    def _take_over(self) -> None:
        if self._hidden is None:
            hidden = self._prefix + token_hex(4)
            os.link(self.path, hidden, dst_dir_fd=self._folder)
            self._hidden = hidden
        os.replace(self._hidden, self._name, src_dir_fd=self._folder, dst_dir_fd=self._folder)
        self._hidden = None

    def _clear_away(self) -> None:
        """Remove what killed runs to the same name left: what nobody holds a lock on."""
        with os.scandir(self._folder) as entries:
            left = [entry.name for entry in entries if entry.name.startswith(self._prefix)]
        for name in left:
            with suppress(OSError):
                descriptor = os.open(name, os.O_RDWR | os.O_NOFOLLOW, dir_fd=self._folder)
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.unlink(name, dir_fd=self._folder)
                finally:
                    os.close(descriptor)


def try_out(folder: Path) -> None:
    """Raise OSError where no file can be made in the folder; leave nothing there."""
    parent = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        descriptor, hidden = _create(parent, ".subsidy.partial-")
        os.close(descriptor)
        if hidden is not None:
            os.unlink(hidden, dir_fd=parent)
    finally:
        os.close(parent)


def _create(folder: int, prefix: str) -> tuple[int, str | None]:
    """Return an open new file, and the hidden name it has, None where it has none."""
    nameless = getattr(os, "O_TMPFILE", None)
    if nameless is not None and Path("/proc/self/fd").is_dir():
        try:
            return os.open(".", os.O_RDWR | nameless, 0o666, dir_fd=folder), None
        except OSError as error:
            if error.errno not in _NAMELESS_IS_UNKNOWN:
                raise
    hidden = prefix + token_hex(4)
    return os.open(hidden, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666, dir_fd=folder), hidden


def _lock(descriptor: int) -> None:
    with suppress(OSError):  # a network file system may have no locks
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
