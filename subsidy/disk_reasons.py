"""Why a file cannot be opened, in the words of the language chosen."""

from errno import EACCES, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, EPERM

from subsidy.message import Message, message

_REASONS = {
    ENOENT: message("no such file or folder"),
    ENOTDIR: message("no such file or folder"),
    EACCES: message("permission denied"),
    EPERM: message("permission denied"),
    EISDIR: message("it is a folder"),
    ELOOP: message("its links go in a circle"),
    ENAMETOOLONG: message("its name is too long"),
}


def reason(error: OSError) -> str | Message:
    """Return why, in the system's words where there are no others."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return known or error.strerror or type(error).__name__
