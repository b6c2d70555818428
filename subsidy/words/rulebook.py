"""The law that the engine holds, by name: the list of everything, and the page of one thing."""

from collections.abc import Iterator

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.language import Policy, RuleSet
from subsidy.language.errors import nearest_word
from subsidy.message import message
from subsidy.words import layout, provision


def listing(language: str) -> str:
    """Return every policy with its rule sets, and every rule set with its provisions."""
    blocks = [_policies(language)]
    blocks += [_short_rule_set(rules, language) for rules in rule_sets().values()]
    return layout.page(blocks)


def page(name: str, language: str) -> str:
    """Return all that is held about a policy, a rule set or a provision.

    Raises InputError, with the nearest name, where there is none called `name`.
    """
    policies = {policy.name: policy for policy in rulebook.policies().every}
    sets = rule_sets()
    provisions = rulebook.provisions()
    # The nation's rule set has the name of the policy that holds nothing else.
    if name in policies:
        return layout.page(_policy(policies[name], language))
    if name in sets:
        return layout.page(_rule_set(sets[name], language))
    if name in provisions:
        return layout.page([provision.whole(name, provisions[name], language)])
    raise _unknown(name, (*policies, *sets, *provisions))


def _unknown(name: str, known: tuple[str, ...]) -> InputError:
    shown = repr(name[:60])
    close = nearest_word(name, known)
    if close is None:
        sentence = message(
            'There are no rules called {name}; "subsidy rules list" prints every name.', name=shown
        )
    else:
        sentence = message(
            "There are no rules called {name}; did you mean {nearest}?", name=shown, nearest=close
        )
    return InputError("NAME", sentence)


def rule_sets() -> dict[str, RuleSet]:
    """Return every rule set of the rule book by its name."""
    found: dict[str, RuleSet] = {}
    for policy in rulebook.policies().every:
        for rules in policy.rule_sets:
            # A proposal may have dropped lines of a rule set; the law's own stands first.
            found.setdefault(rules.name, rules)
    return found


def _policies(language: str) -> Iterator[str]:
    yield message("Policies").say(language)
    for policy in rulebook.policies().every:
        sets = " + ".join(rules.name for rules in policy.rule_sets)
        yield f"  {policy.name}: {policy.title.say(language)} [{sets}]"


def _short_rule_set(rules: RuleSet, language: str) -> Iterator[str]:
    yield f"{rules.name}: {rules.title.say(language)}"
    for line in rules.provisions:
        yield "  " + provision.short(f"{rules.name}.{line.id}", line, language)


def _policy(policy: Policy, language: str) -> Iterator[Iterator[str]]:
    yield _policy_head(policy, language)
    for rules in policy.rule_sets:
        yield from _rule_set(rules, language)


def _policy_head(policy: Policy, language: str) -> Iterator[str]:
    yield f"{policy.name}: {policy.title.say(language)}"
    if policy.in_force is not None:
        yield provision.in_force(policy.in_force, language)
    for place in policy.territories:
        yield message("Territory: {place}", place=place.title).say(language)


def _rule_set(rules: RuleSet, language: str) -> Iterator[Iterator[str]]:
    yield iter([f"{rules.name}: {rules.title.say(language)}"])
    for line in rules.provisions:
        yield provision.whole(f"{rules.name}.{line.id}", line, language)
    if rules.not_modelled:
        yield _not_modelled(rules, language)


def _not_modelled(rules: RuleSet, language: str) -> Iterator[str]:
    yield message("Not modelled:").say(language)
    for left in rules.not_modelled:
        yield f"  - {left.line.say(language)}: {left.reason.say(language)}"
