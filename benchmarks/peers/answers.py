"""What an engine answers, in one form, and the check that it is what `subsidy` answers."""

from functools import cache

import polars as pl

from benchmarks.peers.job import ON, Job
from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.language.evaluation import evaluator
from subsidy.language.provision import Payer
from subsidy.profile import Profile

PAYERS = tuple(payer.value for payer in Payer)

ROUTE = "route"
GRANTED = "granted"
"""The rules that are granted: a number with a bit for each rule, the first rule's the least."""

SCHEMA: dict[str, type[pl.DataType]] = {
    GRANTED: pl.Int64,
    ROUTE: pl.String,
    **dict.fromkeys(PAYERS, pl.Int64),
}
"""The columns of answers. Payers' shares are in hundredths of a percent."""

SAMPLE = 200
"""How many citizens are also decided one by one, by the inference engine."""


@cache
def granted_plainly(job: Job) -> pl.Series:
    """Return the rules that the plain reading of the conditions grants to each citizen."""
    readers = [evaluator(rule.condition) for rule in job.regime.rules]
    names = sorted(job.regime.facts)
    distinct = job.facts.select(names).unique()
    bits = []
    for row in distinct.iter_rows(named=True):
        facts = {name: (fact, fact) if type(fact) is int else fact for name, fact in row.items()}
        bits.append(sum(1 << place for place, read in enumerate(readers) if read(facts)))
    table = distinct.with_columns(pl.Series(GRANTED, bits, dtype=pl.Int64))
    return job.facts.join(table, on=names, how="left", maintain_order="left")[GRANTED]


def check_sample(job: Job, ours: pl.DataFrame) -> None:
    """Fail where `subsidy.decide` does not say what our columns and the plain reading say."""
    rules = [rule.id for rule in job.regime.rules]
    for row, answer in zip(
        job.stated.head(SAMPLE).drop("row").iter_rows(named=True),
        ours.head(SAMPLE).iter_rows(named=True),
        strict=True,
    ):
        decision = decide(Profile(**row), on=ON, months=1, language="en", reveal=True)
        assert answer == _answer(decision, rules), "our columns and subsidy.decide disagree"


def _answer(decision: Decision, rules: list[str]) -> dict[str, object]:
    met = [verdict.provision for verdict in decision.verdicts if verdict.outcome != "refused"]
    shares = {share.payer: int((share.percent or 0) * 100) for share in decision.payers}
    return {
        GRANTED: sum(1 << rules.index(rule) for rule in met),
        ROUTE: decision.route,
        **{payer: shares.get(payer, 0) for payer in PAYERS},
    }


def check(name: str, theirs: pl.DataFrame, ours: pl.DataFrame) -> None:
    """Fail where an engine answers otherwise than we do."""
    for column in SCHEMA:
        differ = (theirs[column] != ours[column].head(len(theirs))).arg_true()
        assert differ.is_empty(), (
            f"{name}: {column} of row {differ[0]} is {theirs[column][differ[0]]}, "
            f"ours is {ours[column][differ[0]]}"
        )
