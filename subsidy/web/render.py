"""Templates into pages, with the words of the reader's language."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from subsidy.message import Message, message
from subsidy.words import names, plain

FOLDER = Path(__file__).parent
_VIETNAM = timezone(timedelta(hours=7))


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def today() -> date:
    """Return today's date in Vietnam."""
    return datetime.now(_VIETNAM).date()


def render(template: str, language: str, **values: Any) -> str:
    """Return a page. `say` in templates says an English sentence in `language`."""
    return (
        _templates().get_template(template).render(**_words(language), language=language, **values)
    )


def _words(language: str) -> dict[str, Callable[..., str]]:
    def say(sentence: str | Message, **values: Any) -> str:
        found = message(sentence, **values) if isinstance(sentence, str) else sentence
        return found.say(language)

    return {
        "say": say,
        "money": partial(plain.money, language=language),
        "percentage": partial(plain.percentage, language=language),
        "day": partial(plain.day, language=language),
        "short_day": partial(plain.short_day, language=language),
        "route": partial(names.route, language=language),
        "payer": lambda name: names.PAYERS[name].say(language),
        "capital": plain.sentence,
    }
