"""A short text of law in both languages of the city's paperwork."""

from dataclasses import dataclass
from unicodedata import is_normalized

from subsidy.language.errors import RuleError


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Vietnamese and in English."""

    vi: str
    en: str

    def __post_init__(self) -> None:
        for words in (self.vi, self.en):
            if not words.strip():
                raise RuleError("A text of law needs words in both languages, vi and en.")
            if not is_normalized("NFC", words):
                raise RuleError(f"{words!r} is not in Unicode form NFC: normalise it.")

    def say(self, language: str) -> str:
        """Return the words in `language`, "vi" or "en"."""
        return self.en if language == "en" else self.vi
