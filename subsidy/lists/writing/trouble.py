"""What a disk refuses, said in one sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, EEXIST, EFBIG, ENOSPC, EPIPE
from os import strerror
from re import search

from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.message import message

STANDARD_OUTPUT = "-"

_FULL = (ENOSPC, EDQUOT, EFBIG)


def trouble(name: str, error: BaseException) -> InputError:
    """Return the sentence for `error`, which came while the output `name` was being written."""
    number = _number(error)
    file = message("Standard output") if name == STANDARD_OUTPUT else name
    if is_full(error):
        return InputError(
            name,
            message(
                "{file} cannot be written because the disk is full or its limit is reached; "
                "no file was changed: free some room, or name a file on another disk.",
                file=file,
            ),
        )
    if number == EEXIST:
        return InputError(
            name,
            message("{file} exists; name another file, or replace it with --force.", file=file),
        )
    return InputError(
        name,
        message(
            "{file} cannot be written ({reason}); name a file in a folder that you may write to.",
            file=file,
            reason=reason(OSError(number, strerror(number))) if number else type(error).__name__,
        ),
    )


@contextmanager
def in_one_sentence(name: str) -> Iterator[None]:
    """Turn what the disk refuses inside the `with` into an InputError about the output `name`.

    A reader of standard output that has gone away (`| head`) is no error of the disk: it passes.
    """
    try:
        yield
    except OSError as error:
        if _number(error) == EPIPE:
            raise BrokenPipeError(EPIPE, strerror(EPIPE)) from None
        raise trouble(name, error) from None


def is_full(error: BaseException) -> bool:
    """Tell whether a disk took no more."""
    return _number(error) in _FULL


def is_of_disk(error: BaseException) -> bool:
    """Tell whether the operating system refused, whatever class the error came in."""
    return _number(error) is not None


def _number(error: BaseException) -> int | None:
    """Return the operating system's number of the error; Polars leaves it in the text alone."""
    if isinstance(error, OSError) and error.errno is not None:
        return error.errno
    told = search(r"\(os error (\d+)\)", str(error))
    return int(told[1]) if told else None
