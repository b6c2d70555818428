"""A provision: who, by which budget, how much, on what ground, known how."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from re import fullmatch

from subsidy.language.condition import Condition, Range
from subsidy.language.dated import Dated, Period, dated
from subsidy.language.errors import RuleError
from subsidy.language.instrument import Evidence, Instrument
from subsidy.language.parameter import Parameter
from subsidy.language.share import FixedSum, Percent, Share
from subsidy.language.text import Text
from subsidy.language.vocabulary import CONFIDENTIAL, source_of


class Payer(StrEnum):
    """Who pays, in the order in which the premium is filled up."""

    STATE = "state"
    CITY = "city"
    """The provincial level: old province, old city, merged city."""
    DISTRICT = "district"
    SOCIAL_INSURANCE = "social_insurance"
    EMPLOYMENT = "employment"
    """Employer and employee together."""
    PERSON = "person"


WAGE_BASED = frozenset({Payer.SOCIAL_INSURANCE, Payer.EMPLOYMENT})
"""Payers whose amount follows a wage or a pension and is not computed here."""


class Role(Enum):
    """How a granted provision counts when the shares are settled."""

    WHOLE = "whole"
    """A group of Article 12 that pays the whole premium already: it settles the case."""
    SUPPORT = "support"
    """A share of its own within its route."""
    REST = "rest"
    """Adds to the share of the same route, even where the payer is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One line of law.

    `id` is unique in its rule set; `route` is the category a person is insured by. `condition`
    says who. `payer` pays `share` of the full premium; payer, share, instrument and evidence are
    dated where they change. `article` is None where it was not published. `evidence` is how the
    line is known; `inferred` names the parts nobody states, each with its reason, and is shown with
    every decision that rests on the line. `notes` say what could not be encoded. `checked_on` is
    the day a person last compared the line with its source.
    """

    id: str
    route: str
    title: Text
    condition: Condition
    payer: Payer | Dated[Payer]
    share: Share
    instrument: Instrument | Dated[Instrument]
    article: str | None
    in_force: Period
    evidence: Evidence | Dated[Evidence]
    sources: tuple[str, ...]
    checked_on: date
    role: Role = Role.SUPPORT
    inferred: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    parameters: dict[str, Parameter] = field(init=False, hash=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not fullmatch(r"[a-z][a-z0-9_]*", self.id):
            raise RuleError(f"Provision id {self.id!r}: use small letters, digits and _.")
        if not isinstance(self.condition, Condition):
            raise RuleError(f"The condition of {self.id!r} is {self.condition!r}, no condition.")
        if not self.sources:
            raise RuleError(f"Provision {self.id!r} names no source.")
        named = {
            bound.name: bound
            for leaf in self.condition.leaves()
            if isinstance(leaf, Range)
            for bound in (leaf.low, leaf.high)
            if isinstance(bound, Parameter)
        }
        object.__setattr__(self, "parameters", named)

    @property
    def payers(self) -> Dated[Payer]:
        """Return who pays, by date."""
        return self.payer if isinstance(self.payer, Dated) else dated(self.payer)

    @property
    def instruments(self) -> Dated[Instrument]:
        """Return the instrument as it read, by date."""
        return self.instrument if isinstance(self.instrument, Dated) else dated(self.instrument)

    @property
    def evidences(self) -> Dated[Evidence]:
        """Return how the line is known, by date."""
        return self.evidence if isinstance(self.evidence, Dated) else dated(self.evidence)

    @property
    def confidential(self) -> bool:
        """Tell whether the line speaks of a fact that only an authorised reader may see."""
        return any(source_of(leaf.fact) in CONFIDENTIAL for leaf in self.condition.leaves())

    def changes(self) -> tuple[date, ...]:
        """Return every day on which the line begins, ends (the day after) or reads differently."""
        days = {self.in_force.first}
        if self.in_force.last is not None:
            days.add(date.fromordinal(self.in_force.last.toordinal() + 1))
        values: list[Dated[int] | Dated[Payer] | Dated[Instrument] | Dated[Evidence]] = [
            *(parameter.values for parameter in self.parameters.values()),
            self.payers,
            self.instruments,
            self.evidences,
        ]
        if isinstance(self.share, Percent | FixedSum):
            amounts = (self.share.hundredths, self.share.vnd_a_month)
            values += [one for one in amounts if one is not None]
        days.update(day for value in values for day in value.changes() if day in self.in_force)
        return tuple(sorted(days))
