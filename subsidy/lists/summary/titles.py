"""What the sheets of the summary call things, in the reader's language."""

from collections.abc import Callable
from typing import NamedTuple

from subsidy.lists.summary.published import JOINED, NOT_APART
from subsidy.lists.summary.tally import UNDETERMINED
from subsidy.message import Message, message


class Titles(NamedTuple):
    """Says the contract's names in `language`; `routes` and `payers` say those of the law."""

    language: str
    routes: Callable[[str], str]
    payers: Callable[[str], str]

    def say(self, words: Message) -> str:
        """Return a sentence in the language."""
        return words.say(self.language)

    def route(self, name: str) -> str:
        """Return a route, or what stands for one."""
        if name == NOT_APART:
            return self.say(message("all routes, not shown one by one"))
        if name == UNDETERMINED:
            return self.say(message("not decided: a fact is missing"))
        if name.endswith(JOINED):
            host = self.routes(name.removesuffix(JOINED))
            return self.say(message("{route}, and routes not shown one by one", route=host))
        return self.routes(name)

    def commune(self, name: str) -> str:
        """Return a commune, or what stands for one."""
        if name == NOT_APART:
            return self.say(message("not shown by commune"))
        return name or self.say(message("commune not known"))

    def month(self, name: str) -> str:
        """Return "2025-10", in Vietnamese "10/2025"."""
        return name if self.language == "en" else f"{name[5:]}/{name[:4]}"
