"""One stated value, from whatever a file or a form holds to what the engine works with."""

from collections.abc import Callable
from datetime import date, datetime, time
from re import compile as compile_pattern
from re import fullmatch, sub
from unicodedata import normalize

from subsidy.errors import InputError
from subsidy.language.vocabulary import NEVER, Kind, Stated
from subsidy.message import Message, message
from subsidy.partial_date import PartialDate
from subsidy.place_names import slug
from subsidy.value_words import value_of

Value = bool | str | int | PartialDate
"""A value that is known. A date that never came is the word `NEVER`."""

_YES = frozenset({"true", "yes", "có", "x"})
_NO = frozenset({"false", "no", "không"})
_NEVER = frozenset({NEVER, "không"})
EARLIEST_YEAR = 1900
_LATEST_YEAR = 2199
BADGES = frozenset({0, 30, *range(40, 101, 5)})


_MARKS = " \t\r\n\v\f\u00a0\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff"
"""What may cling to a value that was copied from elsewhere, and shows nowhere."""

_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!")
)
"""What spreadsheets show where a formula goes wrong."""

NOT_COMPUTED = "#FORMULA"
"""What stands for a formula of a workbook that does not hold its value."""
LOST_ZEROS = "#NUMBER"
"""What stands for a citizen ID that a workbook holds as a number of fewer digits."""

_NO_LETTER = compile_pattern("[\x00-\x1f\ud800-\udfff]")


def _is_identifier(text: str) -> bool:
    """Tell whether a text can be an identifier: 10 or 12 digits, or no number at all."""
    if fullmatch(r"[0-9]{10}|[0-9]{12}", text):
        return True
    return not fullmatch(r"[\d\s.,+\-]+([eE][\d+\-]+)?", text)


def read_value(stated: Stated, given: object) -> Value | None:
    """Read what was given for a name of the profile; None where it is left unknown.

    Raises InputError naming the field, the value (unless confidential) and what is allowed.
    """
    if given is None or isinstance(given, PartialDate):
        return given
    if isinstance(given, str):
        given = normalize("NFC", given).strip(_MARKS)
        given = sub(r"\s*[\r\n\v\t]+\s*", " ", given.removeprefix("'").strip(_MARKS))
        if not given:
            return None
        _check_computed(stated, given)
        _check_letters(stated, given)
    return _READERS[stated.kind](stated, given)


def _yes_no(stated: Stated, given: object) -> bool:
    if isinstance(given, bool):
        return given
    word = given.casefold() if isinstance(given, str) else None
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise _wrong(stated, given, message("yes or no (true/false, yes/no, có/không, x)"))


def _category(stated: Stated, given: object) -> str:
    if isinstance(given, str):
        word = (
            "_".join(given.casefold().replace("-", " ").split()) if stated.values else slug(given)
        )
        if word in stated.values or (not stated.values and word):
            return word
        meant = value_of(stated.name, given)
        if meant is not None:
            return meant
    allowed = (
        message("one of {words}", words=", ".join(stated.values))
        if stated.values
        else message("the name of a former district")
    )
    raise _wrong(stated, given, allowed)


def _number(stated: Stated, given: object) -> int:
    number: int | None = None
    if type(given) is int:
        number = given
    elif isinstance(given, str) and given.isascii() and given.isdigit() and len(given) < 9:
        number = int(given)
    if stated.name == "party_badge_years":
        if number is not None and number in BADGES:
            return number
        raise _wrong(stated, given, message("0 (none), 30, 40, 45, 50 and so on by fives"))
    if number is not None and stated.least <= number <= stated.greatest:
        return number
    allowed = message(
        "a whole number from {least} to {greatest}", least=stated.least, greatest=stated.greatest
    )
    raise _wrong(stated, given, allowed)


def _date(stated: Stated, given: object) -> PartialDate | str:
    if stated.absent == NEVER and isinstance(given, str) and given.casefold() in _NEVER:
        return NEVER
    read = _partial_date(given)
    if read is not None and EARLIEST_YEAR <= read.year <= _LATEST_YEAR:
        return read
    raise _wrong(
        stated,
        given,
        message(
            "a day that exists, from {year} to {last}, written 1955-03-14 or 14/03/1955, "
            "or 1955-03, 03/1955 or 1955 where the day or month is not known",
            year=str(EARLIEST_YEAR),
            last=str(_LATEST_YEAR),
        ),
    )


def _partial_date(given: object) -> PartialDate | None:
    if type(given) is date or (isinstance(given, datetime) and given.time() == time()):
        return PartialDate(given.year, given.month, given.day)
    if not isinstance(given, str) and type(given) is not int:
        return None
    try:
        return PartialDate.read(_usual_date(str(given)))
    except ValueError:
        return None


def _usual_date(text: str) -> str:
    """Return a date in one of the forms of the contract: days that programs write otherwise."""
    text = sub(r"^(.{8,10})[ T]00:00(:00(\.0+)?)?$", r"\1", text)
    text = sub(r"^(\d{1,2})[-.](\d{1,2})[-.](\d{4})$", r"\1/\2/\3", text)
    return sub(r"^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$", r"\1-\2-\3", text)


def _text(stated: Stated, given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise _wrong(stated, given, message("a text"))
    if not isinstance(given, str):
        raise InputError(
            stated.name,
            message(
                "{field} is written as a number, which loses leading zeros: "
                "write it as text, in quotation marks.",
                field=stated.name,
            ),
        )
    if len(given) > 200:
        raise _wrong(stated, given[:20] + "...", message("a text of at most 200 letters"))
    digits = sum(letter.isdigit() for letter in given)
    if stated.name == "person_id" and given.casefold() in ("true", "false"):
        raise InputError(
            stated.name,
            message("{field} is a yes or no: write the citizen's number.", field=stated.name),
        )
    if stated.name == "person_id" and not _is_identifier(given):
        if digits in (10, 12) and fullmatch(r"[0-9][0-9.\s\-]+[0-9]", given):
            raise InputError(
                stated.name,
                message(
                    "{field} has its {count} digits in parts: write it without dots, hyphens "
                    "and spaces.",
                    field=stated.name,
                    count=digits,
                ),
            )
        raise InputError(
            stated.name,
            message(
                "{field} has {count} digits: a citizen ID has 12 and a social-insurance number 10; "
                "a spreadsheet may have lost its leading zeros, so write it as text with all "
                "its digits.",
                field=stated.name,
                count=digits,
            ),
        )
    return given


_READERS: dict[Kind, Callable[[Stated, object], Value]] = {
    Kind.YES_NO: _yes_no,
    Kind.CATEGORY: _category,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.TEXT: _text,
}


def _check_computed(stated: Stated, given: str) -> None:
    """Raise InputError for a cell in which a spreadsheet shows that it has no value."""
    if given in _ERRORS:
        sentence = message(
            "{field} shows the error {error} of a spreadsheet: correct its formula, or type the "
            "value.",
            field=stated.name,
            error=given,
        )
    elif given == NOT_COMPUTED:
        sentence = message(
            "{field} is a formula that was never computed: open the workbook in the spreadsheet "
            "program and save it.",
            field=stated.name,
        )
    elif given == LOST_ZEROS:
        sentence = message(
            "{field} stands as a number of 10 digits where a citizen ID has 12: it may have lost "
            "its leading zeros, so write it as text with all its digits.",
            field=stated.name,
        )
    else:
        return
    raise InputError(stated.name, sentence)


_NUMBERS = compile_pattern(r"[0-9]{9,}|[0-9]{3}([ .-][0-9]{3}){2,3}")
_HIDDEN = "•••"


def without_identifiers(text: str) -> str:
    """Return a text for a message, without the digits of what may be a citizen's number."""
    return _NUMBERS.sub(_HIDDEN, text)


def _check_letters(stated: Stated, given: str) -> None:
    if _NO_LETTER.search(given):
        raise InputError(
            stated.name,
            message(
                "{field} holds a character that is no letter: type the value again.",
                field=stated.name,
            ),
        )


def _wrong(stated: Stated, given: object, allowed: Message) -> InputError:
    found: str | Message = "?"
    if isinstance(given, str | int | float):
        shown = without_identifiers(str(given))
        found = repr(shown if isinstance(given, str) or shown != str(given) else given)
    if not isinstance(given, str | int | float):
        found = message("a value of another kind")
    elif len(str(given)[:61]) > 60:
        found = repr(without_identifiers(str(given)[:60]) + "...")
    if stated.confidential:
        found = message("a value that is not shown")
    return InputError(
        stated.name,
        message(
            "{field} is {found}; allowed is {allowed}.",
            field=stated.name,
            found=found,
            allowed=allowed,
        ),
    )
