"""Charts of a comparison, drawn without a network: readable in black and white, titles in words.

Each is a Vega-Lite description; `svg` and `png` draw it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from subsidy.compare.comparison import Comparison
from subsidy.compare.paid import Cover
from subsidy.compare.result import ALL, SideResult
from subsidy.compare.status import Status
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.columns import age_order
from subsidy.report.table import Tongue
from subsidy.words import names

Drawing = dict[str, Any]

_GREYS = ("#2b2b2b", "#8c8c8c", "#d0d0d0", "#5c5c5c", "#b0b0b0", "#efefef")
_FONTS = "DejaVu Sans, Liberation Sans, Arial, sans-serif"
BILLION = 1_000_000_000
_KINDS = {"total": "#5c5c5c", "more": "#1a1a1a", "less": "#e0e0e0"}
_STEPS = 8
"""Causes that have a step of their own in a waterfall; the others are one step."""


class Chart(NamedTuple):
    """A chart: its title, what is seen in words for who cannot see it, and its drawing."""

    name: str
    title: str
    words: str
    drawing: Drawing


def charts(found: Comparison, tongue: Tongue) -> Iterator[Chart]:
    """Yield the charts of the first period."""
    first = found.first.result
    if found.swept:
        yield _swept(found, tongue)
        return
    yield _payers(found, tongue)
    for side in first.sides[1:]:
        yield _ages(side, tongue)
        if side.causes:
            yield _waterfall(first.sides[0], side, tongue)


def picture(found: Comparison, language: str) -> bytes:
    """Return one chart as SVG: who gains and who loses; along a sweep, cost and coverage."""
    drawn = list(charts(found, Tongue(language)))
    wanted = [chart for chart in drawn if chart.name in ("ages", "sweep")]
    return svg((wanted or drawn)[0]).encode()


def svg(chart: Chart) -> str:
    """Return the chart as SVG."""
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(chart.drawing)
    return drawn


def png(chart: Chart) -> bytes:
    """Return the chart as PNG, for paper."""
    import vl_convert

    drawn: bytes = vl_convert.vegalite_to_png(chart.drawing, scale=2.0)
    return drawn


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
            "color": _shades("policy", [side.scheme.name for side in sides]),
        },
    )
    title = tongue.say(message("Cost by payer"))
    said = "; ".join(f"{row['payer']}, {row['policy']}: {row['vnd']:.1f}" for row in rows)
    return Chart("payers", title, f"{said} {billions}", drawing)


def _ages(side: SideResult, tongue: Tongue) -> Chart:
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
    ages = list(
        dict.fromkeys(str(row["age"]) for row in sorted(rows, key=lambda row: str(row["age"])))
    )
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
            "color": _shades("what", [lose, gain]),
            "column": {"field": "territory", "title": None, "sort": None},
        },
    )
    title = tongue.say(message("Who gains and who loses: {name}", name=side.scheme.name))
    counted = tongue.say(
        message(
            "{gain} persons gain, {lose} lose, in {count} age bands",
            gain=tongue.number(side.moved(Status.GAIN).persons),
            lose=tongue.number(side.moved(Status.LOSE).persons),
            count=len(ages),
        )
    )
    return Chart("ages", title, counted, drawing)


def _waterfall(old: SideResult, new: SideResult, tongue: Tongue) -> Chart:
    by_rules: dict[str, int] = {}
    for caused in new.causes:
        words = tongue.say(labels.turned(caused.cause))
        by_rules[words] = by_rules.get(words, 0) + caused.moved.budgets
    steps = sorted(by_rules.items(), key=lambda step: (-abs(step[1]), step[0]))
    rest = new.budgets - old.budgets - sum(vnd for _, vnd in steps[:_STEPS])
    shown = [*steps[:_STEPS], (tongue.say(message("all other changes")), rest)]
    reached = old.budgets
    rows: list[dict[str, Any]] = [_step(old.scheme.name, 0, reached, "total", tongue)]
    for words, vnd in shown:
        kind = "more" if vnd >= 0 else "less"
        rows.append(_step(words, reached, reached + vnd, kind, tongue))
        reached += vnd
    rows.append(_step(new.scheme.name, 0, reached, "total", tongue))
    assert reached == new.budgets
    floor = min(row["from"] for row in rows[1:-1]) * 0.97
    for row in (rows[0], rows[-1]):
        row["from"] = floor
    billions = tongue.say(message("public budgets, billion VND"))
    order = [row["step"] for row in rows]
    drawing = vega_lite(
        rows,
        tongue,
        mark={"type": "bar", "stroke": "black"},
        encoding={
            "y": {
                "field": "step",
                "type": "nominal",
                "title": None,
                "sort": order,
                "axis": {"labelLimit": 560},
            },
            "x": {
                "field": "from",
                "type": "quantitative",
                "title": billions,
                "scale": {"zero": False},
            },
            "x2": {"field": "to"},
            "color": {
                "field": "kind",
                "type": "nominal",
                "legend": None,
                "scale": {
                    "domain": ["total", "more", "less"],
                    "range": ["#5c5c5c", "#1a1a1a", "#e0e0e0"],
                },
            },
        },
        text={"field": "said"},
    )
    title = tongue.say(message("From old to new cost: {name}", name=new.scheme.name))
    said = "; ".join(f"{row['step']}: {row['said']}" for row in rows)
    return Chart("waterfall", title, said, drawing)


def _step(words: str, start: int, end: int, kind: str, tongue: Tongue) -> dict[str, Any]:
    number = (end if kind == "total" else end - start) / BILLION
    said = f"{number:.2f}" if kind == "total" else f"{number:+.2f}"
    return {
        "step": words if len(words) <= 78 else f"{words[:77]}…",
        "from": start / BILLION,
        "to": end / BILLION,
        "kind": kind,
        "said": said if tongue.language == "en" else said.replace(".", ","),
    }


def _swept(found: Comparison, tongue: Tongue) -> Chart:
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


def _shades(field: str, values: list[str]) -> Drawing:
    shades = [_GREYS[place % len(_GREYS)] for place in range(len(values))]
    return {
        "field": field,
        "type": "nominal",
        "title": None,
        "sort": None,
        "scale": {"domain": values, "range": shades},
        "legend": {"orient": "top", "labelLimit": 400},
    }


def vega_lite(
    rows: list[dict[str, Any]],
    tongue: Tongue,
    *,
    mark: Drawing,
    encoding: Drawing,
    width: int = 420,
    text: Drawing | None = None,
) -> Drawing:
    """Return the description of a drawing; `text` labels bars from one end to another."""
    whole: Drawing = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": rows},
        "background": "white",
        "config": {
            "font": "DejaVu Sans, Liberation Sans, Arial, sans-serif",
            "axis": {"labelLimit": 300},
        },
    }
    if tongue.language == "vi":
        whole["config"]["locale"] = {
            "number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}
        }
    if text is None:
        one = {"mark": mark, "encoding": encoding}
        return {**whole, **one, "width": width}
    label = {
        "mark": {"type": "text", "align": "left", "dx": 4},
        "encoding": {
            "y": encoding["y"],
            "x": {"field": "high", "type": "quantitative"},
            "text": text,
        },
    }
    for row in rows:
        row["high"] = max(row["from"], row["to"])
    return {**whole, "width": width, "layer": [{"mark": mark, "encoding": encoding}, label]}
