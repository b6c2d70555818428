"""Logging in and out."""

from starlette.responses import RedirectResponse, Response

from subsidy.message import message
from subsidy.web.office import LOCAL
from subsidy.web.page import Here, page
from subsidy.web.visitor import COOKIE, remember

_REFUSED = message(
    "Name or password is wrong, or the name is locked for some minutes after too many failures."
)
_SLOWLY = message("Too many requests at once: wait a moment and try again.")


@page(None)
def login(here: Here) -> Response:
    """Show the log-in form, and let in who gives a name and its password."""
    if here.visitor.account is not None:
        return RedirectResponse("/", 303)
    if here.request.method != "POST":
        return here.show("login.html", sentence=None, name="")
    office, client = here.office, here.request.client
    if not office.log_ins.take(client.host if client else "?"):
        return here.show("login.html", 429, sentence=_SLOWLY, name="")
    name = here.text("name").lower()
    password = here.form.get("password", "")
    account = office.register.let_in(name, password if isinstance(password, str) else "")
    if account is None:
        return here.show("login.html", 401, sentence=_REFUSED, name=name[:32])
    response = RedirectResponse("/", 303)
    remember(response, office.sessions.begin(account), office)
    return response


@page(None)
def logout(here: Here) -> Response:
    """End the session."""
    here.office.sessions.end(here.visitor.secret)
    response = RedirectResponse("/" if here.visitor.account is LOCAL else "/login", 303)
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")
    return response
