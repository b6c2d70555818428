"""Charts of a comparison: cost by payer, who gains and loses by age, from old to new cost."""

from collections.abc import Iterator

from subsidy.compare.comparison import Comparison
from subsidy.compare.cost import ALL
from subsidy.compare.result import SideResult
from subsidy.compare.status import Status
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.columns import age_order
from subsidy.report.drawing import BILLION, Chart, shades, vega_lite
from subsidy.report.sweep_chart import sweep
from subsidy.report.table import Tongue
from subsidy.report.waterfall import waterfall
from subsidy.words import names


def charts(found: Comparison, tongue: Tongue) -> Iterator[Chart]:
    """Yield the charts of the first period."""
    first = found.first.result
    if found.swept:
        yield sweep(found, tongue)
        return
    yield _payers(found, tongue)
    for side in first.sides[1:]:
        if side.moved(Status.GAIN).persons or side.moved(Status.LOSE).persons:
            yield ages(side, tongue)
        if side.causes:
            yield waterfall(first.sides[0], side, tongue)


def _payers(found: Comparison, tongue: Tongue) -> Chart:
    sides = found.first.result.sides
    rows = [
        {
            "payer": names.PAYERS[payer].say(tongue.language),
            "policy": side.scheme.name,
            "vnd": side.cost[ALL].get(ALL, {}).get(payer, 0) / BILLION,
        }
        for payer in (*labels.PAYERS, "person")
        for side in sides
        if any(one.cost[ALL].get(ALL, {}).get(payer) for one in sides)
    ]
    billions = tongue.say(message("billion VND"))
    drawing = vega_lite(
        rows,
        tongue,
        mark={"type": "bar", "stroke": "black"},
        encoding={
            "y": {"field": "payer", "type": "nominal", "title": None, "sort": None},
            "yOffset": {"field": "policy", "sort": None},
            "x": {"field": "vnd", "type": "quantitative", "title": billions},
            "color": shades("policy", [side.scheme.name for side in sides]),
        },
    )
    title = tongue.say(message("Cost by payer"))
    said = "; ".join(f"{row['payer']}, {row['policy']}: {row['vnd']:.1f}" for row in rows)
    return Chart("payers", title, f"{said} {billions}", drawing)


def ages(side: SideResult, tongue: Tongue) -> Chart:
    """Return the chart of who gains and who loses by territory and age."""
    gain, lose = (tongue.say(message("gain")), tongue.say(message("lose")))
    rows = [
        {
            "territory": labels.label("territory", place, tongue),
            "age": labels.label("age", age, tongue),
            "what": word,
            "persons": sign * states[status].persons if status in states else 0,
        }
        for (place, age), states in sorted(
            side.changes.items(), key=lambda item: (item[0][0], age_order(item[0][1]))
        )
        for status, word, sign in ((Status.GAIN, gain, 1), (Status.LOSE, lose, -1))
    ]
    drawing = vega_lite(
        rows,
        tongue,
        mark={"type": "bar", "stroke": "black"},
        width=260,
        encoding={
            "y": {"field": "age", "type": "nominal", "title": None, "sort": None},
            "x": {
                "field": "persons",
                "type": "quantitative",
                "title": tongue.say(message("persons (left: lose, right: gain)")),
            },
            "color": shades("what", [lose, gain]),
            "column": {"field": "territory", "title": None, "sort": None},
        },
    )
    title = tongue.say(message("Who gains and who loses: {name}", name=side.scheme.name))
    counted = tongue.say(
        message(
            "Persons who gain: {gain}, who lose: {lose}; age bands: {count}",
            gain=tongue.number(side.moved(Status.GAIN).persons),
            lose=tongue.number(side.moved(Status.LOSE).persons),
            count=len({row["age"] for row in rows}),
        )
    )
    return Chart("ages", title, counted, drawing)
