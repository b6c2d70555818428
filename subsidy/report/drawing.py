"""A chart as a drawing: described for Vega-Lite, drawn here without a network.

Shades are greys, so that a chart reads as well in black and white.
"""

from typing import Any, NamedTuple

from subsidy.report.table import Tongue

Drawing = dict[str, Any]

_GREYS = ("#2b2b2b", "#8c8c8c", "#d0d0d0", "#5c5c5c", "#b0b0b0", "#efefef")
BILLION = 1_000_000_000


class Chart(NamedTuple):
    """A chart: its title, what is seen in words for who cannot see it, and its drawing."""

    name: str
    title: str
    words: str
    drawing: Drawing


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


def shades(field: str, values: list[str]) -> Drawing:
    """Return a colour for each value of the field, as a grey of its own, in a legend above."""
    greys = [_GREYS[place % len(_GREYS)] for place in range(len(values))]
    return {
        "field": field,
        "type": "nominal",
        "title": None,
        "sort": None,
        "scale": {"domain": values, "range": greys},
        "legend": {"orient": "top", "labelLimit": 400},
    }


def canvas(rows: list[dict[str, Any]], tongue: Tongue) -> Drawing:
    """Return an empty drawing of the rows: white, in letters that have every diacritic."""
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
    return whole


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
    whole = canvas(rows, tongue)
    if text is None:
        return {**whole, "mark": mark, "encoding": encoding, "width": width}
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
