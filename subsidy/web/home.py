"""Where somebody begins who has logged in."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from subsidy.accounts.account import Right
from subsidy.accounts.database import Unavailable
from subsidy.web.citizen import citizen
from subsidy.web.page import Here, page
from subsidy.web.visitor import visitor_of


@page(Right.READ_LAW)
def _welcome(here: Here) -> Response:
    return here.show("welcome.html")


async def home(request: Request) -> Response:
    """Show the citizen's form to those who decide, a list of what they may do to others."""
    if await run_in_threadpool(_decides, request):
        return await citizen(request)
    return await _welcome(request)


def _decides(request: Request) -> bool:
    try:
        account = visitor_of(request, request.app.state.office).account
    except Unavailable:
        return True  # the page says so
    return account is None or account.may(Right.DECIDE)
