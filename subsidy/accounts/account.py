"""An account and what its role may do."""

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What somebody is in the office."""

    CLERK = "clerk"
    POLICY = "policy"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a page or an address of the API needs."""

    DECIDE = "decide"
    """Decide citizens and lists."""
    READ_LAW = "read law"
    COMPARE = "compare"
    """Compare policies over a population, and have them proved."""
    AUDIT = "audit"
    """Read the audit log."""
    MANAGE = "manage"
    """See accounts, and unlock or close them."""


RIGHTS: dict[Role, frozenset[Right]] = {
    Role.CLERK: frozenset({Right.DECIDE, Right.READ_LAW}),
    Role.POLICY: frozenset({Right.DECIDE, Right.READ_LAW, Right.COMPARE}),
    Role.AUDITOR: frozenset({Right.READ_LAW, Right.AUDIT}),
    Role.ADMINISTRATOR: frozenset({Right.READ_LAW, Right.MANAGE}),
}


class Account(NamedTuple):
    """Somebody who may log in. `reveals` says that confidential facts may be shown."""

    name: str
    role: Role
    reveals: bool = False
    disabled: bool = False

    def may(self, right: Right) -> bool:
        """Tell whether the account has a right."""
        return not self.disabled and right in RIGHTS[self.role]
