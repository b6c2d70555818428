"""The translation catalogues in `subsidy/locale`, read with the standard gettext."""

from functools import lru_cache
from gettext import NullTranslations, translation
from os import environ
from pathlib import Path

LANGUAGES = ("vi", "en")
LOCALE = Path(__file__).parent / "locale"


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> NullTranslations:
    # The sentences stand in the code in English.
    return NullTranslations() if language == "en" else translation("subsidy", LOCALE, [language])


def translate(template: str, language: str) -> str:
    """Return the words for an English template in `language`."""
    return _catalogue(language).gettext(template)


def usual_language() -> str:
    """Return "en" where the locale says English, else "vi"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environ.get(name):
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"
