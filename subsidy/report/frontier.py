"""The frontier of a search as a picture: what each setting costs, and who gains or loses by it."""

from typing import TYPE_CHECKING, Any

from subsidy.message import message
from subsidy.report.drawing import BILLION, Chart, Drawing, canvas
from subsidy.report.table import Tongue

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised

_LABELS = 12
"""Points of a frontier that bear their setting; more would lie on one another."""


def setting(one: "Point") -> str:
    """Return the values of a setting, "80 / 36"."""
    return " / ".join(one.setting.values.values())


def frontier(found: "Harmonised", tongue: Tongue) -> Chart:
    """Return cost against persons who gain, and beside it against persons who lose."""
    kinds = (
        tongue.say(message("other setting")),
        tongue.say(message("frontier")),
        tongue.say(message("winner, proved")),
    )
    near: Drawing = {"type": "quantitative", "scale": {"zero": False}}
    place: Drawing = {
        "x": {**near, "field": "cost", "title": tongue.say(message("city, billion VND"))},
        "y": {**near, "field": "persons", "title": None},
    }
    points: Drawing = {
        "mark": {"type": "point", "stroke": "black", "size": 70},
        "encoding": {
            **place,
            "shape": _by_kind(kinds, ("circle", "square", "triangle-up")),
            "fill": _by_kind(kinds, ("#ffffff", "#b0b0b0", "#000000")),
        },
    }
    labels: list[Drawing] = [
        {
            # Neighbours bear their labels above and below.
            "transform": [{"filter": f"datum.odd == {odd}"}],
            "mark": {"type": "text", "align": "left", "dx": 6, "dy": 11 if odd else -9},
            "encoding": {**place, "text": {"field": "setting"}},
        }
        for odd in (0, 1)
    ]
    drawn = canvas(_rows(found, kinds, tongue), tongue) | {
        "facet": {"column": {"field": "what", "title": None, "sort": list(_sides(tongue))}},
        "spec": {"width": 300, "layer": [points, *labels]},
        "resolve": {"scale": {"y": "independent"}},
    }
    said = "; ".join(
        tongue.say(
            message(
                "{setting}: {cost} VND, {gain} gain, {lose} lose",
                setting=setting(one),
                cost=tongue.number(one.cost),
                gain=tongue.number(one.gain),
                lose=tongue.number(one.lose),
            )
        )
        for one in found.frontier
    )
    return Chart("frontier", tongue.say(message("Cost, gains and losses")), said, drawn)


def _rows(found: "Harmonised", kinds: tuple[str, ...], tongue: Tongue) -> list[dict[str, Any]]:
    labelled = found.frontier if len(found.frontier) <= _LABELS else ()
    return [
        {
            "cost": one.cost / BILLION,
            "what": what,
            "persons": persons,
            "kind": kinds[_rank(one, found)],
            "setting": setting(one) if one in labelled or one == found.winner else "",
            "odd": number % 2,
        }
        for number, one in enumerate(sorted(found.points, key=lambda one: one.cost))
        for what, persons in zip(_sides(tongue), (one.gain, one.lose), strict=True)
    ]


def _sides(tongue: Tongue) -> tuple[str, ...]:
    return tuple(
        tongue.say(words) for words in (message("persons who gain"), message("persons who lose"))
    )


def _by_kind(kinds: tuple[str, ...], marks: tuple[str, ...]) -> Drawing:
    return {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": kinds, "range": marks},
        "legend": {"orient": "top"},
    }


def _rank(one: "Point", found: "Harmonised") -> int:
    if one == found.winner:
        return 2
    return int(one in found.frontier)
