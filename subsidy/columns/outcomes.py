"""Outcomes: what rows are answered, each kept once and named by its number."""

from collections.abc import Iterable
from decimal import Decimal
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from subsidy import __version__
from subsidy.columns.essence import essence, traces
from subsidy.decision import Segment, rules_mark
from subsidy.language.provision import Payer
from subsidy.language.share import percent_of
from subsidy.outcome import Conclusion
from subsidy.receipt import rules_hash
from subsidy.statement import (
    evidence_of,
    grounds_of,
    missing_of,
    payers_of,
    policies_of,
    premium_of,
    route_of,
    row_text,
    segments_of,
)

if TYPE_CHECKING:
    import polars as pl


class Outcome(NamedTuple):
    """What a row says of its citizen, all but the identifier and the hash of the profile."""

    status: str
    budget_percent: Decimal | None
    state_percent: Decimal | None
    city_percent: Decimal | None
    district_percent: Decimal | None
    person_percent: Decimal | None
    premium_vnd: int | None
    state_vnd: int | None
    city_vnd: int | None
    district_vnd: int | None
    person_vnd: int | None
    route: str | None
    grounds: str | None
    missing: str | None
    evidence: str | None
    rules: str
    """The part of the receipt that says which engine and which rules answered."""
    policy: str
    least_percent: Decimal
    greatest_percent: Decimal
    social_insurance_percent: Decimal | None
    employment_percent: Decimal | None
    instruments: str | None
    articles: str | None
    segments: str | None
    """The VND of each run of months that are paid alike; None where nobody asked for it."""


class Audience(NamedTuple):
    """For whom outcomes are written: an authorised reader or anyone, in "vi" or "en"."""

    reveal: bool
    language: str


def outcome(found: Conclusion, audience: Audience, *, by_month: bool = True) -> Outcome:
    """Return what a row says where it is concluded so; `by_month` with its segments."""
    shares = {share.payer: share for share in payers_of(found)}
    grounds = tuple(grounds_of(found.basis, *audience)) if found.decided else ()
    budgets = [day.budget_share for day in found.bases]
    money = dict.fromkeys(Payer) | {payer: share.vnd for payer, share in shares.items()}
    percent = dict.fromkeys(Payer) | {payer: share.percent for payer, share in shares.items()}
    return Outcome(
        status="decided" if found.decided else "undetermined",
        budget_percent=percent_of(min(budgets)) if found.decided else None,
        state_percent=percent[Payer.STATE],
        city_percent=percent[Payer.CITY],
        district_percent=percent[Payer.DISTRICT],
        person_percent=percent[Payer.PERSON],
        premium_vnd=premium_of(found.months),
        state_vnd=money[Payer.STATE],
        city_vnd=money[Payer.CITY],
        district_vnd=money[Payer.DISTRICT],
        person_vnd=money[Payer.PERSON],
        route=route_of(found.basis.chosen.offer, audience.reveal) if found.decided else None,
        grounds=_joined(row_text(ground) for ground in grounds),
        missing=_joined(missing_of(found, audience.reveal)),
        evidence=evidence_of(found) if found.decided else None,
        rules=rules_mark(__version__, rules_hash(policies_of(found))),
        policy=found.today.regime.policy.name,
        least_percent=percent_of(min(budgets)),
        greatest_percent=percent_of(max(budgets)),
        social_insurance_percent=percent[Payer.SOCIAL_INSURANCE],
        employment_percent=percent[Payer.EMPLOYMENT],
        instruments=_joined(str(ground.instrument) for ground in grounds),
        articles=_joined(ground.article or "" for ground in grounds),
        segments=_segments(found, audience) if by_month else None,
    )


def _joined(words: Iterable[str]) -> str | None:
    return ";".join(words) or None


def _segments(found: Conclusion, audience: Audience) -> str | None:
    return _joined(_segment(segment) for segment in segments_of(found.months, audience.reveal))


def _segment(segment: Segment) -> str:
    paid = " ".join(
        f"{share.payer} {'?' if share.vnd is None else share.vnd}" for share in segment.payers
    )
    return f"{segment.first}..{segment.last} {segment.policy} {segment.route}: {paid}"


class Kept(NamedTuple):
    """An outcome with what tells it from others: how it came about."""

    conclusion: Conclusion
    outcome: Outcome


class Outcomes:
    """Every outcome of a run, by number. Several threads may add to it.

    With `traced`, months paid alike by other rules make another outcome: whoever asks which rule
    paid must not be told the one of whoever came first. Without `by_month` none says its segments,
    which take longer than all the rest.
    """

    def __init__(self, audience: Audience, *, traced: bool = False, by_month: bool = True) -> None:
        self._audience = audience
        self._traced = traced
        self._by_month = by_month
        self._numbers: dict[object, int] = {}
        self._lock = Lock()
        self.kept: list[Kept] = []
        self._table: pl.DataFrame | None = None

    def add(self, found: Conclusion) -> int:
        """Return the number of an outcome."""
        key = (essence(found), traces(found) if self._traced else None)
        with self._lock:
            if key not in self._numbers:
                self._numbers[key] = len(self.kept)
                said = outcome(found, self._audience, by_month=self._by_month)
                self.kept.append(Kept(found, said))
            return self._numbers[key]

    def table(self) -> "pl.DataFrame":
        """Return the outcomes so far, each in the row of its number."""
        import polars as pl

        with self._lock:
            done = 0 if self._table is None else len(self._table)
            if self._table is None or done < len(self.kept):
                rows = [kept.outcome for kept in self.kept[done:]]
                more = pl.DataFrame(rows, schema=schema(), orient="row")
                # In one piece: rows are gathered from it, which takes longer from several.
                self._table = more if self._table is None else self._table.vstack(more).rechunk()
            return self._table


def schema() -> "dict[str, pl.DataType]":
    """Return the columns of outcomes and their types."""
    import polars as pl

    types = {"percent": pl.Decimal(5, 2), "vnd": pl.Int64()}
    return {name: types.get(name.rpartition("_")[2], pl.String()) for name in Outcome._fields}
