"""A number tried over a span: one reform for each of its values."""

from re import fullmatch
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.policies import Policies
from subsidy.reforms.change import Change, read_change

MOST = 60
"""Settings of one sweep: more are a table that nobody reads."""


class Sweep(NamedTuple):
    """A number and the settings of it that are tried, rising."""

    changes: tuple[Change, ...]

    @property
    def place(self) -> str:
        """Return the name of the number, "elderly.min_age"."""
        return self.changes[0].place


def read_sweep(written: str, policies: Policies, base: Policy | None = None) -> Sweep:
    """Read `elderly.min_age=60..70`, or `60..70..2` for every second number.

    Raises InputError for a span without an end, and for names that do not exist.
    """
    name, _, span = written.partition("=")
    found = fullmatch(r"\s*(\d{1,6})\s*\.\.\s*(\d{1,6})\s*(?:\.\.\s*(\d{1,6})\s*)?", span)
    values = range(0)
    if found is not None:
        least, greatest, step = int(found[1]), int(found[2]), int(found[3] or 1)
        values = range(least, greatest + 1, step) if step else range(0)
    if not 1 < len(values) <= MOST:
        raise InputError(
            "--sweep",
            message(
                "{found} is no span; write both ends, the smaller first, for example "
                "elderly.min_age=60..70, with {most} settings at most.",
                found=repr(written),
                most=MOST,
            ),
        )
    return Sweep(tuple(read_change(f"{name}={value}", policies, base) for value in values))
