"""What can go wrong with what a user gives us, and what is our own fault."""

from subsidy.message import Message


class InputError(Exception):
    """Something given cannot be used. One sentence: the field, what was found, what is allowed.

    `field` names the field, option or file; the sentence never holds a confidential value.
    """

    def __init__(self, field: str, sentence: Message) -> None:
        super().__init__(field, sentence)
        self.field = field
        self.sentence = sentence

    def say(self, language: str) -> str:
        """Return the sentence in `language`, "vi" or "en"."""
        return self.sentence.say(language)

    def __str__(self) -> str:
        return self.say("en")


class Fault(Exception):
    """A fault of the program itself; never to be read as a "no"."""
