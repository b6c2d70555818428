"""The day asked about and the months paid, as people type them."""

from datetime import date

from subsidy.errors import InputError
from subsidy.message import message
from subsidy.partial_date import PartialDate
from subsidy.web.render import today


def read_day(text: str) -> date:
    """Return the day, today where nothing is typed. Raises InputError for what is no day."""
    if not text:
        return today()
    try:
        read = PartialDate.read(text)
        if read.day is not None:
            return read.first
    except ValueError:
        pass
    raise InputError(
        "on", message("The day is {found}; write it as 01/10/2025.", found=repr(text[:40]))
    )


def read_months(text: str) -> int:
    """Return the months, 12 where nothing is typed. Raises InputError unless they are 1 to 12."""
    if not text:
        return 12
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 12:
        return int(text[:4])
    raise InputError(
        "months",
        message(
            "{field} is {found}; allowed is a whole number from 1 to {most}.",
            field="months",
            found=repr(text[:40]),
            most=12,
        ),
    )
