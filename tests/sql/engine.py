"""What the engine says of a citizen, in the columns of a statement."""

from collections.abc import Iterator
from datetime import date

from subsidy.answer import Answer, answer
from subsidy.language import Policy
from subsidy.profile import Profile
from subsidy.publish import publish
from subsidy.question import Question
from tests.sql.office import Row
from tests.strategies import Citizen


def answered(citizen: Citizen, policy: Policy, on: date, months: int) -> Answer:
    """Return the engine's answer about a citizen; InputError where there is none."""
    return answer(Profile.model_validate(citizen).stated(), Question(on, months, policy))


def expected(found: Answer) -> Row:
    """Return the columns of a decided row."""
    decision = publish(found, reveal=True, language="en")
    row: Row = {
        "status": decision.status,
        "budget_percent": decision.budget_percent,
        "premium_vnd": decision.premium_vnd,
        "route": decision.route,
        "grounds": ";".join(
            f"{one.provision} ({', '.join(filter(None, (one.instrument, one.article)))})"
            for one in decision.grounds
        ),
        "missing": ";".join(decision.missing),
        "evidence": decision.evidence,
        "least_percent": decision.least_percent,
        "greatest_percent": decision.greatest_percent,
    }
    for share in decision.payers:
        if share.payer in ("state", "city", "district", "person"):
            row[f"{share.payer}_percent"] = share.percent
            row[f"{share.payer}_vnd"] = share.vnd
    return row


def by_month(found: Answer) -> dict[str, str]:
    """Return what each month costs whom, as a statement writes it."""
    paid = {}
    for month in found.months:
        amounts = month.choice.amounts
        vnd = dict(amounts or ())
        payers = ("state", "city", "district", "person")
        parts = (month.choice.premium, *(vnd.get(payer, 0) for payer in payers))  # type: ignore[call-overload]
        paid[str(month.month)] = "" if amounts is None else ",".join(map(str, parts))
    return paid


def spread(runs: str) -> dict[str, str]:
    """Return every month of a list of runs with its amounts."""
    paid: dict[str, str] = {}
    for run in runs.split(";"):
        span, _, amounts = run.partition(" ")
        first, last = span.split("..")
        for month in _months(first, last):
            assert month not in paid, "a month is in one run only"
            paid[month] = amounts
    return paid


def _months(first: str, last: str) -> Iterator[str]:
    year, month = map(int, first.split("-"))
    while f"{year:04}-{month:02}" <= last:
        yield f"{year:04}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def same(row: Row, found: Answer) -> None:
    """Hold a decided row equal to the engine's answer, field by field."""
    wanted = expected(found)
    assert {name: row[name] for name in wanted} == wanted
    assert spread(row["by_month"]) == by_month(found)
