"""Where somebody begins who has logged in."""

from starlette.requests import Request
from starlette.responses import Response

from subsidy.accounts.account import Right
from subsidy.web.citizen import citizen
from subsidy.web.page import Here, page


@page(Right.READ_LAW)
def _welcome(here: Here) -> Response:
    return here.show("welcome.html")


async def home(request: Request) -> Response:
    """Show the citizen's form to those who decide, a list of what they may do to others."""
    from starlette.concurrency import run_in_threadpool

    from subsidy.web.visitor import visitor_of

    visitor = await run_in_threadpool(visitor_of, request, request.app.state.office)
    if visitor.account is None or visitor.account.may(Right.DECIDE):
        return await citizen(request)
    return await _welcome(request)
