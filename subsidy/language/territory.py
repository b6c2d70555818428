"""A predecessor province or city: the ground on which old resolutions keep force."""

from typing import NamedTuple

from subsidy.language.text import Text


class Territory(NamedTuple):
    """A territory of the contract, its former districts, and communes known to lie in it.

    `communes` maps a commune's name to its former district. `also_called` are names under which
    lists know it.
    """

    id: str
    title: Text
    districts: tuple[tuple[str, Text], ...] = ()
    communes: tuple[tuple[str, str | None], ...] = ()
    also_called: tuple[str, ...] = ()

    @property
    def district_ids(self) -> tuple[str, ...]:
        """Return the contract's names of the former districts."""
        return tuple(name for name, _ in self.districts)
