"""The policies and their provisions."""

from starlette.responses import JSONResponse, Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.language import Policy, Provision
from subsidy.language.dated import Period
from subsidy.language.text import Text
from subsidy.web.api.call import Call, api
from subsidy.web.api.problem import Refused
from subsidy.words import provision as words


@api(Right.READ_LAW)
def policies(call: Call) -> Response:
    """Return every policy."""
    return JSONResponse([_policy(one) for one in rulebook.policies().all])


@api(Right.READ_LAW)
def policy(call: Call) -> Response:
    """Return a policy with its provisions."""
    name = call.request.path_params["name"]
    for one in rulebook.policies().all:
        if one.name == name:
            lines = [
                _provision(f"{rules.name}.{line.id}", line)
                for rules in one.rule_sets
                for line in rules.provisions
            ]
            return JSONResponse({**_policy(one), "provisions": lines})
    raise Refused(404)


def _policy(policy: Policy) -> dict[str, object]:
    return {
        "name": policy.name,
        "title": _text(policy.title),
        "in_force": None if policy.in_force is None else _period(policy.in_force),
        "territories": [place.id for place in policy.territories],
        "rule_sets": [rules.name for rules in policy.rule_sets],
    }


def _provision(name: str, line: Provision) -> dict[str, object]:
    return {
        "id": name,
        "title": _text(line.title),
        "route": line.route,
        "in_force": _period(line.in_force),
        "evidence": line.evidences.values[-1][1].value,
        "sources": list(line.sources),
        "checked_on": line.checked_on.isoformat(),
        "text": {
            language: [one.strip() for one in words.whole(name, line, language)]
            for language in ("vi", "en")
        },
    }


def _text(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}


def _period(period: Period) -> dict[str, str | None]:
    last = None if period.last is None else period.last.isoformat()
    return {"from": period.first.isoformat(), "to": last}
