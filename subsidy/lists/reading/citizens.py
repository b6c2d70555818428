"""From the cells of a sheet to the facts of citizens: every fact by its name, blank rows left out.

A form also has rows that are no citizens: headings of parts, totals, signatures. A row of a form
is a citizen's if it has a running number, digits of an identifier or of a birth date, or anything
in the column of another fact.
"""

from typing import TYPE_CHECKING, NamedTuple

from subsidy.language.vocabulary import STATED, Kind
from subsidy.lists.reading.plan import Plan

if TYPE_CHECKING:
    import polars as pl

ROW = "row"
OVERFLOW = "overflow"


class Citizens(NamedTuple):
    """Rows of citizens, and the numbers of the rows that hold text and no citizen."""

    frame: "pl.DataFrame"
    others: tuple[int, ...]


def cell(column: int) -> str:
    """Return the name of a column of cells, counted from 0, before its fact is known."""
    return f"cell {column}"


def citizens(cells: "pl.DataFrame", plan: Plan) -> Citizens:
    """Return the rows of citizens.

    Args:
        cells: `row` and columns of text; perhaps `overflow`. What stands in a column past the
            last heading is overflow too.
        plan: Which column holds which fact.
    """
    import polars as pl

    names = [name for name in cells.columns if name not in (ROW, OVERFLOW)]
    stripped = {name: pl.col(name).str.strip_chars() for name in names}
    filled = (
        cells.lazy()
        .with_columns(
            pl.when(text.str.len_bytes() > 0).then(text).alias(name)
            for name, text in stripped.items()
        )
        .filter(pl.any_horizontal(pl.col(name).is_not_null() for name in names))
    )
    beyond = [pl.col(name).is_not_null() for name in names[len(plan.columns) :]]
    if OVERFLOW in cells.columns:
        beyond.append(pl.col(OVERFLOW))
    read = filled.select(
        pl.col(ROW).cast(pl.Int64),
        *(_fact(name, columns).alias(name) for name, columns in plan.parts.items()),
        *(pl.col(cell(said.column)).alias(said.cells) for said in plan.said),
        (pl.any_horizontal(beyond) if beyond else pl.lit(False)).alias(OVERFLOW),
        _is_citizen(plan).alias(_CITIZEN),
    ).collect()
    others: tuple[int, ...] = ()
    if not read[_CITIZEN].all():
        others = tuple(read.filter(~pl.col(_CITIZEN))[ROW])
        read = read.filter(_CITIZEN)
    kept = read.drop(_CITIZEN)
    return Citizens(kept if kept[OVERFLOW].any() else kept.drop(OVERFLOW), others)


_CITIZEN = "is a citizen"


def _fact(name: str, columns: tuple[int, ...]) -> "pl.Expr":
    """Return a fact that may stand in several columns.

    The first number of a citizen counts. Two birth dates in one row stay side by side, and are
    rejected as no date.
    """
    import polars as pl

    parts = [pl.col(cell(column)) for column in columns]
    if len(parts) == 1:
        return parts[0]
    if name == "person_id":
        return pl.coalesce(parts)
    return pl.when(pl.any_horizontal(part.is_not_null() for part in parts)).then(
        pl.concat_str(parts, separator=" ", ignore_nulls=True)
    )


def _is_citizen(plan: Plan) -> "pl.Expr":
    import polars as pl

    if plan.running is None:
        return pl.lit(True)
    signs = [pl.col(cell(plan.running)).str.contains(r"^\d+\.?$")]
    for name, columns in plan.parts.items():
        texts = [pl.col(cell(column)) for column in columns]
        if name in ("person_id", "birth_date"):
            digits = r"\d{5}" if name == "person_id" else r"^\d"
            signs += [text.str.contains(digits) for text in texts]
        elif STATED[name].kind is not Kind.TEXT:
            signs += [text.is_not_null() for text in texts]
    signs += [pl.col(cell(said.column)).is_not_null() for said in plan.said if said.way in _FACTS]
    is_one = pl.any_horizontal(sign.fill_null(False) for sign in signs)
    return is_one & ~_is_total(plan)


_FACTS = ("poor", "near_poor")
_TOTAL = (
    r"(?i)^(tổng|tổng số|tổng cộng|tong so|tong cong|cộng|total)[\s:.]*[\d.]*\s*(người|nguoi)?$"
)


def _is_total(plan: Plan) -> "pl.Expr":
    """Tell whether a row adds up others: it says so where a number or a name would stand."""
    import polars as pl

    facts = {column for columns in plan.parts.values() for column in columns}
    said = {said.column for said in plan.said}
    others = [column for column in range(len(plan.columns)) if column not in facts | said]
    return pl.any_horizontal(
        pl.col(cell(column)).str.normalize("NFC").str.contains(_TOTAL).fill_null(False)
        for column in others[:3]
    )
