"""What every request passes before a page sees it, and what every answer bears.

Refused: a foreign host name, a form that another site sent, a body that is too large. No answer is
kept by a cache, framed, or allowed to load anything from elsewhere. A fault is logged by its kind
and place alone, because a message may hold a citizen's facts.
"""

import logging
import traceback
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from subsidy.message import Message as Sentence
from subsidy.message import message
from subsidy.web.refusal import refused, too_large
from subsidy.web.settings import Settings

LOG = logging.getLogger("subsidy.web")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}

UPLOADS = ("/lists", "/policies/compare", "/api/v1/jobs")
"""The addresses to which a list may be sent."""


_PROXIED = frozenset({"forwarded", "x-forwarded-for", "x-forwarded-host", "via"})
"""What a proxy adds. Others could come through one that the server was not told of."""


_OTHER_NAME = message("This server does not answer for that name.")
_OTHER_SITE = message("The request came from another site.")
_PROXY = message("This server was not told that a proxy stands before it: --behind-tls.")
_FAULT = message("This is a fault of the program, not an answer; please report it.")


class TooLarge(Exception):
    """A body is larger than its `limit`, in bytes."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class Guard:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = False

        async def armed(sent: Message) -> None:
            nonlocal started
            if sent["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=sent)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if self._settings.behind_tls:
                    headers["Strict-Transport-Security"] = "max-age=31536000"
            await send(sent)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refused(*refusal, scope)(scope, _nothing_more, armed)
            return
        limit = self._limit(scope["path"])
        try:
            await self._app(scope, _counted(receive, limit), armed)
        except TooLarge:
            if not started:
                await refused(413, too_large(limit), scope)(scope, _nothing_more, armed)
        except Exception as error:  # noqa: BLE001 - whatever it is, its words must not be shown
            LOG.error("%s", place_of(error))
            if not started:
                await refused(500, _FAULT, scope)(scope, _nothing_more, armed)

    def _refusal(self, scope: Scope) -> tuple[int, Sentence] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        name = host if host.endswith("]") else host.rpartition(":")[0] or host
        if name not in self._settings.hosts:
            return 421, _OTHER_NAME
        if not self._settings.behind_tls and not _PROXIED.isdisjoint(headers.keys()):
            return 421, _PROXY
        if scope["method"] not in ("GET", "HEAD", "OPTIONS") and _foreign(headers, host):
            return 403, _OTHER_SITE
        length = headers.get("content-length")
        limit = self._limit(scope["path"])
        if length is not None and not (length.isdecimal() and int(length) <= limit):
            return 413, too_large(limit)
        return None

    def _limit(self, path: str) -> int:
        if path in UPLOADS:
            return self._settings.largest_upload
        return self._settings.largest_body


def _foreign(headers: Headers, host: str) -> bool:
    """Tell whether a browser says that another site made the request."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc.lower() != host


def _counted(receive: Receive, limit: int) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        given = await receive()
        taken += len(given.get("body", b""))
        if taken > limit:
            raise TooLarge(limit)
        return given

    return counted


def place_of(error: BaseException) -> str:
    """Return the kind of an error and where it arose, without its words."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {where.filename.rpartition('/')[2]}:{where.lineno}"


async def _nothing_more() -> Message:
    return {"type": "http.disconnect"}
