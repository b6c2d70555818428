"""The frontier of a search as a picture: what each setting costs, and who gains or loses by it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from subsidy.errors import InputError
from subsidy.lists.writing import Document, Form, Target, publish_all, target
from subsidy.message import message
from subsidy.report.charts import BILLION, Chart, svg, vega_lite
from subsidy.report.needs import needs
from subsidy.report.table import Tongue

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised


def setting(one: "Point") -> str:
    """Return the values of a setting, "80 / 36"."""
    return " / ".join(one.setting.values.values())


def picture_targets(paths: Sequence[str], *, force: bool) -> tuple[Target, ...]:
    """Return where pictures go; nothing is made yet.

    Raises InputError for another ending and a place where nothing can be written.
    """
    for path in paths:
        if Path(path).suffix.lower() != ".svg":
            raise InputError(
                path, message("{file}: the picture of a frontier ends in .svg.", file=path)
            )
    return tuple(target(path, force=force, form=Form.XLSX.value) for path in paths)


def write_pictures(found: "Harmonised", targets: Sequence[Target], language: str) -> None:
    """Write the pictures; all of them appear, or none.

    Raises InputError for what the disk refuses.
    """
    if not targets:
        return
    with needs("report"):
        drawn = svg(chart(found, language)).encode()
    publish_all([Document(one, drawn) for one in targets])


def chart(found: "Harmonised", language: str) -> Chart:
    """Return cost against persons who gain, and beside it against persons who lose."""
    tongue = Tongue(language)
    kinds = (
        tongue.say(message("other setting")),
        tongue.say(message("frontier")),
        tongue.say(message("winner, proved")),
    )
    sides = tuple(
        tongue.say(words) for words in (message("persons who gain"), message("persons who lose"))
    )
    rows = [
        {"cost": one.cost / BILLION, "what": what, "persons": persons, "kind": kind}
        for one in found.points
        for kind in (kinds[_rank(one, found)],)
        for what, persons in zip(sides, (one.gain, one.lose), strict=True)
    ]
    near: dict[str, Any] = {"type": "quantitative", "scale": {"zero": False}}
    drawn = vega_lite(
        rows,
        tongue,
        mark={"type": "point", "stroke": "black", "size": 70},
        width=300,
        encoding={
            "x": {**near, "field": "cost", "title": tongue.say(message("city, billion VND"))},
            "y": {**near, "field": "persons", "title": None},
            "column": {"field": "what", "title": None, "sort": None},
            "shape": {
                "field": "kind",
                "title": None,
                "scale": {"domain": kinds, "range": ["circle", "square", "triangle-up"]},
                "legend": {"orient": "top"},
            },
            "fill": {
                "field": "kind",
                "title": None,
                "scale": {"domain": kinds, "range": ["#ffffff", "#b0b0b0", "#000000"]},
                "legend": {"orient": "top"},
            },
        },
    )
    drawn["resolve"] = {"scale": {"y": "independent"}}
    said = "; ".join(f"{setting(one)}: {one.cost} VND" for one in found.frontier)
    return Chart("frontier", tongue.say(message("Cost, gains and losses")), said, drawn)


def _rank(one: "Point", found: "Harmonised") -> int:
    if one == found.winner:
        return 2
    return int(one in found.frontier)
