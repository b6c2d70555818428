"""Days on the command line, written 2025-10-01 or 01/10/2025."""

from datetime import date, datetime, timedelta, timezone

import click

from subsidy.errors import InputError
from subsidy.message import message
from subsidy.partial_date import PartialDate

_VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """Return today's date in Vietnam."""
    return datetime.now(_VIETNAM).date()


class Day(click.ParamType[date]):
    """A whole day."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the day; InputError names the option, the value and the forms allowed."""
        if isinstance(value, date):
            return value
        try:
            read = PartialDate.read(str(value).strip())
        except ValueError:
            read = None
        if read is None or read.day is None:
            raise InputError(
                _option(param),
                message(
                    "{field} is {found}; allowed is a day that exists, written 2025-10-01 or "
                    "01/10/2025.",
                    field=_option(param),
                    found=repr(str(value)[:40]),
                ),
            )
        return read.first


def _option(param: click.Parameter | None) -> str:
    return param.opts[0] if param else "date"


DAY = Day()
