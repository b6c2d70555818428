"""Pages for auditors and administrators: the record of decisions, and the accounts."""

from starlette.responses import RedirectResponse, Response

from subsidy.accounts.account import Right
from subsidy.accounts.role_words import ROLE_WORDS
from subsidy.audit.log import FILE
from subsidy.audit.replay import entries
from subsidy.audit.verify import verify
from subsidy.message import message
from subsidy.web.page import Here, page

_SHOWN = 200
"""How many of the latest entries are shown."""

_SURFACES = {"page": message("page"), "api": message("API")}
_KINDS = {
    "check": message("one citizen"),
    "what-if": message("what if"),
    "timeline": message("timeline"),
    "slip": message("slip"),
    "list": message("list"),
}


@page(Right.AUDIT)
def audit(here: Here) -> Response:
    """Show whether the log is whole, and its latest entries."""
    folder = here.office.settings.folder
    if not (folder / FILE).is_file():
        return here.show("audit.html", checked=None, entries=(), surfaces={}, kinds={})
    return here.show(
        "audit.html",
        checked=verify(folder),
        entries=tuple(entries(folder, _SHOWN))[::-1],
        surfaces=_SURFACES,
        kinds=_KINDS,
    )


@page(Right.MANAGE)
def accounts(here: Here) -> Response:
    """Show the accounts; close, open or unlock one."""
    register = here.office.register
    if here.request.method == "POST":
        name = here.text("name")
        task = here.text("task")
        if task == "unlock":
            register.unlock(name)
        elif task in ("close", "open") and name != here.account.name:
            register.disable(name, disabled=task == "close")
        return RedirectResponse("/accounts", 303)
    return here.show(
        "accounts.html",
        accounts=tuple(register.all()),
        locked=register.locked(),
        roles=ROLE_WORDS,
    )
