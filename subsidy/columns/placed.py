"""Where the citizens of a list live: territory and district, as far as a row says."""

from typing import TYPE_CHECKING

from subsidy import known as one
from subsidy import rulebook
from subsidy.columns.combinations import KEY, Wrong, named, set_aside
from subsidy.columns.faults import RowFault
from subsidy.columns.names import DISTRICT, district_code
from subsidy.errors import InputError
from subsidy.known import Known, KnownValue
from subsidy.language.vocabulary import STATED

if TYPE_CHECKING:
    import polars as pl

PLACES = ("commune", DISTRICT, "territory")

_REMEMBERED = 100_000
"""How many combinations of places are remembered at a time."""


def placed(frame: "pl.DataFrame") -> "tuple[pl.DataFrame, list[RowFault]]":
    """Derive territory and district from the commune, the territory from the district."""
    import polars as pl

    nowhere = pl.lit(None, dtype=pl.Int16).alias(DISTRICT)
    if all(frame[name].null_count() == len(frame) for name in PLACES[:2]):
        return frame.with_columns(nowhere), []
    territories = STATED["territory"].values
    key = pl.lit(0, dtype=pl.Int64)
    for name in PLACES:
        key = key * 2**20 + (pl.col(name).to_physical().cast(pl.Int64) + 1).fill_null(0)
    frame = frame.with_columns(key.alias(KEY))
    distinct = frame.select(KEY, *PLACES).unique(KEY)
    rows = []
    wrong: dict[int, Wrong] = {}
    for key, commune, district, territory in distinct.iter_rows():
        word = None if territory is None else territories[territory]
        stated = named(PLACES, (commune, district, word))
        try:
            facts = _place(stated)
        except InputError as error:
            wrong[key] = Wrong(error, stated)
            facts = Known()
        found, here = facts.get("territory"), facts.get(DISTRICT)
        rows.append(
            (
                key,
                None if found is None else territories.index(str(found)),
                None if here is None else district_code(str(here)),
            )
        )
    frame, faults = set_aside(frame, wrong)
    types = {KEY: pl.Int64, "territory": pl.UInt8, DISTRICT: pl.Int16}
    table = pl.DataFrame(rows, schema=types, orient="row")
    homes = frame.select(KEY).join(table, on=KEY, how="left", maintain_order="left")
    return frame.with_columns(homes["territory"], homes[DISTRICT]), faults


_PLACES: dict[tuple[tuple[str, KnownValue], ...], Known | InputError] = {}


def _place(stated: dict[str, KnownValue]) -> Known:
    """Place one combination as one profile is placed; each is worked out only once."""
    key = tuple(stated.items())
    if len(_PLACES) > _REMEMBERED:
        _PLACES.clear()
    if key not in _PLACES:
        facts = Known(stated)
        try:
            one.place(facts, rulebook.territories())
        except InputError as error:
            _PLACES[key] = error
        else:
            _PLACES[key] = facts
    found = _PLACES[key]
    if isinstance(found, InputError):
        raise found
    return found
