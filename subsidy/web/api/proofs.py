"""A policy verified for a program: taken as a job, whose result is fetched like that of a list."""

from typing import Any

from starlette.responses import Response

from subsidy.accounts.account import Right
from subsidy.web.api.asking import check_names, read_text, wrong
from subsidy.web.api.call import Call, api
from subsidy.web.api.lists import owner_of, taken
from subsidy.web.policy_forms import read_verification

_NAMES = ("policy", "against", "language")
_MOST = 20
"""Policies that may be named as those before."""


@api(Right.COMPARE, reads=True)
def verify(call: Call) -> Response:
    """Take a verification."""
    check_names(call.body, _NAMES)
    policy = read_text(call.body, "policy")
    if policy is None:
        raise wrong("policy", "a text")
    wanted = read_verification(policy, _against(call.body), call.language)
    title = " / ".join((*wanted.against, wanted.policy))
    return taken(call.office.jobs.add(owner_of(call), wanted, title=title))


def _against(body: dict[str, Any]) -> tuple[str, ...]:
    found = body.get("against")
    if found is None:
        return ()
    right = isinstance(found, list) and len(found) <= _MOST
    if not right or not all(isinstance(name, str) and len(name) <= 80 for name in found):
        raise wrong("against", "a list of names")
    return tuple(found)
