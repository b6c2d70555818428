"""A property of a policy or of a change of policy: what it says, and what contradicts it."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from subsidy.language import Policy
from subsidy.message import Message, Sayable
from subsidy.proof.example import Example
from subsidy.proof.solver import SECONDS


class Asked(NamedTuple):
    """The policy a property is asked of, and the policies before it.

    `seconds` bounds what one question to the solver may take.
    """

    policy: Policy
    against: tuple[Policy, ...] = ()
    seconds: int = SECONDS


class Finding(NamedTuple):
    """One way in which a property fails: in words, and by citizens who show it.

    `kind` tells findings apart. `ages` are those of citizens who can show it, where they matter;
    `more` are further sentences. `depends` tells that it hangs on a share nobody published.
    """

    kind: tuple[str, ...]
    what: Message
    examples: tuple[Example, ...] = ()
    ages: Sayable | None = None
    more: tuple[Message, ...] = ()
    depends: bool = False


class Found(NamedTuple):
    """What contradicts a property, and what else was proved on the way.

    `cases` are what was looked at where that is no fault: overlaps, for programs.
    """

    findings: tuple[Finding, ...] = ()
    notes: tuple[Message, ...] = ()
    cases: tuple[Message, ...] = ()


class Property(NamedTuple):
    """A sentence that should be so of every citizen, and the search for one who contradicts it.

    `name` is how programs call it. `of_change` tells that it compares with policies before.
    """

    name: str
    title: Message
    sentence: Message
    search: Callable[[Asked], Found]
    of_change: bool = False


class Status(StrEnum):
    """What came of a property."""

    HOLDS = "holds"
    """Proved for every citizen."""
    FAILS = "fails"
    UNDECIDED = "undecided"
    """The solver did not decide it in the time given."""
    NOT_ASKED = "not asked"
    """It compares with a policy before, and none was named."""


class Verdict(NamedTuple):
    """What came of a property, in how many seconds, and what was found."""

    property: Property
    status: Status
    seconds: float
    found: Found
