"""A sentence that is translated only when somebody reads it."""

from typing import NamedTuple, Protocol

from subsidy.catalogue import translate


class Sayable(Protocol):
    """Anything that has words in both languages: a message, or a text of law."""

    def say(self, language: str, /) -> str:
        """Return the words in `language`, "vi" or "en"."""


class Message(NamedTuple):
    """An English sentence with named places, and what stands in them.

    Values must be fit for any reader: nobody's HIV status, party membership or identifier.
    """

    template: str
    values: tuple[tuple[str, "str | int | Sayable"], ...] = ()

    def say(self, language: str, /) -> str:
        """Return the sentence in `language`, "vi" or "en"."""
        places = {
            name: value if isinstance(value, str | int) else value.say(language)
            for name, value in self.values
        }
        return translate(self.template, language).format(**places)


def message(template: str, /, **values: "str | int | Sayable") -> Message:
    """Make a message; Babel collects the template from calls of this name."""
    return Message(template, tuple(values.items()))
