"""The law that the engine holds, printed for a reader who compares it with its source."""

from collections.abc import Iterator

from subsidy import rulebook
from subsidy.clauses import clause_text
from subsidy.errors import InputError
from subsidy.language import Payer, Policy, Provision, RuleSet
from subsidy.language.dated import Period
from subsidy.language.errors import nearest_word
from subsidy.language.share import FixedSum, Percent
from subsidy.words import names, plain
from subsidy.words.message import message


def listing(language: str) -> str:
    """Return every policy with its rule sets, and every rule set with its provisions."""
    lines = [message("Policies").say(language)]
    for policy in rulebook.policies().all:
        sets = " + ".join(rules.name for rules in policy.rule_sets)
        lines.append(f"  {policy.name}: {policy.title.say(language)} [{sets}]")
    for rules in _rule_sets().values():
        lines += ["", f"{rules.name}: {rules.title.say(language)}"]
        for line in rules.provisions:
            payer = " / ".join(names.PAYERS[value].say(language) for _, value in line.payers.values)
            lines.append(
                f"  {rules.name}.{line.id}: {_share(line, language)} {payer}, "
                f"{_period(line.in_force, language)}, {names.EVIDENCE[line.evidence].say(language)}"
            )
    return "\n".join(lines) + "\n"


def page(name: str, language: str) -> str:
    """Return all that is held about a policy, a rule set or a provision.

    Raises InputError, with the nearest name, where there is none called `name`.
    """
    policies = {policy.name: policy for policy in rulebook.policies().all}
    rule_sets = _rule_sets()
    provisions = rulebook.provisions()
    if name in policies:
        lines = list(_policy(policies[name], language))
    elif name in rule_sets:
        lines = list(_rule_set(rule_sets[name], language))
    elif name in provisions:
        lines = list(_provision(name, provisions[name], language))
    else:
        close = nearest_word(name, (*policies, *rule_sets, *provisions))
        raise InputError(
            "NAME",
            message(
                "There are no rules called {name}; {hint}.",
                name=repr(name[:60]),
                hint=message("did you mean {nearest}", nearest=close)
                if close
                else message("rules list prints every name"),
            ),
        )
    return "\n".join(lines) + "\n"


def _rule_sets() -> dict[str, RuleSet]:
    return {rules.name: rules for policy in rulebook.policies().all for rules in policy.rule_sets}


def _policy(policy: Policy, language: str) -> Iterator[str]:
    yield f"{policy.name}: {policy.title.say(language)}"
    if policy.in_force is not None:
        yield message("In force: {period}", period=_period(policy.in_force, language)).say(language)
    for place in policy.territories:
        yield message("Territory: {place}", place=place.title).say(language)
    for rules in policy.rule_sets:
        yield ""
        yield from _rule_set(rules, language)


def _rule_set(rules: RuleSet, language: str) -> Iterator[str]:
    yield f"{rules.name}: {rules.title.say(language)}"
    for line in rules.provisions:
        yield ""
        yield from _provision(f"{rules.name}.{line.id}", line, language)
    if rules.not_modelled:
        yield ""
        yield message("Not modelled:").say(language)
        for left in rules.not_modelled:
            yield f"  - {left.line.say(language)}: {left.reason.say(language)}"


def _provision(name: str, line: Provision, language: str) -> Iterator[str]:
    def say(template: str, **values: str) -> str:
        return "  " + message(template, **values).say(language)

    yield f"{name}: {line.title.say(language)}"
    instrument = line.instrument
    yield say("Route: {route}", route=f"{names.route(line.route, language)} ({line.route})")
    yield say("Who: {condition}", condition=_condition(line))
    yield say("Share: {share}", share=_share(line, language))
    yield say("Payer: {payer}", payer=_payer(line, language))
    yield say("In force: {period}", period=_period(line.in_force, language))
    number = instrument.number or message("number not published").say(language)
    yield say(
        "Instrument: {number} - {title}; {body}",
        number=number,
        title=instrument.title.say(language),
        body=instrument.body.say(language),
    )
    if instrument.signed is not None:
        yield say("Signed: {day}", day=plain.day(instrument.signed, language))
    yield say(
        "Article: {article}",
        article=line.article or message("not published").say(language),
    )
    yield say("Evidence: {evidence}", evidence=names.EVIDENCE[line.evidence].say(language))
    yield say("Sources: {sources}", sources="; ".join(line.sources))
    yield say("Checked on: {day}", day=plain.day(line.checked_on, language))
    for note in line.inferred:
        yield say("Inferred: {note}", note=note.say(language))
    for note in line.notes:
        yield say("Note: {note}", note=note.say(language))


def _condition(line: Provision) -> str:
    named = ", ".join(
        f"{parameter.name}={value}"
        for parameter in line.parameters.values()
        for _, value in parameter.values.values
    )
    text = " and ".join(
        clause_text(part) for part in line.condition.on(line.in_force.first).clauses()
    )
    return f"{text} [{named}]" if named else text


def _share(line: Provision, language: str) -> str:
    share = line.share
    if isinstance(share, Percent):
        shown = [
            plain.percentage(plain.percent_of(value), language)
            for _, value in share.hundredths.values
        ]
    elif isinstance(share, FixedSum):
        shown = [plain.money(vnd, language) for _, vnd in share.vnd_a_month.values]
    else:
        return message("not published").say(language)
    return " / ".join(shown)


def _payer(line: Provision, language: str) -> str:
    first, *later = line.payers.values
    said = names.PAYERS[first[1]].say(language)
    for day, payer in later:
        said += "; " + message(
            "from {day}: {payer}", day=plain.day(day, language), payer=names.PAYERS[Payer(payer)]
        ).say(language)
    return said


def _period(period: Period, language: str) -> str:
    first = plain.day(period.first, language)
    if period.last is None:
        return message("from {first}", first=first).say(language)
    return message("{first} to {last}", first=first, last=plain.day(period.last, language)).say(
        language
    )
