"""Facts as they were stated, read and checked: what every way in - file, option, program - gives.

A fact that is absent, empty or null is unknown, which is not "no".
"""

from collections.abc import Mapping
from re import fullmatch
from unicodedata import normalize

from subsidy.errors import InputError
from subsidy.language.errors import nearest_word
from subsidy.language.vocabulary import STATED
from subsidy.message import Message, message
from subsidy.profile_values import Value, read_value

SCHEMA = "subsidy.profile/1"

UNSTATED = "unstated"
"""The name under which a profile says that whatever it does not state is no."""


_NAME = r"[^\W\d_][^\W\d]{0,39}"


def shown(name: str) -> "str | Message":
    """Return a name for an error: itself where it can be a name, else that it is not shown.

    A value that slipped before the colon, an identifier say, must not be repeated.
    """
    return repr(name) if fullmatch(_NAME, name) else message("A name that is not shown")


class StatedFacts(dict[str, Value]):
    """Stated facts by name. Prints names only: values may be confidential.

    `rest_is_no` tells whether the profile says `unstated: no`.
    """

    def __init__(self, facts: Mapping[str, Value], *, rest_is_no: bool = False) -> None:
        super().__init__(facts)
        self.rest_is_no = rest_is_no

    def __repr__(self) -> str:
        return f"StatedFacts({', '.join(sorted(self))})"

    __str__ = __repr__


def read_stated(given: object) -> StatedFacts:
    """Read a profile, schema `subsidy.profile/1`.

    Raises InputError for a name that is not in the schema (with the nearest one) and for an
    impossible value (naming the field, the value unless confidential, and what is allowed).
    """
    if not isinstance(given, Mapping):
        raise InputError(
            "profile", message("A profile is a table of facts and their values, by name.")
        )
    facts: dict[str, Value] = {}
    rest_is_no = False
    seen: set[str] = set()
    for key, value in given.items():
        name = normalize("NFC", str(key)).strip()
        if name == "schema" and value == SCHEMA:
            continue
        if name in seen:
            raise InputError(name, message("{field} is given twice.", field=shown(name)))
        seen.add(name)
        if name == UNSTATED:
            rest_is_no = _unstated(value)
        elif name not in STATED:
            raise _unknown_name(name)
        else:
            read = read_value(STATED[name], value)
            if read is not None:
                facts[name] = read
    return StatedFacts(facts, rest_is_no=rest_is_no)


def _unknown_name(name: str) -> InputError:
    close = nearest_word(name, (*STATED, UNSTATED)) if fullmatch(_NAME, name) else None
    if close is None:
        sentence = message("{field} is not a name of subsidy.profile/1.", field=shown(name))
    else:
        sentence = message(
            "{field} is not a name of subsidy.profile/1; did you mean {nearest}?",
            field=shown(name),
            nearest=close,
        )
    return InputError(name, sentence)


def _unstated(given: object) -> bool:
    if given is None or given == "":
        return False
    word = normalize("NFC", given).strip().casefold() if isinstance(given, str) else given
    if word is False or word in ("no", "không"):
        return True
    raise InputError(
        UNSTATED,
        message('{field} can only be "no", or be left out.', field=UNSTATED),
    )
