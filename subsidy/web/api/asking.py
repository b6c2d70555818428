"""What a body asks: read name by name, every mistake told as the command line tells it."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from subsidy.accounts.account import Account
from subsidy.catalogue import LANGUAGES
from subsidy.errors import InputError
from subsidy.language.errors import nearest_word
from subsidy.message import message
from subsidy.stated import StatedFacts, read_stated, shown
from subsidy.web.api.problem import Refused
from subsidy.web.render import today


class Asking(NamedTuple):
    """A profile and what is asked of it. `last` is the end of a timeline."""

    facts: StatedFacts
    on: date
    last: date
    months: int
    policy: str | None
    reveal: bool
    language: str
    advice: bool


CHECK = ("profile", "on", "months", "policy", "reveal", "language", "advice")
TIMELINE = ("profile", "from", "to", "policy", "reveal", "language")


def read_asking(body: Mapping[str, Any], names: tuple[str, ...], account: Account) -> Asking:
    """Read a body. Raises InputError, and Refused where the account may not see so much."""
    check_names(body, names)
    reveal = _yes(body, "reveal")
    if reveal and not account.reveals:
        raise Refused(403, "The account may not see confidential facts.")
    profile = body.get("profile")
    if not isinstance(profile, dict):
        raise InputError("profile", message("profile is a JSON object of facts, by name."))
    if any(isinstance(value, dict | list) for value in profile.values()):
        raise InputError("profile", message("A fact takes one value, not a list or a table."))
    return Asking(
        facts=read_stated(profile),
        on=_day(body, "from" if "from" in names else "on"),
        last=_day(body, "to"),
        months=_months(body),
        policy=read_text(body, "policy"),
        reveal=reveal,
        language=_language(body),
        advice=_yes(body, "advice"),
    )


def check_names(body: Mapping[str, Any], names: tuple[str, ...]) -> None:
    """Raise InputError for a name that is no part of the request; it tells the nearest."""
    for name in body:
        if name not in names:
            raise InputError(
                "body",
                message(
                    "{field} is no part of the request; did you mean {nearest}?",
                    field=shown(name),
                    nearest=nearest_word(name, names) or names[0],
                ),
            )


def wrong(name: str, allowed: str) -> InputError:
    """Return the error of a name whose value is not as it must be."""
    return InputError(
        name,
        message("{field} is not as it must be; allowed is {allowed}.", field=name, allowed=allowed),
    )


def _yes(body: Mapping[str, Any], name: str) -> bool:
    value = body.get(name)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise wrong(name, "true, false")


def read_text(body: Mapping[str, Any], name: str) -> str | None:
    """Return a short text, None where it is not there. Raises InputError."""
    value = body.get(name)
    if value is None or (isinstance(value, str) and len(value) <= 80):
        return value
    raise wrong(name, "a text, null")


def _day(body: Mapping[str, Any], name: str) -> date:
    value = body.get(name)
    if value is None:
        return today()
    if isinstance(value, str) and len(value) == 10:
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong(name, "2025-10-01")


def _months(body: Mapping[str, Any]) -> int:
    value = body.get("months", 12)
    if type(value) is int and 1 <= value <= 12:
        return value
    raise wrong("months", "1 - 12")


def _language(body: Mapping[str, Any]) -> str:
    value = body.get("language", "vi")
    if value in LANGUAGES:
        return str(value)
    raise wrong("language", "vi, en")
