"""Small populations for tests: citizens written by hand, or invented ones."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from subsidy import rulebook
from subsidy.compare.comparison import Comparison, Population, compare
from subsidy.compare.result import Result, SideResult
from subsidy.compare.run import Asked
from subsidy.compare.scheme import Scheme, named_scheme
from subsidy.language.vocabulary import STATED

OLD = "haiphong-east+haiduong-west"
NEW = "haiphong-2026"
ON = date(2026, 1, 1)

Citizen = Mapping[str, object]

EAST_76: Citizen = {"birth_date": "1949-06-01", "territory": "haiphong_east", "district": "an_lao"}
WEST_62: Citizen = {
    "birth_date": "1963-06-01",
    "territory": "haiduong_west",
    "district": "chi_linh",
}
EAST_30: Citizen = {"birth_date": "1995-06-01", "territory": "haiphong_east", "district": "an_lao"}


def write(path: Path, citizens: Sequence[Citizen]) -> Path:
    """Write citizens as a list; residence is permanent where nothing else is said."""
    names = [name for name in STATED if any(name in one for one in citizens)]
    names = list(dict.fromkeys([*names, "residence"]))
    extra = [name for name in citizens[0] if name not in STATED]
    rows = [
        {name: _text(one.get(name, "permanent" if name == "residence" else None)) for name in names}
        | {name: _text(one.get(name)) for name in extra}
        for one in citizens
    ]
    frame = pl.DataFrame(rows, schema=dict.fromkeys([*names, *extra], pl.String))
    if path.suffix == ".csv":
        frame.write_csv(path)
    else:
        frame.write_parquet(path)
    return path


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def scheme(name: str) -> Scheme:
    """Return a scheme by name."""
    return named_scheme(name, rulebook.policies())


def compared(path: Path, *names: str | Scheme, on: date = ON, **options: Any) -> Comparison:
    """Compare schemes over a list; what is not stated is no."""
    schemes = tuple(scheme(name) if isinstance(name, str) else name for name in names)
    asked = Asked(schemes, on, options.pop("months", 12), options.pop("rest_is_no", True))
    weights = options.pop("weights", None)
    return compare(Population(str(path), None, weights), asked, **options)


def result(path: Path, *names: str | Scheme, **options: Any) -> Result:
    """Return what the first period comes to."""
    return compared(path, *names, **options).first.result


def reform(path: Path, *names: str | Scheme, **options: Any) -> SideResult:
    """Return the side of the first reform."""
    return result(path, *names, **options).sides[1]
