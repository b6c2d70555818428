"""A paper for the Council, whatever it is about: every form shows these parts in this order."""

from typing import NamedTuple

from subsidy.message import Message, message
from subsidy.report.drawing import Chart
from subsidy.report.table import Table, Tongue

SUMMARY = message("Summary")
_CHARTS = message("Charts")
_TABLES = message("Tables")
METHOD = message("Method and assumptions")
NOT_MODELLED = message("Not modelled")
MARKS = message("Marks")


class Part(NamedTuple):
    """A heading and the lines below it."""

    heading: str
    lines: tuple[str, ...]


class Paper(NamedTuple):
    """A paper in one language.

    `about` says what was asked; `first` are the parts before charts and tables, the summary ahead
    of all, `last` those behind. `picture` names the chart that stands for the whole.
    """

    language: str
    title: str
    about: tuple[str, ...]
    first: tuple[Part, ...]
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]
    last: tuple[Part, ...]
    picture: str

    @property
    def charts_heading(self) -> str:
        """Return the heading of the charts."""
        return _CHARTS.say(self.language)

    @property
    def tables_heading(self) -> str:
        """Return the heading of the tables."""
        return _TABLES.say(self.language)

    @property
    def chart(self) -> Chart:
        """Return the chart that stands for the whole."""
        return next((one for one in self.charts if one.name == self.picture), self.charts[0])


def parts(tongue: Tongue, *given: tuple[Message, tuple[str, ...]]) -> tuple[Part, ...]:
    """Return the parts that have anything to say."""
    return tuple(Part(tongue.say(heading), lines) for heading, lines in given if lines)
