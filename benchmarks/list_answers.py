"""The rows of a result, held to the engine for one citizen."""

from datetime import date
from pathlib import Path
from random import Random

import polars as pl

from subsidy.decide import decide
from subsidy.decision import Decision
from subsidy.profile import Profile
from subsidy.route_names import RouteName

SAMPLE = 300


def check_answers(citizens: Path, result: Path, on: date, months: int) -> None:
    """Compare a sample of the rows with the engine for one citizen."""
    given, found = _table(citizens), _table(result)
    expect(len(given) == len(found), "rows")
    for place in Random(months).sample(range(len(given)), SAMPLE):
        stated = given.row(place, named=True)
        citizen = {name: value for name, value in stated.items() if value not in (None, "")}
        decision = decide(Profile.model_validate(citizen), on=on, months=months, reveal=True)
        row = found.row(place, named=True)
        expect(row["person_id"] == citizen["person_id"], "order")
        expect(row["route"] in _routes_of(decision, result), "route")
        expect(_number(row["premium_vnd"]) == decision.premium_vnd, "premium")
        expect(_number(row["city_vnd"]) == _vnd(decision, "city"), "city")
        expect(row["receipt"] == decision.receipt.line, "receipt")


def _routes_of(decision: Decision, result: Path) -> tuple[str | None, ...]:
    """Return how a result may say the route; a workbook says it in words."""
    if decision.route is None:
        return None, ""
    route = decision.route
    return (RouteName(route).say("en") if result.suffix == ".xlsx" else route,)


def _table(file: Path) -> pl.DataFrame:
    if file.suffix == ".parquet":
        return pl.read_parquet(file)
    if file.suffix == ".csv":
        return pl.read_csv(file, infer_schema=False)
    import fastexcel

    read = fastexcel.read_excel(file).load_sheet(0, dtypes="string").to_polars()
    return read.rename(dict(zip(read.columns, _names(read.columns), strict=True)))


def _names(titles: list[str]) -> list[str]:
    from subsidy.lists.headings import headings
    from subsidy.lists.writing import Form

    known = {heading.title.en: heading.name for heading in headings(Form.XLSX, full=False)}
    return [known.get(title, title) for title in titles]


def _number(cell: object) -> int | None:
    return None if cell in (None, "") else int(float(str(cell)))


def _vnd(decision: Decision, payer: str) -> int | None:
    return next(share.vnd for share in decision.payers if share.payer == payer)


def expect(right: bool, what: str) -> None:
    """Stop where something is not as it must be."""
    if not right:
        raise AssertionError(f"The answers differ: {what}.")
