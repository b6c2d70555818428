"""A policy with numbers changed: the same provisions, other parameters and shares."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from subsidy.errors import InputError
from subsidy.language import Policy, Provision, Text, percent
from subsidy.language.condition import Condition, Every, Range, Some
from subsidy.language.dated import ALWAYS, Dated
from subsidy.language.errors import RuleError
from subsidy.language.parameter import Parameter
from subsidy.language.share import FixedSum, Percent, percent_of
from subsidy.language.vocabulary import ELAPSED, STATED
from subsidy.message import Message, message
from subsidy.reforms.change import SHARE, Change

PARAMETERS = {
    "min_age": message("least age (min_age)"),
    "max_age": message("age not reached (max_age)"),
    "window_months": message("window in months (window_months)"),
    "min_badge_years": message("least years of the party badge (min_badge_years)"),
    SHARE: message("share ({name})", name=SHARE),
}
"""What the numbers of provisions are; another one is called by its name alone."""


def reformed(
    base: Policy, changes: Sequence[Change], name: str | None = None, title: Text | None = None
) -> Policy:
    """Return the policy with the changes made, in their order.

    Raises InputError for a number that its parameter cannot be, and for an empty range of ages.
    """
    lines = {(change.rule_set, change.provision.id): change.provision for change in changes}
    for change in changes:
        key = change.rule_set, change.provision.id
        lines[key] = _changed(lines[key], change)
    rule_sets = tuple(
        replace(
            rules,
            provisions=tuple(lines.get((rules.name, line.id), line) for line in rules.provisions),
        )
        for rules in base.rule_sets
    )
    short = ", ".join(_short(change) for change in changes)
    policy = Policy(
        name=name or f"{base.name}[{short}]",
        title=title or Text(f"{base.title.vi}, sửa {short}", f"{base.title.en}, with {short}"),
        rule_sets=rule_sets,
        premium=base.premium,
        household=base.household,
        territories=base.territories,
        in_force=base.in_force,
    )
    for change in changes:
        _check(lines[change.rule_set, change.provision.id], change)
    return policy


def difference(changes: Iterable[Change]) -> tuple[Message, ...]:
    """Return each change in words."""
    said = []
    for change in changes:
        before, after = change.provision, _changed(change.provision, change)
        day = before.in_force.first if change.first == ALWAYS else change.first
        words = message(
            "{line}: {parameter} {old} becomes {new}",
            line=before.title,
            parameter=PARAMETERS.get(change.parameter, change.parameter),
            old=_said(before, change.parameter, day),
            new=_said(after, change.parameter, day),
        )
        if change.first != ALWAYS:
            words = message("{what}, from {day}", what=words, day=change.first.isoformat())
        said.append(words)
    return tuple(said)


def alters(change: Change) -> bool:
    """Tell whether the change makes any difference to its provision."""
    return _changed(change.provision, change) != change.provision


def _short(change: Change) -> str:
    day = "" if change.first == ALWAYS else f"@{change.first.isoformat()}"
    return f"{change.place}={change.value}{day}"


def _said(line: Provision, parameter: str, day: date) -> "str | Message":
    if parameter != SHARE:
        return str(line.parameters[parameter].on(day))
    if isinstance(line.share, Percent):
        return f"{percent_of(line.share.hundredths.on(day)).normalize():f} %"
    if isinstance(line.share, FixedSum):
        return message("{sum} a month", sum=f"{line.share.vnd_a_month.on(day):,} VND")
    return message("not published")


def _changed(line: Provision, change: Change) -> Provision:
    if change.parameter == SHARE:
        return _with_share(line, change)
    values = _later(line.parameters[change.parameter].values, change.first, _number(line, change))
    new = Parameter(change.parameter, values)
    return replace(line, condition=_substituted(line.condition, new))


def _with_share(line: Provision, change: Change) -> Provision:
    try:
        new = percent(Decimal(change.value.replace(",", ".")))
    except (InvalidOperation, RuleError):
        raise InputError(
            change.place,
            message(
                "{place} is {found}; allowed is a percentage above 0 and at most 100, with two "
                "decimals at most.",
                place=change.place,
                found=repr(change.value),
            ),
        ) from None
    if isinstance(line.share, Percent):
        hundredths = new.hundredths.on(change.first)
        later = _later(line.share.hundredths, change.first, hundredths)
        new = replace(line.share, hundredths=later)
    return replace(line, share=new)


def _number(line: Provision, change: Change) -> int:
    least, greatest = _limits(line, change.parameter)
    if (
        not change.value.isascii()
        or not change.value.isdigit()
        or not (least <= int(change.value) <= greatest)
    ):
        raise InputError(
            change.place,
            message(
                "{place} is {found}; allowed is a whole number from {least} to {greatest}.",
                place=change.place,
                found=repr(change.value),
                least=str(least),
                greatest=str(greatest),
            ),
        )
    return int(change.value)


def _limits(line: Provision, parameter: str) -> tuple[int, int]:
    for leaf in line.condition.leaves():
        if isinstance(leaf, Range) and parameter in (
            bound.name for bound in (leaf.low, leaf.high) if isinstance(bound, Parameter)
        ):
            known = ELAPSED.get(leaf.fact) or STATED[leaf.fact]
            return 0, known.greatest
    raise RuleError(f"{line.id} has no parameter {parameter}.")


def _later(values: Dated[int], first: date, value: int) -> Dated[int]:
    before = tuple((day, old) for day, old in values.values if day < first)
    return Dated((*before, (first, value)))


def _substituted(condition: Condition, new: Parameter) -> Condition:
    """Return the condition with the parameter of that name replaced wherever it stands."""
    if isinstance(condition, Range):
        ends = (
            new if isinstance(end, Parameter) and end.name == new.name else end
            for end in (condition.low, condition.high)
        )
        return Range(condition.fact, *ends)
    if isinstance(condition, Every | Some):
        return type(condition)(tuple(_substituted(part, new) for part in condition.parts))
    return condition


def _check(line: Provision, change: Change) -> None:
    """Raise InputError where on some day nobody could meet the line."""
    for day in (line.in_force.first, *line.changes()):
        try:
            line.condition.on(day)
        except RuleError:
            raise InputError(
                change.place,
                message(
                    "{place}={found} leaves {provision} nobody: its range of {what} would be "
                    "empty; choose another number.",
                    place=change.place,
                    found=change.value,
                    provision=line.id,
                    what=change.parameter.removeprefix("min_").removeprefix("max_"),
                ),
            ) from None
