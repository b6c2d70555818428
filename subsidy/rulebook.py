"""The law, loaded: policies, provisions, premium, territories and routes by name."""

from collections.abc import Iterable
from functools import cache

from subsidy.language import Policy, Premium, Provision, RuleError, Territory
from subsidy.language.errors import nearest
from subsidy.language.rulefiles import routes, rules, territories
from subsidy.policies import Policies

__all__ = ["policies", "premium", "provisions", "routes", "rules", "territories"]


@cache
def policies() -> Policies:
    """Return every policy of the rule book, and the proposals beside it.

    Raises RuleError where one speaks of a territory or a route that the rule book does not name.
    """
    found: tuple[Policy, ...] = rules().POLICIES
    proposals: tuple[Policy, ...] = getattr(rules(), "PROPOSALS", ())
    _check_names((*found, *proposals), territories(), routes())
    return Policies(found, proposals)


def _check_names(
    policies: Iterable[Policy], places: Iterable[Territory], ways: Iterable[str]
) -> None:
    known_places, known_routes = {place.id for place in places}, set(ways)
    for policy in policies:
        for place in policy.territories:
            if place.id not in known_places:
                raise RuleError(
                    f"The policy {policy.name} holds in {place.id!r}, which TERRITORIES does not "
                    f"list{nearest(place.id, known_places)}."
                )
        for rule_set in policy.rule_sets:
            for line in rule_set.provisions:
                if line.route not in known_routes:
                    raise RuleError(
                        f"{rule_set.name}.{line.id} has the route {line.route!r}, which ROUTES "
                        f"does not list{nearest(line.route, known_routes)}."
                    )


def premium() -> Premium:
    """Return the premium law of the nation."""
    found: Premium = rules().PREMIUM
    return found


@cache
def provisions() -> dict[str, Provision]:
    """Return every provision of the rule book by the id that decisions name it by."""
    return {
        f"{rule_set.name}.{line.id}": line
        for policy in policies().every
        for rule_set in policy.rule_sets
        for line in rule_set.provisions
    }
