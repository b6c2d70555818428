"""Communes by name, as people type them: the ones the rule book places, old districts beside."""

from functools import cache
from typing import NamedTuple

from subsidy import rulebook
from subsidy.place_names import slug

_SHOWN = 12
"""How many communes of a like name are offered."""


class Commune(NamedTuple):
    """A commune with its territory and former district, as the rule book names them."""

    name: str
    territory: str
    district: str | None


@cache
def communes() -> tuple[Commune, ...]:
    """Return every commune that the rule book places, by name."""
    found = {
        Commune(name, place.id, district)
        for place in rulebook.territories()
        for name, district in place.communes
    }
    return tuple(sorted(found, key=lambda one: (slug(one.name), one.territory)))


def like(typed: str) -> tuple[Commune, ...]:
    """Return the communes whose name, or whose former district's, holds what was typed.

    A commune called exactly so stands alone.
    """
    wanted = slug(typed)
    if not wanted:
        return ()
    exact = tuple(one for one in communes() if slug(one.name) == wanted)
    if len(exact) == 1:
        return exact
    near = tuple(
        one for one in communes() if wanted in slug(one.name) or wanted == (one.district or "")
    )
    return (exact or near)[:_SHOWN]
