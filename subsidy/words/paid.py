"""Who pays how much: a table of the payers, and the months where that changes inside the period."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from subsidy.decision import Decision, PayerShare, Segment
from subsidy.message import message
from subsidy.words import names, plain
from subsidy.words.layout import table


class Part(NamedTuple):
    """Months paid alike: `payers` pay shares of the same premium a month by the same route.

    `vnd` is what each payer pays over all the months, empty where that is not known.
    """

    first: str
    last: str
    route: str
    shares: tuple[tuple[str, Decimal], ...]
    premium_a_month: Decimal | None
    vnd: dict[str, int]


def payers(decision: Decision, language: str) -> Iterator[str]:
    """Yield the table of those who pay, the citizen always among them, and the sum."""
    if decision.status != "decided":
        return
    rows = [_row(payer, language) for payer in decision.payers if _shown(payer)]
    if decision.premium_vnd is not None:
        total = message("whole premium").say(language)
        vnd = plain.money(decision.premium_vnd, language)
        rows.append((total, plain.percentage(Decimal(100), language), vnd))
    if changes(decision):
        share, period = message("share that day"), message("over the period")
        rows.insert(0, ("", share.say(language), period.say(language)))
    yield from table(rows)


def changes(decision: Decision) -> bool:
    """Tell whether the shares change inside the period."""
    return len({part.shares for part in _parts(decision)}) > 1


def _shown(payer: PayerShare) -> bool:
    return bool(payer.percent or payer.vnd) or payer.payer == "person"


def _row(payer: PayerShare, language: str) -> tuple[str, str, str]:
    return (
        names.PAYERS[payer.payer].say(language),
        plain.percentage(payer.percent or Decimal(0), language),
        "" if payer.vnd is None else plain.money(payer.vnd, language),
    )


def month_by_month(decision: Decision, language: str) -> Iterator[str]:
    """Yield the parts of the period, where there are several."""
    parts = _parts(decision)
    if len(parts) < 2:
        return
    yield message("Month by month:").say(language)
    for part in parts:
        first, last = plain.month(part.first, language), plain.month(part.last, language)
        months = first if first == last else f"{first} – {last}"
        yield f"  {months}: {names.route(part.route, language)}"
        yield f"    {_paid(part, language)}"


def _paid(part: Part, language: str) -> str:
    return "; ".join(
        f"{names.PAYERS[payer].say(language)} {plain.percentage(share, language)}"
        + (f" = {plain.money(part.vnd[payer], language)}" if part.vnd else "")
        for payer, share in part.shares
    )


def _parts(decision: Decision) -> list[Part]:
    """Return the segments; a change of policy that changes nothing else is no new part."""
    parts: list[Part] = []
    for segment in decision.segments:
        part = _part(segment)
        last = parts[-1] if parts else None
        if last is not None and _manner(last) == _manner(part):
            vnd = {payer: last.vnd[payer] + part.vnd[payer] for payer in part.vnd}
            part = part._replace(first=last.first, vnd=vnd)
            parts.pop()
        parts.append(part)
    return parts


def _manner(part: Part) -> tuple[object, ...]:
    return part.route, part.shares, part.premium_a_month


def _part(segment: Segment) -> Part:
    paying = [payer for payer in segment.payers if payer.percent or payer.vnd]
    premium = segment.premium_vnd
    return Part(
        segment.first,
        segment.last,
        segment.route,
        tuple((payer.payer, payer.percent or Decimal(0)) for payer in paying),
        None if premium is None else Decimal(premium) / _months(segment),
        {payer.payer: payer.vnd for payer in paying if payer.vnd is not None},
    )


def _months(segment: Segment) -> int:
    years = int(segment.last[:4]) - int(segment.first[:4])
    return 12 * years + int(segment.last[5:]) - int(segment.first[5:]) + 1
