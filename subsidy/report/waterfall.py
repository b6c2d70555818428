"""The way from the old cost to the new one, a step for each change of what pays."""

from typing import Any

from subsidy.compare.result import SideResult
from subsidy.message import message
from subsidy.report import labels
from subsidy.report.drawing import BILLION, Chart, vega_lite
from subsidy.report.table import Tongue

_STEPS = 8
"""Changes that have a step of their own; the others are one step."""

_KINDS = {"total": "#5c5c5c", "more": "#1a1a1a", "less": "#e0e0e0"}


def waterfall(old: SideResult, new: SideResult, tongue: Tongue) -> Chart:
    """Return the chart: what the old policy costs, what each change adds or takes, the new cost."""
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
                    "domain": list(_KINDS),
                    "range": list(_KINDS.values()),
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
