"""What is known of one citizen: the contract's profile, schema `subsidy.profile/1`.

A fact that is absent, empty or null is unknown, which is not "no". HIV status, party facts and
identifiers are secrets by type: they print as stars wherever the profile is printed.
"""

from collections.abc import Mapping
from typing import Any, Literal
from unicodedata import normalize

from pydantic import BaseModel, ConfigDict, Secret, model_validator

from subsidy.errors import InputError
from subsidy.language.errors import nearest_word
from subsidy.language.vocabulary import CONFIDENTIAL, STATED
from subsidy.partial_date import PartialDate
from subsidy.values import Value, read_value
from subsidy.words.message import message

SCHEMA = "subsidy.profile/1"

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
    def _names(cls, given: Any) -> Any:
        if not isinstance(given, Mapping):
            raise InputError(
                "profile", message("A profile is a table of facts and their values, by name.")
            )
        facts: dict[str, Any] = {}
        for name, value in given.items():
            known = normalize("NFC", str(name)).strip()
            if known == "schema" and value == SCHEMA:
                continue
            if known not in cls.model_fields:
                raise _unknown_name(known)
            if known in facts:
                raise InputError(known, message("{field} is given twice.", field=known))
            facts[known] = _read(known, value)
        return facts

    def stated(self) -> dict[str, Value]:
        """Return every stated fact, secrets opened: for the engine, never for print."""
        return {
            name: value.get_secret_value() if isinstance(value, Secret) else value
            for name, value in self.__dict__.items()
            if value is not None and name in STATED
        }


def _read(name: str, given: object) -> object:
    if name == "unstated":
        return _unstated(given)
    if isinstance(given, Secret):
        given = given.get_secret_value()
    value = read_value(STATED[name], given)
    return Secret(value) if value is not None and name in CONFIDENTIAL else value


def _unknown_name(name: str) -> InputError:
    shown = repr(name if len(name) <= 60 else name[:60] + "...")
    close = nearest_word(name, (*STATED, "unstated"))
    if close is None:
        sentence = message("{field} is not a name of subsidy.profile/1.", field=shown)
    else:
        sentence = message(
            "{field} is not a name of subsidy.profile/1; did you mean {nearest}?",
            field=shown,
            nearest=close,
        )
    return InputError(name, sentence)


def _unstated(given: object) -> str | None:
    if given is None or given == "":
        return None
    word = normalize("NFC", given).strip().casefold() if isinstance(given, str) else given
    if word is False or word in ("no", "không"):
        return "no"
    raise InputError(
        "unstated",
        message('{field} can only be "no", or be left out.', field="unstated"),
    )
