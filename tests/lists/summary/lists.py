"""Made-up lists for summaries: who, where, by which route, in which months; and their tally."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import polars as pl
from hypothesis import strategies as st

from subsidy.lists.summary import ALL_PAYERS, Tally, Titles

MONTHS = ("2025-10", "2025-11", "2025-12")
CONFIDENTIAL = ("hiv", "party")

SHARES: Mapping[str, Mapping[str, int | None]] = {
    "hiv": {"city": 105_300},
    "party": {"city": 105_300},
    "elderly": {"city": 105_300},
    "near_poor": {"state": 73_710, "city": 31_590},
    "household": {"person": 105_300},
    "employment": {"employment": None},
}
"""What each payer pays a month for a person of a route; None where a wage decides it."""

VIETNAMESE = Titles("vi", lambda route: f"diện {route}", lambda payer: f"nguồn {payer}")
ENGLISH = Titles("en", lambda route: f"route {route}", lambda payer: f"payer {payer}")


class Citizen(NamedTuple):
    """One row of a list: the months it is paid for, none where it is undetermined."""

    commune: str
    route: str
    months: tuple[str, ...] = MONTHS


def citizens(count: int, commune: str, route: str, months: Iterable[str] = MONTHS) -> list[Citizen]:
    """Return so many of a kind."""
    return [Citizen(commune, route, tuple(months))] * count


def tally(people: Iterable[Citizen]) -> Tally:
    """Count and add up, one citizen after the other."""
    persons: Counter[tuple[str, ...]] = Counter()
    vnd: dict[tuple[str, ...], int | None] = defaultdict(int)
    once: Counter[tuple[str, str]] = Counter()
    for citizen in people:
        once[citizen.commune, citizen.route] += 1
        for month in citizen.months:
            shares = SHARES[citizen.route]
            for payer, share in {**shares, ALL_PAYERS: whole(shares)}.items():
                key = (citizen.commune, citizen.route, month, payer)
                persons[key] += 1
                before = vnd[key]
                vnd[key] = None if share is None or before is None else before + share
    return Tally(
        pl.DataFrame(
            [
                (commune, route, route in CONFIDENTIAL, month, payer, count, vnd[key])
                for key, count in persons.items()
                for commune, route, month, payer in [key]
            ],
            schema={
                "commune": pl.String,
                "route": pl.String,
                "confidential": pl.Boolean,
                "month": pl.String,
                "payer": pl.String,
                "persons": pl.Int64,
                "vnd": pl.Int64,
            },
            orient="row",
        ),
        pl.DataFrame(
            [
                (commune, route, route in CONFIDENTIAL, count)
                for (commune, route), count in once.items()
            ],
            schema={
                "commune": pl.String,
                "route": pl.String,
                "confidential": pl.Boolean,
                "persons": pl.Int64,
            },
            orient="row",
        ),
    )


def whole(shares: Mapping[str, int | None]) -> int | None:
    """Return the premium of a month."""
    known = [share for share in shares.values() if share is not None]
    return sum(known) if known else None


SPANS = st.sampled_from([MONTHS, MONTHS, MONTHS, MONTHS[1:], MONTHS[2:], MONTHS[:1], MONTHS[:2]])
COMMUNES = st.sampled_from("ABCD")


def groups(routes: Iterable[str], most: int) -> st.SearchStrategy[list[Citizen]]:
    """Return lists of up to `most` persons of a kind, of these routes."""
    kind = st.tuples(st.integers(1, most), COMMUNES, st.sampled_from(sorted(routes)), SPANS)
    return st.lists(kind, max_size=8).map(
        lambda kinds: [citizen for one in kinds for citizen in citizens(*one)]
    )


ANYBODY = groups(SHARES, 9)
OPEN = st.lists(
    st.builds(Citizen, COMMUNES, st.just("undetermined"), st.just(())), max_size=3
)  # fmt: skip

FEW = st.lists(st.builds(Citizen, COMMUNES, st.sampled_from(CONFIDENTIAL), SPANS), min_size=1)
"""Single persons of confidential routes."""

MANY_OF_ONE_PLACE = st.builds(
    citizens, st.integers(5, 9), COMMUNES, st.just("hiv"), st.just(MONTHS)
)
PAID_ALIKE = st.just([citizen for place in "ABCD" for citizen in citizens(5, place, "elderly")])

LISTS = st.one_of(
    st.tuples(ANYBODY, OPEN),
    st.tuples(ANYBODY, FEW),
    st.tuples(ANYBODY, FEW, MANY_OF_ONE_PLACE),
    st.tuples(ANYBODY, FEW.filter(lambda few: len(few) < 5), PAID_ALIKE),
).map(lambda parts: [citizen for part in parts for citizen in part])
"""Lists of a few communes in which confidential routes are often, and often too, few."""
