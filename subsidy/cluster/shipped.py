"""The one function that travels to the cluster: as it is written, not by its name.

A scheduler or a worker that cannot load what a message names does not refuse the message: it ends.
The cluster is not ours, so nothing that crosses the connection names a module of this program: the
function is shipped with its code, and what it is given and gives back are bytes.
"""

from collections.abc import Callable
from sys import modules
from typing import Any

Shipped = Callable[[bytes], bytes]


def on_worker(asked: bytes) -> bytes:
    """Do a task on a worker; the answer is empty where this program is not installed there."""
    from distributed import get_worker

    try:
        from subsidy.cluster.task import answered
    except ImportError:
        return b""
    return answered(asked, get_worker().address)


class ByValue:
    """A function that arrives on another machine as itself, whatever is installed there."""

    def __init__(self, function: Shipped) -> None:
        import cloudpickle  # type: ignore[import-untyped]

        here = modules[__name__]
        self._function = function
        cloudpickle.register_pickle_by_value(here)
        try:
            self._code: bytes = cloudpickle.dumps(function)
        finally:
            cloudpickle.unregister_pickle_by_value(here)

    def __call__(self, asked: bytes) -> bytes:
        return self._function(asked)

    def __reduce__(self) -> tuple[Any, ...]:
        import cloudpickle

        return cloudpickle.loads, (self._code,)
