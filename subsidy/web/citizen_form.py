"""The form about one citizen: what was typed, read fact by fact, and echoed in words."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language.vocabulary import NEVER, STATED
from subsidy.message import Message, message
from subsidy.partial_date import PartialDate
from subsidy.profile_values import Value, read_value
from subsidy.stated import StatedFacts
from subsidy.web.period import read_day, read_months
from subsidy.web.render import today
from subsidy.words import plain

CORE = ("person_id", "birth_date", "commune", "territory", "district", "residence")
"""Who and where: stated before anything else is asked."""

_ANSWERED = ("yes", "no")


class CitizenForm(NamedTuple):
    """What was typed, what it means, and what is wrong with it, by the name of the field.

    `on` is the day asked about, `tries` facts to try out ("what if"), `policy` one to try out.
    """

    typed: Mapping[str, str]
    facts: StatedFacts
    errors: Mapping[str, InputError]
    on: date
    months: int
    tries: Mapping[str, str]
    policy: str | None

    @property
    def ready(self) -> bool:
        """Tell whether enough is typed, and nothing wrong, for a decision to be asked for."""
        placed = bool(self.facts.keys() & {"territory", "commune", "district"})
        settled = "residence" in self.facts or self.typed.get("residence") == "?"
        return not self.errors and "birth_date" in self.facts and placed and settled

    @property
    def tried(self) -> StatedFacts:
        """Return the facts with those that are tried out."""
        facts = StatedFacts(self.facts, rest_is_no=self.facts.rest_is_no)
        for name, text in self.tries.items():
            value = read_value(STATED[name], text)
            if value is not None:
                facts[name] = value
        return facts


def read_form(typed: Mapping[str, str], tries: list[str]) -> CitizenForm:
    """Read what was typed. What cannot be read stands in `errors`, and counts as not stated."""
    errors: dict[str, InputError] = {}
    facts: dict[str, Value] = {}
    for name, stated in STATED.items():
        text = typed.get(name, "")
        if text in ("", "?"):
            continue
        try:
            value = read_value(stated, text)
        except InputError as error:
            errors[name] = error
        else:
            if value is not None:
                facts[name] = value
    return CitizenForm(
        typed=typed,
        facts=StatedFacts(facts, rest_is_no=typed.get("unstated") == "no"),
        errors=errors,
        on=_day(typed.get("on", ""), errors),
        months=_months(typed.get("months", ""), errors),
        tries=_tries(tries),
        policy=typed.get("policy") or None,
    )


def _day(text: str, errors: dict[str, InputError]) -> date:
    try:
        return read_day(text)
    except InputError as error:
        errors[error.field] = error
        return today()


def _months(text: str, errors: dict[str, InputError]) -> int:
    try:
        return read_months(text)
    except InputError as error:
        errors[error.field] = error
        return 12


def _tries(given: list[str]) -> dict[str, str]:
    """Read "poverty=near_poor" and the like; what is no fact, or has no such value, is no try."""
    tries = {}
    for one in given:
        name, _, value = one.partition("=")
        if value and name in STATED and not STATED[name].confidential and name not in CORE:
            try:
                read_value(STATED[name], value)
            except InputError:
                continue
            tries[name] = value
    return tries


def in_words(value: object, language: str) -> str:
    """Return a date as it was understood: "ngày 3 tháng 2 năm 1950", a month, or a year alone."""
    if value == NEVER:
        return message("never").say(language)
    if not isinstance(value, PartialDate):
        return ""
    if value.day is not None:
        return plain.day(value.first, language)
    said: Message
    if value.month is not None:
        said = message(
            "{month}/{year}, the day not known", month=f"{value.month:02}", year=str(value.year)
        )
    else:
        said = message("the year {year}, day and month not known", year=str(value.year))
    return said.say(language)
