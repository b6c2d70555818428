"""Who makes a request: by the cookie of the page, or by the token of the API."""

from secrets import token_urlsafe
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from subsidy.accounts.account import Account
from subsidy.accounts.sessions import mark
from subsidy.web.office import LOCAL, Office

COOKIE = "subsidy"


class Visitor(NamedTuple):
    """Somebody at the page. `account` is None before log-in; `secret` is the cookie."""

    secret: str
    account: Account | None

    @property
    def owner(self) -> str:
        """Return who owns what is uploaded: the account, or this browser where there are none."""
        assert self.account is not None
        if self.account is LOCAL:
            return f"local:{mark(self.secret)[:32]}"
        return self.account.name


def visitor_of(request: Request, office: Office) -> Visitor:
    """Return who is at the page; a new visitor gets a new secret."""
    secret = request.cookies.get(COOKIE, "")
    account = office.sessions.account(secret) if len(secret) >= 32 else None
    if account is None and office.open:
        account = LOCAL
    return Visitor(secret if len(secret) >= 32 else token_urlsafe(32), account)


def remember(response: Response, secret: str, office: Office) -> None:
    """Give the browser its cookie, which no script and no other site can read."""
    response.set_cookie(
        COOKIE, secret, httponly=True, samesite="strict", secure=office.settings.behind_tls
    )
