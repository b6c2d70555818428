"""What tells one outcome from every other, so that each is kept once."""

from subsidy.outcome import Conclusion
from subsidy.stretches import Stretch


def essence(found: Conclusion) -> object:
    """Return what tells an outcome from every other, for anyone who may ask."""
    faces: dict[tuple[int, int, int], object] = {}  # few months are paid unlike those before
    months = []
    for _, stretch, choice in found.months:
        alike = id(stretch.regime), id(stretch.ways), id(choice)
        if alike not in faces:
            offer = choice.offer
            shares = choice.amounts, choice.percents
            faces[alike] = stretch.regime.policy.name, offer.route, offer.confidential, *shares
        months.append(faces[alike])
    bases = [
        (
            day.regime.policy.name,
            day.regime.first,
            day.chosen.offer.route,
            _rules(day),
            day.percents,
        )
        for day in found.bases
    ]
    return found.today.regime.policy.name, tuple(months), tuple(bases), found.missing


def _rules(day: Stretch) -> tuple[str, ...]:
    return tuple(rule.id for rule in day.chosen.offer.rules)


def traces(found: Conclusion) -> tuple[object, ...]:
    """Return by which rules each month is paid, and since when it is so."""
    return tuple(
        (month.stretch.first, *(rule.id for rule in month.choice.offer.rules))
        for month in found.months
    )
