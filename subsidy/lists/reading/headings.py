"""The meaning of a heading: which fact a column holds, or that it is known and not needed."""

from functools import cache
from pathlib import Path
from re import sub
from typing import Any, NamedTuple
from unicodedata import combining, normalize

from subsidy.catalogue import translate
from subsidy.language.vocabulary import STATED

_WORDS = Path(__file__).with_name("heading_words.yaml")


class Meaning(NamedTuple):
    """What a heading says. `fact` is None for a column that is known and not needed.

    One fact may stand in columns of different `turn`: the citizen ID (0), and the
    social-insurance number (1) for those who have none; the birth year of men and of women.
    `running` marks the running number of a form, `months` a column that says which months are paid:
    nobody reads it, and whoever wrote it must know. `way` is how a column states a fact that is not
    its own, see `said`.
    """

    fact: str | None
    turn: int = 0
    running: bool = False
    months: bool = False
    way: str = ""


def on_one_line(text: str) -> str:
    """Return a text without line breaks and without what a terminal would obey."""
    line = " ".join(text.split())
    return line if line.isprintable() else "".join(filter(str.isprintable, line))


def key(heading: str) -> str:
    """Return `ngay_thang_nam_sinh` for "Ngày, tháng, năm sinh": plain letters and digits alone."""
    plain = "".join(
        letter
        for letter in normalize("NFD", heading.casefold().replace("đ", "d"))
        if not combining(letter)
    )
    return "_".join(sub(r"[^a-z0-9]+", " ", plain).split())


def bare_key(heading: str) -> str:
    """Return the key of a heading without what it adds in brackets."""
    return key(sub(r"\([^)]*\)|\[[^\]]*\]", " ", heading))


def meaning_of(heading: str) -> Meaning | None:
    """Return what a heading means, with or without what it adds in brackets; None: not known."""
    known = _meanings()
    words = key(heading)
    if words in known:
        return known[words]
    return known.get(bare_key(heading))


@cache
def _meanings() -> dict[str, Meaning]:
    import yaml

    words: dict[str, Any] = yaml.safe_load(_WORDS.read_text(encoding="utf-8"))
    facts: dict[str, str] = words.pop("facts")
    meanings = {
        key(wording): meaning
        for part, meaning in _PARTS.items()
        for wording in words[part].split(";")
    }
    for name, stated in STATED.items():
        labels = (stated.label, translate(stated.label, "vi"))
        for wording in (*facts.get(name, "").split(";"), *labels):
            meanings[key(wording)] = Meaning(name)
    # The contract's names come last: nothing else may take their place.
    meanings |= {name: Meaning(name) for name in STATED}
    meanings.pop("", None)
    return meanings


_PARTS = {
    "not_needed": Meaning(None),
    "running_number": Meaning(None, running=True),
    "months_paid": Meaning(None, months=True),
    "citizen_id": Meaning("person_id"),
    "insurance_number": Meaning("person_id", turn=1),
    "birth_of_men": Meaning("birth_date"),
    "birth_of_women": Meaning("birth_date", turn=1),
    "group": Meaning(None, way="group"),
    "poor_household": Meaning(None, way="poor"),
    "near_poor_household": Meaning(None, way="near_poor"),
    "present_province": Meaning(None, way="province"),
}
