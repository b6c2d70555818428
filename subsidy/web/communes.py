"""Communes by name, as people type them: the ones the rule book places, and old districts."""

from functools import cache
from typing import NamedTuple

from subsidy import rulebook
from subsidy.place_names import slug

_SHOWN = 12
"""How many places of a like name are offered."""


class Place(NamedTuple):
    """A commune with its territory and former district, as the rule book names them.

    `commune` None stands for any commune of a former district.
    """

    commune: str | None
    territory: str
    district: str | None

    @property
    def mark(self) -> str:
        """Return what a form sends for it."""
        return f"{self.commune or ''}|{self.territory}|{self.district or ''}"

    @property
    def fields(self) -> dict[str, str]:
        """Return what it fills in: a commune says the rest by itself."""
        if self.commune is not None:
            return {"commune": self.commune, "territory": "", "district": ""}
        return {"commune": "", "territory": self.territory, "district": self.district or ""}


@cache
def communes() -> tuple[Place, ...]:
    """Return every commune that the rule book places, by name."""
    found = {
        Place(name, place.id, district)
        for place in rulebook.territories()
        for name, district in place.communes
    }
    return tuple(sorted(found, key=lambda one: (slug(one.commune or ""), one.territory)))


@cache
def _districts() -> tuple[tuple[str, Place], ...]:
    """Return every former district with its name as it is compared."""
    return tuple(
        (slug(title.vi), Place(None, place.id, name))
        for place in rulebook.territories()
        for name, title in place.districts
    )


def called(typed: str) -> Place | None:
    """Return the one commune that is called so, None where there is none or more than one."""
    found = [one for one in communes() if one.commune and slug(one.commune) == slug(typed)]
    return found[0] if len(found) == 1 else None


def like(typed: str) -> tuple[Place, ...]:
    """Return communes and former districts to choose from: those whose name holds what was typed.

    Of a former district its communes are among them, as far as the rule book places any.
    """
    wanted = slug(typed)
    if not wanted:
        return ()
    districts = [(name, one) for name, one in _districts() if wanted in name]
    exact = {one.district for name, one in districts if name == wanted}
    near = [
        one
        for one in communes()
        if wanted in slug(one.commune or "") or (one.district and one.district in exact)
    ]
    return (*near, *(one for _, one in districts))[:_SHOWN]


def marked(mark: str) -> Place | None:
    """Return the place that a form sent, None where there is no such place."""
    every = (*communes(), *(one for _, one in _districts()))
    return next((one for one in every if one.mark == mark), None)
