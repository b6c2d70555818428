"""Tables of a search: the frontier, and every setting that was tried."""

from typing import TYPE_CHECKING

from subsidy.compare.paid import Cover
from subsidy.compare.status import Status as Change
from subsidy.harmonise.point import paid
from subsidy.language import Payer
from subsidy.message import message
from subsidy.proof.property import Status
from subsidy.report.table import Cell, Column, Kind, Table, Tongue

if TYPE_CHECKING:
    from subsidy.harmonise.point import Point
    from subsidy.harmonise.search import Harmonised

COLUMNS = (
    (message("city, VND"), Kind.VND),
    (message("change, VND"), Kind.CHANGE),
    (message("gain"), Kind.PERSONS),
    (message("lose"), Kind.PERSONS),
    (message("undecided"), Kind.PERSONS),
    (message("free"), Kind.PERSONS),
    (message("unsupported"), Kind.PERSONS),
    (message("State, VND"), Kind.VND),
)
"""What is told of a setting, in this order."""

_TRIED = {
    Status.HOLDS: message("winner, proved"),
    Status.FAILS: message("contradicted"),
    Status.UNDECIDED: message("not decided in time"),
}


def numbers(one: "Point", before: int) -> tuple[int, ...]:
    """Return what COLUMNS tell of a setting; `before` is what is paid before it, in VND."""
    return (
        one.cost,
        one.cost - before,
        one.gain,
        one.lose,
        one.open,
        one.free,
        one.unsupported,
        one.state,
    )


def numbers_before(found: "Harmonised") -> tuple[int, ...]:
    """Return what COLUMNS tell of the policies before."""
    side = found.comparison.first.result.sides[0]
    return (
        found.cost,
        *(0, 0, 0),
        side.moved(Change.OPEN).persons,
        side.cover.get(Cover.FREE, 0),
        side.cover.get(Cover.NONE, 0),
        paid(side, Payer.STATE),
    )


def frontier(found: "Harmonised", tongue: Tongue) -> Table:
    """Return the settings that no other beats, below what is paid before."""
    places = found.wanted.grid.places
    empty = [""] * (len(places) - 1)
    first: tuple[Cell, ...] = (tongue.say(message("before")), *empty, *numbers_before(found), "")
    return Table(
        "frontier",
        tongue.say(message("Frontier: settings that no other beats")),
        _columns(found, tongue),
        (first, *(_row(one, found, tongue) for one in found.frontier)),
        note=tongue.say(
            message(
                "Proved are settings by which nobody of the population loses, one after the "
                "other, until one holds; the others are not asked about."
            )
        ),
    )


def settings(found: "Harmonised", tongue: Tongue) -> Table:
    """Return every setting tried, the cheapest first."""
    listed = sorted(found.points, key=lambda one: (one.cost, one.lose, -one.gain))
    return Table(
        "settings",
        tongue.say(message("Every setting that was tried")),
        _columns(found, tongue),
        tuple(_row(one, found, tongue) for one in listed),
    )


def _columns(found: "Harmonised", tongue: Tongue) -> tuple[Column, ...]:
    return (
        *(Column(place, Kind.WORDS) for place in found.wanted.grid.places),
        *(Column(tongue.say(words), kind) for words, kind in COLUMNS),
        Column(tongue.say(message("proof")), Kind.WORDS),
    )


def _row(one: "Point", found: "Harmonised", tongue: Tongue) -> tuple[Cell, ...]:
    tried = next((trial.status for trial in found.trials if trial.point == one), None)
    proof = tongue.say(_TRIED[tried]) if tried in _TRIED else ""
    values = (int(value) if value.isdigit() else value for value in one.setting.values.values())
    return (*values, *numbers(one, found.cost), proof)
