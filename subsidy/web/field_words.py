"""Errors on the page: fields under the words that stand beside them, not under their names."""

from subsidy.errors import InputError
from subsidy.language.vocabulary import STATED
from subsidy.message import Message, message
from subsidy.words import names
from subsidy.words.plain import sentence

_LABELS = {
    "months": message("Months paid"),
    "persons": message("How many"),
    "seed": message("Seed"),
}


def told(error: InputError, language: str) -> str:
    """Return the sentence of an error, with the field as the page calls it."""
    template, values = error.sentence
    words = _words(error.field, language)
    if words is not None:
        values = tuple((name, words if name == "field" else value) for name, value in values)
    return Message(template, values).say(language)


def _words(field: str, language: str) -> str | None:
    if field in STATED:
        return sentence(names.fact(field, language))
    return _LABELS[field].say(language) if field in _LABELS else None
