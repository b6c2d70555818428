"""One citizen: a decision, and how it changes from one day to another."""

from starlette.responses import JSONResponse, Response

from subsidy.accounts.account import Right
from subsidy.audit.entry import Asked
from subsidy.timeline import timeline as parts
from subsidy.web.api.asking import CHECK, TIMELINE, read_asking
from subsidy.web.api.call import Call, api
from subsidy.web.deciding import give, record

ENTRY = "Subsidy-Entry"
"""The header that names the entry of the audit log under which a decision is recorded."""


@api(Right.DECIDE, reads=True)
def check(call: Call) -> Response:
    """Decide one citizen."""
    asking = read_asking(call.body, CHECK, call.account)
    asked = Asked(call.account.name, "api", "check", asking.policy, asking.reveal)
    given = give(
        call.office,
        asked,
        asking.facts,
        asking.on,
        asking.months,
        asking.language,
        advice=asking.advice,
    )
    return JSONResponse(given.decision.plain(), headers={ENTRY: str(given.entry)})


@api(Right.DECIDE, reads=True)
def timeline(call: Call) -> Response:
    """Decide one citizen from one day to another."""
    asking = read_asking(call.body, TIMELINE, call.account)
    asked = Asked(call.account.name, "api", "timeline", asking.policy, asking.reveal)
    found = list(
        parts(
            asking.facts,
            asking.on,
            asking.last,
            policy=asking.policy,
            reveal=asking.reveal,
            language=asking.language,
        )
    )
    entries = [record(call.office, decision, asked, asking.facts) for _, _, decision in found]
    rows = [
        {"from": str(first), "to": str(last), "decision": decision.plain(), "entry": entry}
        for (first, last, decision), entry in zip(found, entries, strict=True)
    ]
    return JSONResponse(rows)
