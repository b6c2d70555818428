"""What stands before every address of the API: the token, the right, the body, the errors."""

import json
from collections.abc import Callable, Coroutine
from functools import wraps
from tempfile import TemporaryFile
from typing import Any, NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from subsidy.accounts.account import Account, Right
from subsidy.accounts.database import Unavailable
from subsidy.audit.log import Unrecorded
from subsidy.catalogue import LANGUAGES
from subsidy.errors import InputError
from subsidy.web.api.problem import Refused, problem
from subsidy.web.guard import LOG, TooLarge, place_of
from subsidy.web.office import LOCAL, Office

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


class Call(NamedTuple):
    """A request of a program: on whose account, with which body (None where it has none).

    A body is a JSON object, or an open file.
    """

    request: Request
    office: Office
    account: Account
    body: Any

    @property
    def owner(self) -> str:
        """Return who owns the jobs that it makes."""
        return "local:api" if self.account is LOCAL else self.account.name

    @property
    def language(self) -> str:
        """Return the language of sentences: the body's, else that of Accept-Language."""
        wish = self.body.get("language") if isinstance(self.body, dict) else None
        if wish in LANGUAGES:
            return str(wish)
        accepted = self.request.headers.get("accept-language", "")
        return "en" if accepted.lower().startswith("en") else "vi"


def api(
    right: Right, *, reads: bool = False, stores: bool = False
) -> Callable[[Callable[[Call], Response]], Endpoint]:
    """Make an address of a function.

    `reads` says that it takes a JSON object; `stores`, that it takes a file, in the call's `body`.
    Nothing of a body is read before it is known whose it is.
    """

    def made(answer: Callable[[Call], Response]) -> Endpoint:
        @wraps(answer)
        async def endpoint(request: Request) -> Response:
            office: Office = request.app.state.office
            call = Call(request, office, LOCAL, None)
            try:
                call = call._replace(account=await run_in_threadpool(_account, call, right))
                with office.at_work.one_more(call.account.name) as free:
                    if not free:
                        raise Refused(429)
                    if stores:
                        return await _stored(call, answer)
                    if reads:
                        call = call._replace(body=await _body(request))
                    return await run_in_threadpool(answer, call)
            except TooLarge:
                raise
            except Refused as error:
                return problem(error.status, error.detail)
            except InputError as error:
                return problem(422, error.say(call.language), error.field)
            except (Unrecorded, Unavailable) as error:
                LOG.error("%s: a decision was not given out", place_of(error))
                return problem(503)
            except Exception as error:  # noqa: BLE001 - its words may hold a citizen's facts
                LOG.error("%s", place_of(error))
                return problem(500)

        return endpoint

    return made


def _account(call: Call, right: Right) -> Account:
    """Return who calls. Raises Refused."""
    office = call.office
    kind, _, secret = call.request.headers.get("authorization", "").partition(" ")
    account = None
    if kind.lower() == "bearer" and secret:
        account = office.sessions.token_account(secret.strip())
    elif not kind and office.open:
        account = LOCAL
    client = call.request.client.host if call.request.client else "?"
    if not office.requests.take(client if account in (None, LOCAL) else f"api {account}"):
        raise Refused(429)
    if account is None:
        raise Refused(401, "Send a token made with “subsidy user token”: Authorization: Bearer ...")
    if not account.may(right):
        raise Refused(403, "The account's role does not allow this.")
    return account


async def _stored(call: Call, answer: Callable[[Call], Response]) -> Response:
    """Answer with the body in a file that is gone afterwards. Raises Unavailable."""
    with TemporaryFile() as file:
        try:
            async for piece in call.request.stream():
                file.write(piece)
            file.seek(0)
        except OSError as error:
            raise Unavailable(type(error).__name__) from error
        return await run_in_threadpool(answer, call._replace(body=file))


async def _body(request: Request) -> dict[str, Any]:
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise Refused(415, "Send application/json.")
    try:
        found = json.loads(await request.body(), parse_float=str, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise Refused(400, "The body is not JSON, or a name stands twice in it.") from None
    if not isinstance(found, dict):
        raise Refused(400, "The body is not a JSON object.")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice")
    return found
