"""One change of a reform: which number of which provision becomes what, from when."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.language import Policy, Provision
from subsidy.language.dated import ALWAYS
from subsidy.language.errors import nearest_word
from subsidy.message import Message, message
from subsidy.partial_date import PartialDate
from subsidy.policies import Policies

SHARE = "share"
"""Names what a provision pays, in percent of the full premium."""


class Change(NamedTuple):
    """A number that becomes another one; `value` as it was written.

    `rule_set` and `provision` name the line. `first` is the first day, `ALWAYS` for all days.
    """

    policy: Policy
    rule_set: str
    provision: Provision
    parameter: str
    value: str
    first: date = ALWAYS

    @property
    def place(self) -> str:
        """Return "elderly.min_age"."""
        return f"{self.provision.id}.{self.parameter}"


def read_change(written: str, policies: Policies, base: Policy | None = None) -> Change:
    """Read `haiphong-2026.elderly.min_age=62`, perhaps with `@2026-07-01` at its end.

    The policy may be left out where `base` is given.

    Raises InputError for what is no change, and for a name that does not exist, with the nearest.
    """
    name, sign, value = written.partition("=")
    if not sign or not name.strip() or not value.strip():
        raise InputError(
            "--set",
            message(
                "{found} is no change; write policy.provision.parameter=value, such as "
                "POLICY.elderly.min_age=62.",
                found=repr(written),
            ),
        )
    value, at, day = value.strip().partition("@")
    first = _day(written, day) if at else ALWAYS
    return named(name.strip(), value.strip(), first, policies, base)


def named(
    name: str, value: str, first: date, policies: Policies, base: Policy | None = None
) -> Change:
    """Return the change of the number called `name`, see `read_change`."""
    parts = name.split(".")
    if base is None or len(parts) > 3 or parts[0] in (policy.name for policy in policies.every):
        policy, parts = policies.named(parts[0]), parts[1:]
    else:
        policy = base
    # Local lines come first: a short name means them where the nation has one of that name too.
    lines = {
        (rules.name, line.id): line
        for rules in reversed(policy.rule_sets)
        for line in rules.provisions
    }
    by_name: dict[str, tuple[str, str]] = {}
    for rules_name, line_id in lines:
        by_name.setdefault(line_id, (rules_name, line_id))
        by_name[f"{rules_name}.{line_id}"] = rules_name, line_id
    *where, parameter = parts if len(parts) > 1 else (*parts, "")
    line_name = ".".join(where)
    if line_name not in by_name:
        raise _unknown(
            line_name or name,
            by_name,
            message("{policy} has no provision {name}", policy=policy.name, name=repr(line_name)),
        )
    rules, line_id = by_name[line_name]
    line = lines[rules, line_id]
    known = (*line.parameters, SHARE)
    if parameter not in known:
        raise _unknown(
            parameter,
            known,
            message(
                "{provision} of {policy} has no parameter {name}",
                provision=line_id,
                policy=policy.name,
                name=repr(parameter),
            ),
        )
    return Change(policy, rules, line, parameter, value, first)


def _unknown(word: str, known: Iterable[str], what: Message) -> InputError:
    allowed = list(known)
    close = nearest_word(word, allowed)
    short = [name for name in allowed if "." not in name]
    if close is None:
        return InputError(
            word, message("{what}; there are {allowed}.", what=what, allowed=", ".join(short))
        )
    return InputError(
        word,
        message(
            "{what}; did you mean {nearest}? There are {allowed}.",
            what=what,
            nearest=close,
            allowed=", ".join(short),
        ),
    )


def _day(written: str, day: str) -> date:
    try:
        read = PartialDate.read(day.strip())
    except ValueError:
        read = None
    if read is None or read.day is None:
        raise InputError(
            "--set",
            message(
                "{found}: after @ stands the first day, written 2026-07-01.", found=repr(written)
            ),
        )
    return read.first
