"""A policy as a page of the documentation, in Markdown: a table of its lines, then each in full."""

from collections.abc import Iterator

from subsidy.language import Policy, Provision, RuleSet
from subsidy.message import message
from subsidy.words import names, provision
from subsidy.words.clauses import in_words

_COLUMNS = (
    message("Line"),
    message("Who"),
    message("Share"),
    message("Payer"),
    message("Ground"),
    message("In force"),
    message("Evidence"),
)


def policy_page(policy: Policy, language: str, *, without: tuple[RuleSet, ...] = ()) -> str:
    """Return the page of `policy` in `language`.

    Rule sets in `without` have a page of their own and are only named.
    """
    return "\n".join(_page(policy, language, without)) + "\n"


def _page(policy: Policy, language: str, without: tuple[RuleSet, ...]) -> Iterator[str]:
    yield f"## {policy.title.say(language)}"
    yield ""
    if policy.in_force is not None:
        yield f"- {provision.in_force(policy.in_force, language)}"
    for place in policy.territories:
        yield "- " + message("Territory: {place}", place=place.title).say(language)
    for rules in policy.rule_sets:
        if rules in without:
            on_top = message("On top of: {rules}", rules=rules.title).say(language)
            yield f"- {on_top}"
    for rules in policy.rule_sets:
        if rules not in without:
            yield from _rule_set(rules, language)


def _rule_set(rules: RuleSet, language: str) -> Iterator[str]:
    yield ""
    yield f"### {rules.title.say(language)}"
    yield ""
    yield _row(column.say(language) for column in _COLUMNS)
    yield _row("---" for _ in _COLUMNS)
    for line in rules.provisions:
        yield _row(_cells(line, language))
    for line in rules.provisions:
        yield from _known(rules, line, language)
    yield ""
    yield "#### " + message("Not modelled:").say(language).rstrip(":")
    yield ""
    for left in rules.not_modelled:
        yield f"- {left.line.say(language)}: {left.reason.say(language)}"


def _cells(line: Provision, language: str) -> Iterator[str]:
    clauses = line.condition.on(line.in_force.first).clauses()
    yield line.title.say(language)
    yield "; ".join(in_words(clause, language) for clause in clauses)
    yield provision.share(line, language)
    yield provision.payer(line, language)
    _, instrument = line.instruments.values[-1]
    ground = [instrument.name(language)]
    if line.article:
        ground.append(message("article {article}", article=line.article).say(language))
    yield ", ".join(ground)
    yield provision.span(line.in_force, language)
    yield provision.evidence(line, language)


def _known(rules: RuleSet, line: Provision, language: str) -> Iterator[str]:
    """Yield how one line is known: what a reader holds against the source."""
    yield ""
    yield f"#### `{rules.name}.{line.id}`"
    yield ""
    yield "- " + message(
        "Route: {route}", route=f"{names.route(line.route, language)} (`{line.route}`)"
    ).say(language)
    for said in provision.knowledge(line, language):
        yield f"- {said.say(language)}"


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"
