"""Citizens of the tests, read in columns, and what a row should say by the decision."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any

import polars as pl

from subsidy import rulebook
from subsidy.columns.audience import PublicDecider
from subsidy.columns.decider import Decider
from subsidy.columns.faults import RowFault
from subsidy.columns.known import known_rows
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.columns.receipts import profile_marks
from subsidy.columns.stated import StatedRows
from subsidy.decision import Decision
from subsidy.language import Policy
from subsidy.language.vocabulary import STATED
from subsidy.question import Question
from subsidy.receipt import office_key
from subsidy.statement import row_text

Citizen = dict[str, Any]
Row = dict[str, Any]


class Columns:
    """Decides lists for one question, in English."""

    def __init__(
        self, on: date, months: int, policy: str | Policy | None, *, rest_is_no: bool, reveal: bool
    ) -> None:
        named = rulebook.policies().named(policy) if isinstance(policy, str) else policy
        self._on = on
        self._rest_is_no = rest_is_no
        self._reveal = reveal
        self._stated = StatedRows()
        self._outcomes = Outcomes(Audience(reveal, "en"))
        self._decider = Decider(Question(on, months, named), self._outcomes)
        self._public = PublicDecider(self._decider, self._outcomes, on, rest_is_no=rest_is_no)

    def read(self, citizens: Sequence[Citizen]) -> tuple[dict[int, Row], dict[int, RowFault]]:
        """Return the row and the fault of each citizen, by place."""
        stated, unreadable = self._stated.read(cells(citizens))
        known, contradictory = known_rows(stated, self._on, rest_is_no=self._rest_is_no)
        faults = {fault.row: fault for fault in (*unreadable, *contradictory)}
        stated = stated.filter(~pl.col("row").is_in(list(faults)))
        if self._reveal:
            numbers = self._decider.decide(known)
        else:
            numbers = self._public.decide(stated, known)
        marks = profile_marks(stated, office_key(), rest_is_no=self._rest_is_no)
        table = self._outcomes.table()
        rows = {
            place: {**table.row(number, named=True), "mark": mark}
            for place, number, mark in zip(known["row"], numbers, marks, strict=True)
        }
        return rows, faults


@lru_cache(maxsize=64)
def columns(
    on: date, months: int, policy: str | Policy | None, *, rest_is_no: bool, reveal: bool
) -> Columns:
    """Return a decider of lists that remembers what it settled."""
    return Columns(on, months, policy, rest_is_no=rest_is_no, reveal=reveal)


def cells(citizens: Sequence[Citizen]) -> pl.DataFrame:
    """Return citizens as a spreadsheet has them: every cell a text, yes/no as x and không."""
    names = [name for name in STATED if any(name in citizen for citizen in citizens)]
    return pl.DataFrame(
        {
            "row": list(range(len(citizens))),
            **{name: [_cell(citizen.get(name)) for citizen in citizens] for name in names},
        },
        schema={"row": pl.Int64, **dict.fromkeys(names, pl.String)},
    )


def _cell(value: object) -> str | None:
    if isinstance(value, bool):
        return "x" if value else "không"
    return None if value is None else str(value)


def expected(decision: Decision) -> Row:
    """Return what the row of the citizen says where the decision is right."""
    shares = {share.payer: share for share in decision.payers}
    row: Row = {
        "status": decision.status,
        "budget_percent": decision.budget_percent,
        "premium_vnd": decision.premium_vnd,
        "route": decision.route,
        "grounds": ";".join(row_text(ground) for ground in decision.grounds) or None,
        "missing": ";".join(decision.missing) or None,
        "evidence": decision.evidence,
        "policy": decision.policy,
        "least_percent": decision.least_percent,
        "greatest_percent": decision.greatest_percent,
        "instruments": ";".join(str(ground.instrument) for ground in decision.grounds) or None,
        "articles": ";".join(ground.article or "" for ground in decision.grounds) or None,
        "receipt": decision.receipt.line,
        "segments": [
            (
                segment.first,
                segment.last,
                segment.policy,
                segment.route,
                {share.payer: share.vnd for share in segment.payers},
            )
            for segment in decision.segments
        ],
    }
    for payer in ("state", "city", "district", "person"):
        row[f"{payer}_percent"] = shares[payer].percent
        row[f"{payer}_vnd"] = shares[payer].vnd
    for payer in ("social_insurance", "employment"):
        row[f"{payer}_percent"] = shares[payer].percent if payer in shares else None
    return row


def said(row: Row) -> Row:
    """Return what a row says, in the form of `expected`."""
    parts = {name: value for name, value in row.items() if name not in ("rules", "mark")}
    segments = row["segments"].split(";") if row["segments"] else ()
    parts["segments"] = [_segment(text) for text in segments]
    parts["receipt"] = row["rules"] + row["mark"]
    return parts


def _segment(text: str) -> tuple[str, str, str, str, dict[str, int | None]]:
    head, _, paid = text.partition(": ")
    months, policy, route = head.split()
    first, _, last = months.partition("..")
    words = paid.split()
    vnd = {
        payer: None if amount == "?" else int(amount)
        for payer, amount in zip(words[::2], words[1::2], strict=True)
    }
    return first, last, policy, route, vnd
