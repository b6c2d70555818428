"""One measured ratio and the most it may be."""

from typing import NamedTuple


class Ratio(NamedTuple):
    """A ratio of two times taken side by side; `most` None is printed for comparison only."""

    what: str
    value: float
    most: float | None = None

    def __str__(self) -> str:
        limit = "" if self.most is None else f"   (at most {self.most:g})"
        verdict = "" if self.most is None or self.value <= self.most else "   TOO SLOW"
        return f"{self.what:<55} {self.value:6.2f}{limit}{verdict}"
