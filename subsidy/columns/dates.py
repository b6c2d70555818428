"""Rows divided by what their dates do in the period: nothing, one turn at a time, or more."""

from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.cells import SEVERAL, Cells
from subsidy.columns.day_codes import earliest, latest
from subsidy.columns.names import cell_of, latest_cell_of
from subsidy.columns.plan import Plan
from subsidy.partial_date import PartialDate

if TYPE_CHECKING:
    import polars as pl

TURN = "turn"


class Divided(NamedTuple):
    """Rows by what their dates do.

    `once` pass one bound, where the column TURN says, or none (0); `turning` pass several, one at a
    time; `vague` have one date that may lie on either side of a bound; `tangled` are all others,
    each with its dates in full.
    """

    once: "pl.DataFrame"
    turning: "pl.DataFrame"
    vague: "pl.DataFrame"
    tangled: "pl.DataFrame"


def with_cells(frame: "pl.DataFrame", plan: Plan) -> "pl.DataFrame":
    """Add the cells of the first and of the last day that each date may be."""
    import polars as pl

    on = plan.question.on
    today = PartialDate(on.year, on.month, on.day).code
    added = []
    for cells in plan.cells:
        code = pl.col(cells.source)
        if (frame[cells.source] % 100 == 0).any():
            last = latest(code)
            if cells.source == "birth_date":
                last = pl.min_horizontal(last, pl.when(code.is_not_null()).then(today))
            added.append(cells.of(earliest(code)).alias(cell_of(cells.fact)))
            added.append(cells.of(last.cast(pl.Int32)).alias(latest_cell_of(cells.fact)))
        else:
            cell = cells.of(code)
            added += [cell.alias(cell_of(cells.fact)), cell.alias(latest_cell_of(cells.fact))]
    return frame.with_columns(added)


def exact_column(cells: Cells) -> str:
    """Return the column that holds dates where their cells do not say enough."""
    return f"{cells.source} exactly"


def divide(frame: "pl.DataFrame", plan: Plan) -> "Divided":
    """Divide the rows by what their dates do in the period."""
    import polars as pl

    if not plan.cells:
        none = frame.clear()
        return Divided(frame.with_columns(pl.lit(0).alias(TURN)), none, none, none)
    vague = [
        (pl.col(cell_of(one.fact)) != pl.col(latest_cell_of(one.fact))).fill_null(value=False)
        for one in plan.cells
    ]
    turns = [
        pl.lit(pl.Series(one.turn, dtype=pl.Int32)).gather(pl.col(cell_of(one.fact))).fill_null(0)
        for one in plan.cells
    ]
    moves, is_vague, turn = frame.select(
        pl.sum_horizontal(one | (two != 0) for one, two in zip(vague, turns, strict=True)).alias(
            "moves"
        ),
        pl.any_horizontal(vague).alias("vague"),
        pl.sum_horizontal(turns).alias(TURN),
    ).get_columns()
    alone = moves == 1
    once = (moves <= 1) & ~is_vague & (turn < SEVERAL)
    several = _in_full(frame.filter(is_vague & ~alone), plan)
    turning, tangled = _untangle(frame.filter(~is_vague & ~once), plan)
    return Divided(
        once=frame.with_columns(turn).filter(once),
        turning=turning,
        vague=frame.filter(is_vague & alone),
        tangled=pl.concat([several, tangled]),
    )


def _in_full(frame: "pl.DataFrame", plan: Plan) -> "pl.DataFrame":
    """Add the dates themselves, where what follows hangs on which of several turns first."""
    import polars as pl

    dates = {exact_column(cells): pl.col(cells.source) for cells in plan.cells}
    return frame.with_columns(**dates)


def _untangle(frame: "pl.DataFrame", plan: Plan) -> "tuple[pl.DataFrame, pl.DataFrame]":
    """Set aside the rows that pass two bounds in one spell, with their dates in full."""
    import polars as pl

    if frame.is_empty():
        return frame, _in_full(frame, plan)
    cells = [pl.col(cell_of(one.fact)) for one in plan.cells]
    turned = [
        pl.lit(pl.Series(one.turned, dtype=pl.Int64)).gather(cell).fill_null(0)
        for one, cell in zip(plan.cells, cells, strict=True)
    ]
    twice = [
        pl.lit(pl.Series(one.tangled)).gather(cell).fill_null(value=False)
        for one, cell in zip(plan.cells, cells, strict=True)
        if any(one.tangled)
    ]
    # Two dates that turn in one spell have a bit in common, which a sum carries over.
    together = pl.sum_horizontal(turned) != reduce(or_, turned)
    tangled = pl.any_horizontal(together, *twice)
    frame = frame.with_columns(tangled.alias("tangled"))
    apart = _in_full(frame.filter("tangled").drop("tangled"), plan)
    return frame.filter(~pl.col("tangled")).drop("tangled"), apart
