"""Words for what is proved: shares, and things said one after the other."""

from typing import NamedTuple

from subsidy.language.share import percent_of
from subsidy.message import Sayable


class Share(NamedTuple):
    """A share in hundredths of a percent, said as "70 %" or "33,33 %"."""

    hundredths: int

    def say(self, language: str, /) -> str:
        """Return the share in words."""
        number = f"{percent_of(self.hundredths).normalize():f}"
        return f"{number if language == 'en' else number.replace('.', ',')} %"


class Money(NamedTuple):
    """Whole VND, said as "105,300 VND" or "105.300 đ"."""

    vnd: int

    def say(self, language: str, /) -> str:
        """Return the sum in words."""
        grouped = f"{self.vnd:,}"
        return f"{grouped} VND" if language == "en" else f"{grouped.replace(',', '.')} đ"


class Listed(NamedTuple):
    """Things said one after the other."""

    parts: tuple[Sayable, ...]
    between: str = ", "

    def say(self, language: str, /) -> str:
        """Return the parts in words."""
        return self.between.join(part.say(language) for part in self.parts)
