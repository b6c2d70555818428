"""The contract's words that stand in results, said to people in any surface and in workbooks."""

from subsidy import rulebook
from subsidy.catalogue import translate
from subsidy.decision import CONFIDENTIAL
from subsidy.language.vocabulary import ELAPSED, STATED, label_of
from subsidy.message import message
from subsidy.route_names import RouteName
from subsidy.stretches import SHARE

_STATUS = {
    "decided": message("decided"),
    "undetermined": message("undetermined"),
}

EVIDENCE = {
    "text": message("legal text"),
    "reported": message("reported"),
    "inferred": message("inferred"),
}


def fact(name: str, language: str) -> str:
    """Return a fact in words; its own name for what is no fact of a citizen."""
    if name in ELAPSED or name in STATED:
        return translate(label_of(name), language)
    return name


def statuses(language: str) -> dict[str, str]:
    """Return whether an answer is decided, in words."""
    return {name: said.say(language) for name, said in _STATUS.items()}


def evidences(language: str) -> dict[str, str]:
    """Return how well a ground is known, in words."""
    return {name: said.say(language) for name, said in EVIDENCE.items()}


def missing(language: str) -> dict[str, str]:
    """Return everything that can be missing, in words: stated facts, and shares of provisions."""
    shares = {
        f"{name}{SHARE}": message("unpublished share of {provision}", provision=name).say(language)
        for name in rulebook.provisions()
    }
    return {name: fact(name, language) for name in STATED} | shares


def routes(language: str) -> dict[str, str]:
    """Return every route in words, and what stands in place of one that is confidential."""
    names = (*rulebook.routes(), CONFIDENTIAL)
    return {name: RouteName(name).say(language) for name in names}


def articles(language: str) -> dict[str, str]:
    """Return what stands in place of an article where none is published."""
    return {"": "–"}


def confidential(language: str) -> dict[str, str]:
    """Return in words what stands in place of a ground that is confidential."""
    return {CONFIDENTIAL: RouteName(CONFIDENTIAL).say(language)}
