"""Which policy is the law somewhere on a day, and the policies by name."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from subsidy.errors import Fault, InputError
from subsidy.language import Policy
from subsidy.language.errors import nearest_word
from subsidy.language.policy import Kept, Regime
from subsidy.message import message


class Policies:
    """The policies of the rule book: the national one first, the local ones after it.

    `proposals` are no law anywhere; they decide only where they are named.
    """

    def __init__(self, policies: Iterable[Policy], proposals: Iterable[Policy] = ()) -> None:
        self.all = tuple(policies)
        self.proposals = tuple(proposals)
        self.national = self.all[0]
        self._found: dict[tuple[str, date], Policy] = {}

    @property
    def every(self) -> tuple[Policy, ...]:
        """Return the policies and, after them, the proposals."""
        return (*self.all, *self.proposals)

    @cached_property
    def _local(self) -> dict[str, list[Policy]]:
        local: dict[str, list[Policy]] = {}
        for policy in self.all:
            for place in policy.territories:
                local.setdefault(place.id, []).append(policy)
        return local

    def named(self, name: str) -> Policy:
        """Return the policy called `name`; InputError names the nearest where there is none."""
        for policy in self.every:
            if policy.name == name:
                return policy
        names = [policy.name for policy in self.every]
        close = nearest_word(name, names)
        if close is None:
            raise InputError(
                "policy",
                message(
                    "There is no policy {name}; there are {allowed}.",
                    name=repr(name),
                    allowed=", ".join(names),
                ),
            )
        raise InputError(
            "policy",
            message(
                "There is no policy {name}; did you mean {nearest}? There are {allowed}.",
                name=repr(name),
                nearest=close,
                allowed=", ".join(names),
            ),
        )

    def in_force(self, territory: str, day: date) -> Policy:
        """Return the policy that is the law of `territory` on `day`.

        Raises Fault where two local policies claim the same day.
        """
        key = territory, day
        if key not in self._found:
            local = [policy for policy in self._local.get(territory, ()) if policy.holds(day)]
            if len(local) > 1:
                names = " and ".join(policy.name for policy in local)
                raise Fault(f"The policies {names} both hold in {territory} on {day}.")
            self._found[key] = local[0] if local else self.national
        return self._found[key]

    @cached_property
    def changes(self) -> tuple[date, ...]:
        """Return every day on which some policy begins, ends or reads differently."""
        days = {day for policy in self.all for day in policy.changes}
        return tuple(sorted(days))

    @cached_property
    def turns(self) -> tuple[date, ...]:
        """Return every day on which some policy or its premium becomes another one."""
        return tuple(sorted({day for policy in self.all for day in policy.turns}))


class Law(NamedTuple):
    """The policies there are, and the one that was named, if any.

    `kept` are the rules that can still hold, where the others are known to be refuted: trying out
    missing facts costs less with few rules. None keeps all.
    """

    policies: Policies
    named: Policy | None = None
    kept: Kept | None = None

    def on(self, territory: object, day: date) -> Policy:
        """Return the policy that decides on `day` for a citizen of `territory`."""
        if self.named is not None:
            return self.named
        if isinstance(territory, str):
            return self.policies.in_force(territory, day)
        return self.policies.national

    def regime(self, territory: object, day: date) -> Regime:
        """Return the rules that are read on `day` for a citizen of `territory`."""
        return _regime(self, territory, day)

    def possible(self, territory: object, day: date) -> tuple[Policy, ...]:
        """Return the policies that may decide on `day`: one where the territory is known."""
        if self.named is not None or isinstance(territory, str):
            return (self.on(territory, day),)
        return tuple(policy for policy in self.policies.all if policy.holds(day))

    def changes(self) -> tuple[date, ...]:
        """Return the days on which law changes."""
        return self.named.turns if self.named is not None else self.policies.turns


@lru_cache(maxsize=16384)
def _regime(law: Law, territory: object, day: date) -> Regime:
    regime = law.on(territory, day).on(day)
    return regime if law.kept is None else regime.keeping(law.kept)
