"""A rule set: the provisions of one council or of the nation, and what they leave out."""

from dataclasses import dataclass
from typing import NamedTuple

from subsidy.language.condition import Among
from subsidy.language.errors import RuleError, nearest
from subsidy.language.provision import Provision
from subsidy.language.territory import Territory
from subsidy.language.text import Text


class NotModelled(NamedTuple):
    """A line of the law that is not encoded, and why."""

    line: Text
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """Provisions in their order of precedence, for `territories` (none: the whole nation)."""

    name: str
    title: Text
    provisions: tuple[Provision, ...]
    territories: tuple[Territory, ...] = ()
    not_modelled: tuple[NotModelled, ...] = ()

    def __post_init__(self) -> None:
        seen: dict[str, Provision] = {}
        for provision in self.provisions:
            if provision.id in seen:
                raise RuleError(f"{self.name} has two provisions called {provision.id!r}.")
            seen[provision.id] = provision
            self._check_districts(provision)

    def _check_districts(self, provision: Provision) -> None:
        known = [name for place in self.territories for name in place.district_ids]
        for leaf in provision.condition.leaves():
            if isinstance(leaf, Among) and leaf.fact == "district":
                for word in leaf.values:
                    if word not in known:
                        raise RuleError(
                            f"{self.name}.{provision.id} speaks of district {word!r}, which its "
                            f"territory does not have{nearest(str(word), known)}."
                        )
