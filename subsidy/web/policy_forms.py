"""What policy staff ask for: two schemes to compare over people, or a policy to verify."""

from typing import NamedTuple

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.language import Text
from subsidy.message import message
from subsidy.question import Question
from subsidy.web.job import WantedComparison, WantedVerification
from subsidy.web.period import read_day, read_months

LONGEST = 200
"""Letters of the longest name of a scheme that is read."""


class Offered(NamedTuple):
    """A scheme to choose: how it is named, and its words."""

    name: str
    title: Text


def offered() -> tuple[Offered, ...]:
    """Return the schemes that can be compared.

    They are the law in force, every policy, and, for a policy of several territories, the policies
    of its parts together, each on its own ground.
    """
    from subsidy.compare.scheme import current, named_scheme

    policies = rulebook.policies()
    names = [policy.name for policy in policies.every]
    for policy in policies.every:
        places = {place.id for place in policy.territories}
        parts = [
            one
            for one in policies.all
            if one is not policy and {place.id for place in one.territories} < places
            if one.territories
        ]
        covered = [place.id for one in parts for place in one.territories]
        joined = "+".join(one.name for one in parts)
        if len(parts) > 1 and sorted(covered) == sorted(places) and joined not in names:
            names.append(joined)
    schemes = (current(), *(named_scheme(name, policies) for name in names))
    return tuple(Offered(scheme.name, scheme.title) for scheme in schemes)


def read_comparison(fields: dict[str, str], language: str, most: int) -> WantedComparison:
    """Return what is to be compared, over `persons` to be made up, or 0 for a file that comes.

    Raises InputError for what cannot be.
    """
    from subsidy.compare.scheme import named_scheme

    policies = rulebook.policies()
    old, new = (fields.get(name, "")[:LONGEST] for name in ("baseline", "reform"))
    for name in (old, new):
        named_scheme(name, policies)
    if old == new:
        raise InputError(
            "reform", message("{policy} is named on both sides; name two policies.", policy=old)
        )
    on, months = read_day(fields.get("on", "")), read_months(fields.get("months", ""))
    Question(on, months).check(rulebook.premium().modelled)
    file = fields.get("file", "")
    persons = 0 if file else _whole("persons", fields.get("persons", ""), most)
    seed = 1 if file else _whole("seed", fields.get("seed") or "1", 1_000_000)
    rest = fields.get("unstated") == "no"
    people = file or f"made-{persons}-{seed}.parquet"
    return WantedComparison(old, new, on.isoformat(), months, rest, language, people, persons, seed)


def _whole(name: str, text: str, most: int) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= most:
        return int(text[:9])
    raise InputError(
        name,
        message(
            "{field} is {found}; allowed is a whole number from 1 to {most}.",
            field=name,
            found=repr(text[:40]),
            most=most,
        ),
    )


def read_verification(policy: str, against: tuple[str, ...], language: str) -> WantedVerification:
    """Return what is to be verified. Raises InputError for what cannot be."""
    policies = rulebook.policies()
    before = tuple(dict.fromkeys(against))
    for name in (policy, *before):
        policies.named(name[:LONGEST])
    if policy in before:
        raise InputError(
            "against",
            message("{policy} is named on both sides; name a policy before it.", policy=policy),
        )
    return WantedVerification(policy, before, language)
