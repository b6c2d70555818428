"""A request refused before any page sees it, in the reader's language; a program gets a problem."""

from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from subsidy.catalogue import LANGUAGES
from subsidy.message import Message, message
from subsidy.web.api.problem import problem
from subsidy.web.render import render
from subsidy.web.settings import MEGABYTE

LANGUAGE = "subsidy-language"
"""The cookie that keeps which language somebody reads."""


def chosen(*wishes: str | None) -> str:
    """Return the first wish that is a language of the page."""
    return next((wish for wish in wishes if wish in LANGUAGES), LANGUAGES[0])


def refused(status: int, sentence: Message, scope: Scope) -> Response:
    """Return the answer to a request of which no more is read."""
    path = scope["path"]
    if path.startswith("/api/"):
        return problem(status, sentence.say("en"))
    nobody = {"account": None, "rights": frozenset[str](), "local": False, "path": path}
    text = render("error.html", _language(scope), sentence=sentence, **nobody)
    return HTMLResponse(text, status)


def too_large(limit: int) -> Message:
    """Return the sentence for a request that has more than so many bytes."""
    if limit < MEGABYTE:
        return message("What was sent is too large: at most {size} KB.", size=limit // 1024)
    return message(
        "The file is too large: at most {size} MB; divide the list.", size=limit // MEGABYTE
    )


def _language(scope: Scope) -> str:
    try:
        cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
    except CookieError:
        return chosen()
    found = cookies.get(LANGUAGE)
    return chosen(None if found is None else found.value)
