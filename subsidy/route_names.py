"""The contract's names of routes, said to people in the words of the rule book."""

from typing import NamedTuple

from subsidy import rulebook
from subsidy.decision import CONFIDENTIAL
from subsidy.message import message

_CONFIDENTIAL = message("confidential")
"""In place of a route that tells a confidential fact (`subsidy.publish`)."""


class RouteName(NamedTuple):
    """A route, said by its name."""

    route: str

    def say(self, language: str, /) -> str:
        """Return the name in `language`; its own name where the rule book has no words for it."""
        if self.route == CONFIDENTIAL:
            return _CONFIDENTIAL.say(language)
        known = rulebook.routes().get(self.route)
        return self.route if known is None else known.title.say(language)
