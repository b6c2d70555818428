"""A route whose persons are paid for exactly as those of the confidential routes are.

Counted together with it, confidential persons cannot be told from the others, neither by their
number nor, for somebody who knows the law and the premium, by their đồng. Where their premium is
the same and the payers are not, the đồng of all payers together still tell nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from subsidy.language import Payer
from subsidy.lists.summary.safe import FEWEST
from subsidy.lists.summary.tally import ALL_PAYERS, UNDETERMINED, Tally

Place = tuple[str, str]
"""A commune and a month."""

Paid = dict[str, tuple[int, int]]
"""Persons and đồng by payer."""

_NOBODY = (0, 0)


def route_alike(tally: Tally, payers: Iterable[str] = (ALL_PAYERS, *Payer)) -> str | None:
    """Return the first such route by name, None where there is none.

    In every commune of a confidential person, in each month, it has a person of its own, five
    persons come together, and each of the payers pays the same for a person of either.
    """
    confidential: dict[Place, Paid] = {}
    others: dict[str, dict[Place, Paid]] = defaultdict(dict)
    for commune, route, hidden, month, payer, persons, vnd in (
        tally.months.filter(tally.months["payer"].is_in([*payers]))
        .group_by("commune", "route", "confidential", "month", "payer")
        .sum()
        .select("commune", "route", "confidential", "month", "payer", "persons", "vnd")
        .iter_rows()
    ):
        if not persons:
            continue
        places = confidential if hidden else others[route]
        paid = places.setdefault((commune, month), {})
        before = paid.get(payer, (0, 0))
        paid[payer] = (before[0] + persons, before[1] + vnd)
    return next(
        (
            route
            for route in sorted(others)
            if route != UNDETERMINED and _hides(others[route], confidential)
        ),
        None,
    )


def _hides(host: Mapping[Place, Paid], confidential: Mapping[Place, Paid]) -> bool:
    communes = {commune for commune, _ in confidential}
    places = {place for place in host.keys() | confidential.keys() if place[0] in communes}
    return all(_is_alike(host.get(place, {}), confidential.get(place, {})) for place in places)


def _is_alike(host: Paid, guest: Paid) -> bool:
    hosts, guests = (paid.get(ALL_PAYERS, _NOBODY)[0] for paid in (host, guest))
    return (
        hosts > 0
        and hosts + guests >= FEWEST
        and all(
            of_host * guests == of_guest * hosts
            for payer in host.keys() | guest.keys()
            for of_host, of_guest in zip(
                host.get(payer, _NOBODY), guest.get(payer, _NOBODY), strict=True
            )
        )
    )
