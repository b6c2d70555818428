"""What the summary of a list calls routes and payers, in the reader's language."""

from typing import TYPE_CHECKING

from subsidy.words import names

if TYPE_CHECKING:
    from subsidy.lists.summary import Titles


def titles(language: str) -> "Titles":
    """Return the titles of a summary."""
    from subsidy.lists.summary import Titles

    return Titles(
        language,
        lambda name: names.route(name, language),
        lambda name: names.PAYERS[name].say(language) if name in names.PAYERS else name,
    )
