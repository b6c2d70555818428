"""What is known of a citizen once the profile is read: implied facts, assumptions, contradictions.

A stated fact is a value; an unknown one is absent. While the missing facts are tried out
(`subsidy.completion`), a date may also be narrowed to a span of days.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Territory
from subsidy.language.errors import nearest_word
from subsidy.language.vocabulary import NEVER, STATED
from subsidy.message import Message, message
from subsidy.partial_date import PartialDate
from subsidy.place_names import slug
from subsidy.profile_values import Value
from subsidy.stated import StatedFacts


class Days(NamedTuple):
    """A day known to lie from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        """Tell whether the day itself is known."""
        return self.first == self.last


KnownValue = bool | str | int | Days


class Known(dict[str, KnownValue]):
    """Facts by name, for the engine. Prints names only: values may be confidential."""

    def __repr__(self) -> str:
        return f"Known({', '.join(sorted(self))})"

    __str__ = __repr__

    def having(self, name: str, value: KnownValue) -> "Known":
        """Return these facts and one more, with what it implies."""
        more = Known(self)
        more[name] = value
        _imply(more)
        return more


class Assumed(NamedTuple):
    """A fact that was not stated and is read as something all the same."""

    name: str
    value: bool | str | int


RANK = "household_rank"
FIRST_MEMBER = 1
"""The rank in the household that an absent one is read as."""

_ABSENT = tuple(
    Assumed(name, stated.absent) for name, stated in STATED.items() if stated.absent is not None
)
"""What `unstated: no` reads in place of a fact that is not stated."""


def known(
    stated: StatedFacts, territories: Iterable[Territory]
) -> tuple[Known, tuple[Assumed, ...]]:
    """Return what the profile says and implies, and what was assumed on `unstated: no`.

    Raises InputError for facts that contradict each other.
    """
    facts = Known({name: _known_value(value) for name, value in stated.items()})
    place(facts, tuple(territories))
    agree(facts)
    assumed = assume_no(facts) if stated.rest_is_no else ()
    if RANK not in facts:
        facts[RANK] = FIRST_MEMBER
        assumed = (*assumed, Assumed(RANK, FIRST_MEMBER))
    return facts, assumed


def agree(facts: Known) -> None:
    """Add what the facts imply. Raises InputError where two of them cannot both be so."""
    _imply(facts)
    if clash := contradiction(facts):
        raise InputError(clash.field, clash.sentence)


def assume_no(facts: Known) -> tuple[Assumed, ...]:
    """Read every fact that is not there as no, and return what was so assumed."""
    assumed = tuple(absent for absent in _ABSENT if absent.name not in facts)
    facts.update({absent.name: absent.value for absent in assumed})
    _imply(facts)
    return assumed


def _known_value(value: Value) -> KnownValue:
    return Days(value.first, value.last) if isinstance(value, PartialDate) else value


IMPLIED: tuple[tuple[str, KnownValue, str, KnownValue], ...] = (
    ("statutory_group", "pension", "pension", True),
    ("statutory_group", "none", "pension", False),
    ("statutory_group", "social_insurance_benefit", "social_insurance_benefit", True),
    ("statutory_group", "none", "social_insurance_benefit", False),
    ("pension", True, "social_pension", False),
    ("social_pension", True, "pension", False),
)
"""Where the first fact has the value, the second has the other one (contract; Law 41/2024)."""

LINKED = tuple(dict.fromkeys(name for first, _, second, _ in IMPLIED for name in (first, second)))
"""The facts that can imply or contradict one another."""


def _imply(facts: Known) -> None:
    for name, value, implied, implied_value in IMPLIED:
        if facts.get(name) == value:
            facts.setdefault(implied, implied_value)
    if facts.get("poverty_exit_date") == NEVER:
        facts.setdefault("poverty_exit_from", "none")


class Contradiction(NamedTuple):
    """Two facts that cannot both be so."""

    field: str
    sentence: Message


def contradiction(facts: Mapping[str, object]) -> Contradiction | None:
    """Return the first two facts that cannot both be so, None where all can."""
    for name, value, implied, implied_value in IMPLIED:
        if facts.get(name) == value and facts.get(implied, implied_value) != implied_value:
            return Contradiction(
                implied,
                message(
                    "{first} is {value} and {second} is {other}: these contradict each other; "
                    "correct one of them.",
                    first=name,
                    value=_shown(value),
                    second=implied,
                    other=_shown(facts[implied]),
                ),
            )
    return None


def _shown(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def place(facts: Known, territories: tuple[Territory, ...]) -> None:
    """Derive the territory and district from the commune, the territory from the district.

    Raises InputError where they contradict one another.
    """
    commune = facts.get("commune")
    if isinstance(commune, str):
        _place_commune(facts, commune, territories)
    district = facts.get("district")
    if not isinstance(district, str):
        return
    territory = facts.get("territory")
    homes = [] if territory else [place for place in territories if district in place.district_ids]
    if len(homes) == 1:
        facts["territory"] = homes[0].id
        return
    here = next((place for place in territories if place.id == territory), None)
    if here is not None and here.district_ids and district not in here.district_ids:
        raise InputError(
            "district",
            message(
                "district is {district}, which {territory} never had; it had {allowed}.",
                district=repr(district),
                territory=here.id,
                allowed=", ".join(here.district_ids),
            ),
        )
    if territory is None and not homes:
        every = [name for place in territories for name in place.district_ids]
        raise InputError(
            "district",
            message(
                "district is {district}, which no known territory had; did you mean {nearest}? "
                "State the territory where the district lies elsewhere.",
                district=repr(district),
                nearest=nearest_word(district, every) or every[0],
            ),
        )


def _place_commune(facts: Known, commune: str, territories: tuple[Territory, ...]) -> None:
    """Derive territory and district from a commune that the rule book places.

    Another territory whose districts are not known may have a commune of the same name.
    """
    listed = {place.id for place in territories if place.district_ids}
    for place in territories:
        for name, former in place.communes:
            if slug(name) != slug(commune):
                continue
            for field, here in (("territory", place.id), ("district", former)):
                stated = facts.get(field)
                if field == "territory" and stated is not None and stated not in listed:
                    return
                if here is not None and facts.setdefault(field, here) != here:
                    raise InputError(
                        field,
                        message(
                            "commune is {commune}, which lies in {here}, and {field} is {stated}: "
                            "these contradict each other; correct one of them.",
                            commune=name,
                            here=here,
                            field=field,
                            stated=str(stated),
                        ),
                    )
