"""A citizen's facts as the engine may have them: whole numbers and words, nothing else.

The engine answers wrongly, without a word, where a value has another type: "9" >= 75 is true,
"" >= 75 is true at times, True is "true". So every value is checked by its exact type first.
"""

from collections.abc import Mapping
from unicodedata import is_normalized

from subsidy.inference.compile import UNKNOWN, Domain, word
from subsidy.inference.fault import InferenceFault
from subsidy.language.evaluation import FactValue

LARGEST = 2**31 - 1
"""Numbers up to this, and down to its negative, compare rightly in the engine."""


def assertion(
    domains: Mapping[str, Domain], facts: Mapping[str, FactValue]
) -> tuple[dict[str, int | str], bool]:
    """Return the attributes to assert, and whether every fact is known exactly.

    Raises:
        InferenceFault: a fact is missing or is no value its domain allows. Names the fact and the
            type given, never the value.
    """
    attributes: dict[str, int | str] = {}
    known = True
    for name, domain in domains.items():
        if name not in facts:
            raise InferenceFault(f"The rules read {name}, which was not given; unknown is given.")
        value = facts[name]
        if domain.number:
            least, greatest = _span(name, value)
            attributes[f"{name}_least"] = least
            attributes[f"{name}_greatest"] = greatest
            known = known and least == greatest
        elif value is None:
            attributes[f"{name}_is"] = UNKNOWN
            known = False
        else:
            attributes[f"{name}_is"] = _word(name, domain, value)
    return attributes, known


def _span(name: str, value: object) -> tuple[int, int]:
    if type(value) is not tuple or len(value) != 2:
        raise InferenceFault(f"{name} must be its least and greatest number, not {_kind(value)}.")
    least, greatest = value
    if type(least) is not int or type(greatest) is not int:
        raise InferenceFault(f"{name} has an end that is no whole number but {_kind(value)}.")
    if not -LARGEST <= least <= greatest <= LARGEST:
        raise InferenceFault(f"{name} has ends out of order or beyond 32 bits.")
    return least, greatest


def _word(name: str, domain: Domain, value: object) -> str:
    if domain.yes_no:
        if type(value) is not bool:
            raise InferenceFault(f"{name} must be True, False or None, not {_kind(value)}.")
        return word(value)
    if type(value) is not str:
        raise InferenceFault(f"{name} must be a word or None, not {_kind(value)}.")
    if domain.words:
        if value not in domain.words:
            raise InferenceFault(f"{name} has a word that is none of {', '.join(domain.words)}.")
    elif value in {"", UNKNOWN} or not value.isprintable() or not is_normalized("NFC", value):
        raise InferenceFault(f"{name} has a word that is empty or no printable text in NFC.")
    return value


def _kind(value: object) -> str:
    if isinstance(value, tuple):
        return f"a tuple of {', '.join(type(part).__name__ for part in value) or 'nothing'}"
    return type(value).__name__
