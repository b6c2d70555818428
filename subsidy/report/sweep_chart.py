"""Cost and coverage along a number, one setting after the other."""

from subsidy.compare.comparison import Comparison
from subsidy.compare.paid import Cover
from subsidy.message import message
from subsidy.report.drawing import BILLION, Chart, Drawing, vega_lite
from subsidy.report.table import Tongue


def sweep(found: Comparison, tongue: Tongue) -> Chart:
    """Return the chart: what budgets pay, and who has a card at no own cost, by setting."""
    sides = found.first.result.sides[1:]
    budgets, free = (
        tongue.say(message("public budgets, billion VND")),
        tongue.say(message("persons with a card at no own cost")),
    )
    rows = [
        {
            "setting": int(side.scheme.name.rpartition("=")[2]),
            "what": what,
            "value": value,
        }
        for side in sides
        for what, value in (
            (budgets, side.budgets / BILLION),
            (free, side.cover.get(Cover.FREE, 0)),
        )
    ]
    near: Drawing = {"type": "quantitative", "scale": {"zero": False}}
    drawing = vega_lite(
        rows,
        tongue,
        mark={"type": "line", "point": True, "color": "black"},
        width=300,
        encoding={
            "x": {**near, "field": "setting", "title": found.swept},
            "y": {**near, "field": "value", "title": None},
            "column": {"field": "what", "title": None, "sort": None},
        },
    )
    drawing["resolve"] = {"scale": {"y": "independent"}}
    said = "; ".join(f"{row['setting']}: {row['value']:g}" for row in rows)
    return Chart("sweep", tongue.say(message("Along {what}", what=found.swept)), said, drawing)
