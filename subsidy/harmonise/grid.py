"""Settings to search among: every combination of the numbers that are tried."""

from collections.abc import Sequence
from itertools import product
from math import prod
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy
from subsidy.message import message
from subsidy.policies import Policies
from subsidy.reforms import Change, Sweep, read_change, read_sweep, reformed

MOST = 200
"""Settings of one search: each is decided over the whole population."""


class Setting(NamedTuple):
    """One combination: what was changed, and the policy that came about."""

    changes: tuple[Change, ...]
    policy: Policy

    @property
    def values(self) -> dict[str, str]:
        """Return each number's name and value, {"elderly.min_age": "62"}."""
        return {change.place: change.value for change in self.changes}


class Grid(NamedTuple):
    """The names of the numbers tried, in the order of each setting's changes, and the settings."""

    base: Policy
    places: tuple[str, ...]
    settings: tuple[Setting, ...]


def read_grid(
    base: Policy, sweeps: Sequence[str], fixed: Sequence[str], policies: Policies
) -> Grid:
    """Return every combination of `sweeps`, such as `elderly.min_age=60..62`, over `base`.

    `fixed` are numbers that all settings share, such as `near_poor.share=20`.

    Raises InputError for names and numbers that cannot be, a number named twice, and more than
    MOST settings.
    """
    if not sweeps:
        raise InputError(
            "--sweep",
            message(
                "Nothing says what may be chosen: name a number and its span, for example "
                "--sweep elderly.min_age=60..70."
            ),
        )
    spans = [read_sweep(written, policies, base) for written in sweeps]
    same = [read_change(written, policies, base) for written in fixed]
    _check(base, [*(span.changes[0] for span in spans), *same])
    _check_count(spans)
    combined = [(*same, *changes) for changes in product(*(span.changes for span in spans))]
    return Grid(
        base,
        tuple(change.place for change in combined[0]),
        tuple(Setting(changes, reformed(base, changes)) for changes in combined),
    )


def _check(base: Policy, changes: Sequence[Change]) -> None:
    met: set[tuple[str, str, str]] = set()
    for change in changes:
        if change.policy is not base:
            raise InputError(
                change.place,
                message(
                    "{place} is a number of {other}; the search is among settings of {policy}.",
                    place=change.place,
                    other=change.policy.name,
                    policy=base.name,
                ),
            )
        key = change.rule_set, change.provision.id, change.parameter
        if key in met:
            raise InputError(
                change.place, message("{place} is named twice; name it once.", place=change.place)
            )
        met.add(key)


def _check_count(spans: Sequence[Sweep]) -> None:
    count = prod(len(span.changes) for span in spans)
    if count > MOST:
        raise InputError(
            "--sweep",
            message(
                "These spans have {count} settings together; {most} can be searched at most: make "
                "a span shorter, or its steps wider (60..70..2).",
                count=count,
                most=MOST,
            ),
        )
