"""One measured ratio and its limit."""

from typing import NamedTuple


class Ratio(NamedTuple):
    """A ratio of two measures taken side by side.

    `most` and `least` are its limits, None where it is printed for comparison only. `note` says
    what was measured: times, memory, the command.
    """

    what: str
    value: float
    most: float | None = None
    least: float | None = None
    note: str = ""

    @property
    def holds(self) -> bool:
        """Tell whether the ratio is within its limits."""
        under = self.most is None or self.value <= self.most
        return under and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        limit = "" if self.most is None else f"   (at most {self.most:g})"
        limit += "" if self.least is None else f"   (at least {self.least:g})"
        verdict = "" if self.holds else "   NOT MET"
        note = f"\n    {self.note}" if self.note else ""
        return f"{self.what:<62} {self.value:6.2f}{limit}{verdict}{note}"
