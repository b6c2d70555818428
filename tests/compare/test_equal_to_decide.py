"""What a comparison adds up is what deciding each citizen alone comes to."""

from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import settings

from subsidy.compare.cost import ALL
from subsidy.decide import decide
from subsidy.lists.writing import target
from subsidy.population.made import Wished, write_population
from subsidy.profile import Profile
from tests.compare.people import NEW, OLD, ON, WEST_62, result, write

DEEP = settings().max_examples > 100
NO = {"hiv": False, "party_badge_years": 0, "party_cell_active": False}
LOCAL = {"haiphong_east": "haiphong-east", "haiduong_west": "haiduong-west"}


def test_costs_and_counts_equal_deciding_each_citizen(invented: Path, tmp_path: Path) -> None:
    sample = tmp_path / "sample.parquet"
    if DEEP:
        write_population(Wished(20_000, 5, ON, 0.0005), target(str(sample)))
        whole = pl.read_parquet(sample)
    else:
        whole = pl.read_parquet(invented)
    # Fewer than five persons of one pattern of confidential facts would be counted as without.
    telling = pl.col("hiv") | (pl.col("party_badge_years") >= 40)
    others = whole.filter(~telling)
    # So would they be of whom fewer than five alike have no such facts.
    plain = whole.filter(telling).with_columns(pl.lit(no).alias(fact) for fact, no in NO.items())
    five = [whole.filter(telling), plain.cast(whole.schema)] * 5
    people = pl.concat([*five, others if DEEP else others.sample(110, seed=1)])
    people.write_parquet(sample)
    found = result(sample, OLD, NEW, rest_is_no=False)
    assert found.sides[0].kept_back.persons >= 5
    for side, name in zip(found.sides, (None, NEW), strict=True):
        paid: Counter[str] = Counter()
        status: Counter[str] = Counter()
        for row in people.iter_rows(named=True):
            # A confidential fact that is not stated counts as no in a comparison.
            citizen = NO | {fact: value for fact, value in row.items() if value is not None}
            policy = name or LOCAL[row["territory"]]
            decision = decide(Profile.model_validate(citizen), on=ON, policy=policy, reveal=True)
            for share in decision.payers:
                paid[share.payer] += share.vnd or 0
            # Who is covered how is told as if nobody had confidential facts.
            silent = citizen | {fact: value for fact, value in NO.items() if fact in citizen}
            if silent != citizen:
                profile = Profile.model_validate(silent)
                decision = decide(profile, on=ON, policy=policy, reveal=True)
            status[decision.status] += 1
        assert {payer: vnd for payer, vnd in paid.items() if vnd} == side.cost[ALL][ALL]
        assert side.cover.get("open", 0) == status["undetermined"]


@pytest.mark.parametrize("months", [1, 7])
def test_a_period_that_crosses_a_change_of_base_salary_is_priced_month_by_month(
    tmp_path: Path, months: int
) -> None:
    path = write(tmp_path / "one.parquet", [WEST_62])
    found = result(path, OLD, NEW, months=months)
    by_month = found.sides[1].cost["month"]
    assert by_month["2026-01"] == {"city": 105_300}
    if months == 7:
        assert by_month["2026-06"] == {"city": 105_300}
        assert by_month["2026-07"] == {"city": 113_850}
