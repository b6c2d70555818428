"""What stands before every page: who asks, whether they may, whether the form is theirs."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from subsidy.accounts.account import Account, Right
from subsidy.accounts.database import Unavailable
from subsidy.audit.log import Unrecorded
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.web.guard import LOG, TooLarge, place_of
from subsidy.web.office import LOCAL, Office
from subsidy.web.refusal import LANGUAGE, chosen
from subsidy.web.render import render
from subsidy.web.visitor import COOKIE, Visitor, remember, visitor_of

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


class Here(NamedTuple):
    """A request to a page: from whom, in which language, with which form."""

    request: Request
    office: Office
    visitor: Visitor
    language: str
    form: FormData

    @property
    def account(self) -> Account:
        """Return the account, which the page has checked."""
        assert self.visitor.account is not None
        return self.visitor.account

    def text(self, name: str) -> str:
        """Return a field of the form, "" where it is not there or is a file."""
        value = self.form.get(name, "")
        return value.strip() if isinstance(value, str) else ""

    def show(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """Return a page."""
        text = render(
            template,
            self.language,
            here=self,
            account=self.visitor.account,
            rights=_rights(self.visitor.account),
            local=self.visitor.account is LOCAL,
            csrf=self.office.csrf(self.visitor.secret),
            path=self.request.url.path,
            **values,
        )
        return HTMLResponse(text, status)


def _rights(account: Account | None) -> frozenset[str]:
    return frozenset(right for right in Right if account is not None and account.may(right))


def page(
    right: Right | None, *, files: int = 0
) -> Callable[[Callable[[Here], Response]], Endpoint]:
    """Make a page of a function. `right` None needs no log-in; `files` may come with its form."""

    def made(shown: Callable[[Here], Response]) -> Endpoint:
        @wraps(shown)
        async def endpoint(request: Request) -> Response:
            here = _nobody(request)
            try:
                visitor = await run_in_threadpool(visitor_of, request, here.office)
                here = here._replace(visitor=visitor)
                return await _answer(here, shown, right, files)
            except TooLarge:
                raise
            except HTTPException as error:
                return _wrong(here, error.status_code, _SENTENCES.get(error.status_code, _FAULT))
            except InputError as error:
                return _wrong(here, 400, error.sentence)
            except Unrecorded as error:
                LOG.error("a decision was not given out, because it could not be recorded")
                LOG.error("%s", place_of(error))
                return _wrong(here, 503, _UNRECORDED)
            except Unavailable as error:
                LOG.error("the data folder cannot be used: %s", place_of(error))
                return _wrong(here, 503, _UNAVAILABLE)
            except Exception as error:  # noqa: BLE001 - its words may hold a citizen's facts
                LOG.error("%s", place_of(error))
                return _wrong(here, 500, _FAULT)

        return endpoint

    return made


def _nobody(request: Request) -> Here:
    """Return a request of which it is not known yet from whom it comes."""
    language = chosen(request.query_params.get("lang"), request.cookies.get(LANGUAGE))
    secret = request.cookies.get(COOKIE, "")
    return Here(request, request.app.state.office, Visitor(secret, None), language, FormData())


async def _answer(
    here: Here, shown: Callable[[Here], Response], right: Right | None, files: int
) -> Response:
    request, office = here.request, here.office
    if right is not None and here.visitor.account is None:
        return RedirectResponse("/login", 303)
    if right is not None and not here.account.may(right):
        raise HTTPException(403)
    if not office.requests.take(_bucket(here)):
        raise HTTPException(429)
    if request.method == "POST":
        async with request.form(max_files=files, max_fields=200, max_part_size=32_768) as form:
            here = here._replace(form=form)
            given = here.text("csrf")
            if not office.is_csrf(here.visitor.secret, given):
                raise HTTPException(403)
            here = here._replace(
                language=chosen(here.text("speak"), here.text("lang"), here.language)
            )
            response = await run_in_threadpool(shown, here)
    else:
        response = await run_in_threadpool(shown, here)
    _keep(response, here)
    return response


def _bucket(here: Here) -> str:
    if here.visitor.account is None or here.visitor.account is LOCAL:
        return here.request.client.host if here.request.client else "?"
    return here.visitor.account.name


def _keep(response: Response, here: Here) -> None:
    """Let the browser keep who it is and which language it reads."""
    request = here.request
    if not here.visitor.secret:
        return
    if "set-cookie" not in response.headers and request.cookies.get(COOKIE) != here.visitor.secret:
        remember(response, here.visitor.secret, here.office)
    if here.language != request.cookies.get(LANGUAGE):
        response.set_cookie(
            LANGUAGE, here.language, httponly=True, samesite="strict", max_age=365 * 86_400
        )


def _wrong(here: Here, status: int, sentence: Message) -> Response:
    response = here.show("error.html", status, sentence=sentence)
    _keep(response, here)
    return response


_FAULT = message("This is a fault of the program, not an answer; please report it.")
_UNRECORDED = message(
    "The decision could not be recorded, so it is not given out. Tell the administrator: the disk "
    "may be full or read-only."
)
_UNAVAILABLE = message(
    "The office's records cannot be read or written, so nothing is given out. Tell the "
    "administrator: the disk may be full or read-only."
)
_SENTENCES = {
    400: message("The request cannot be read; go back and try again."),
    403: message(
        "You may not do this here, or the form is too old: open the page anew and try again."
    ),
    404: message("There is no such page, or it is not yours, or it was deleted."),
    405: message("There is no such page, or it is not yours, or it was deleted."),
    429: message("Too many requests at once: wait a moment and try again."),
}


def wrong(here: Here, status: int) -> Response:
    """Return the page for an address that is not there."""
    return _wrong(here, status, _SENTENCES.get(status, _FAULT))
