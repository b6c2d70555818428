"""What is known of one citizen, for programs: schema `subsidy.profile/1` as a pydantic model.

A fact that is absent, empty or null is unknown, which is not "no". HIV status, party facts and
identifiers are secrets by type: they print as stars wherever the profile is printed.
"""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Secret, model_validator

from subsidy.language.vocabulary import CONFIDENTIAL, STATED
from subsidy.partial_date import PartialDate
from subsidy.stated import UNSTATED, StatedFacts, read_stated

Never = Literal["none"]
"""A dated event that never happened."""


class Profile(BaseModel):
    """Facts as stated; see the contract for each name, its values and its meaning.

    Raises InputError for a name that is not in the schema (with the nearest one) and for an
    impossible value (naming the field, the value unless confidential, and what is allowed).
    """

    model_config = ConfigDict(
        frozen=True, hide_input_in_errors=True, arbitrary_types_allowed=True, extra="forbid"
    )

    person_id: Secret[str] | None = None
    birth_date: PartialDate | None = None
    territory: str | None = None
    district: str | None = None
    commune: str | None = None
    residence: str | None = None
    statutory_group: str | None = None
    pension: bool | None = None
    social_insurance_benefit: bool | None = None
    social_allowance: bool | None = None
    social_pension: bool | None = None
    poverty: str | None = None
    agri_average: bool | None = None
    poverty_exit_date: PartialDate | Never | None = None
    poverty_exit_from: str | None = None
    student: bool | None = None
    hiv: Secret[bool] | None = None
    blind_association: bool | None = None
    party_badge_years: Secret[int] | None = None
    party_cell_active: Secret[bool] | None = None
    security_force: bool | None = None
    waste_collector: bool | None = None
    village_health_worker: bool | None = None
    village_staff: bool | None = None
    artisan: bool | None = None
    bomb_victim: bool | None = None
    ethnic_minority: bool | None = None
    trafficking_confirmed_on: PartialDate | Never | None = None
    commune_left_difficult_list_on: PartialDate | Never | None = None
    disability: str | None = None
    poor_commune: bool | None = None
    household_rank: int | None = None
    unstated: Literal["no"] | None = None

    @model_validator(mode="before")
    @classmethod
    def _read(cls, given: Any) -> Any:
        if isinstance(given, Mapping):
            given = {name: _opened(value) for name, value in given.items()}
        facts = read_stated(given)
        read: dict[str, Any] = {
            name: Secret(value) if name in CONFIDENTIAL else value for name, value in facts.items()
        }
        return {**read, UNSTATED: "no" if facts.rest_is_no else None}

    def stated(self) -> StatedFacts:
        """Return every stated fact, secrets opened: for the engine, never for print."""
        facts = {
            name: _opened(value)
            for name, value in self.__dict__.items()
            if value is not None and name in STATED
        }
        return StatedFacts(facts, rest_is_no=self.unstated == "no")


def _opened(value: Any) -> Any:
    return value.get_secret_value() if isinstance(value, Secret) else value
