"""The legal instrument a provision stands in, and how well it is known."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from subsidy.language.text import Text


class Evidence(StrEnum):
    """How a fact of law is known, strongest first."""

    TEXT = "text"
    """The legal text itself was read."""
    REPORTED = "reported"
    """An official page or a newspaper states it."""
    INFERRED = "inferred"
    """Nobody states it; the reason is given where it is used."""

    @property
    def weakness(self) -> int:
        """Return 0 for the strongest evidence, 2 for the weakest."""
        return list(Evidence).index(self)


class Instrument(NamedTuple):
    """A law, decree or resolution. What was not published stays None.

    `number` is the official number ("16/2019/NQ-HĐND"); `title` says which text it is, and
    stands in for a number that no source gives.
    """

    title: Text
    body: Text
    number: str | None = None
    signed: date | None = None

    def name(self, language: str) -> str:
        """Return the number, or the title where the number was not published."""
        return self.number or self.title.say(language)
