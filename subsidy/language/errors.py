"""What goes wrong when law is written down: one class, whose message teaches."""

from collections.abc import Iterable
from difflib import get_close_matches


class RuleError(Exception):
    """A rule that cannot mean what its author meant.

    Raised when `rules/` is imported, or when a rule is first read on a day.
    """


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to `word`, None where none is close."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0.5)), None)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the known word closest to `word`, or nothing."""
    found = nearest_word(word, known)
    return f"; did you mean {found!r}?" if found else ""
