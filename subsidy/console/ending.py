"""A run that is told to end, as by a closed window or a shutdown, takes away what it holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from signal import SIG_DFL, SIGHUP, SIGTERM, getsignal, signal
from threading import current_thread, main_thread


@contextmanager
def ending_in_order() -> Iterator[None]:
    """Let these signals end the block as an exit does, so that whatever it opened is closed.

    A signal that is ignored, as under nohup, stays so.
    """
    if current_thread() is not main_thread():  # signals reach no other
        yield
        return
    told = [one for one in (SIGTERM, SIGHUP) if getsignal(one) == SIG_DFL]
    for one in told:
        signal(one, _end)
    try:
        yield
    finally:
        for one in told:
            signal(one, SIG_DFL)


def _end(number: int, _frame: object) -> None:
    raise SystemExit(128 + number)
