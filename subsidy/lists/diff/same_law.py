"""Whether the law of the two sides' months reads the same, and which numbers it compares with."""

from subsidy.columns.spells import bounds_of, spells
from subsidy.language.vocabulary import ELAPSED, STATED
from subsidy.lists.diff.side import Side

_PLACES = STATED["territory"].values


def law_moves(old: Side, new: Side) -> dict[str | None, bool]:
    """Tell for each territory whether the law of the two sides' months reads differently."""
    moves: dict[str | None, bool] = {
        place: _timeline(old, place) != _timeline(new, place) for place in _PLACES
    }
    moves[None] = any(moves.values())
    return moves


def _timeline(side: Side, territory: str) -> tuple[tuple[object, ...], ...]:
    """Return which rules and prices each month of the period has, and on which days of it."""
    found: list[tuple[object, ...]] = []
    for spell in spells(side.law, territory, side.question):
        policy = spell.regime.policy
        month = (spell.month.first.year - side.question.on.year) * 12 + spell.month.first.month
        begins = 0 if spell.first == spell.month.first else spell.first.day
        price = policy.month(spell.first)
        choice = spell.first >= policy.household.choice_from
        found.append((month - side.question.on.month, begins, spell.regime, price, choice))
    return tuple(found)


def bounds(side: Side) -> dict[str, dict[str, tuple[int, ...]]]:
    """Return, for each stated date, the numbers that some law of the period compares it with.

    They stand by the fact that is counted from the date: months, or calendar months.
    """
    parts = [spell for place in _PLACES for spell in spells(side.law, place, side.question)]
    by_date: dict[str, dict[str, tuple[int, ...]]] = {}
    for fact, found in bounds_of(tuple(parts)).items():
        by_date.setdefault(ELAPSED[fact].since, {})[fact] = found
    return by_date
