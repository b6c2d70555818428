"""Two results compared. They hold no facts; their receipts tell what is not the same.

A cause says what is surely other: `fact` where the stated facts are, `law` where a ground of one
side is no part of the other side's law, `fact or law` where both are so. Where neither is, a date
passed, or a line of the same law began or ended: `date or law`. Whether what is other also made the
difference, only the lists can tell. The grounds that were gained and lost are the reason.
"""

from collections.abc import Iterable
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.contract_words import missing
from subsidy.decision import CONFIDENTIAL, rules_mark
from subsidy.lists.diff.causes import CAUSE
from subsidy.lists.diff.comparison import Comparison, comparison
from subsidy.lists.diff.decided import PERSON, Decided
from subsidy.lists.diff.explained import WHY
from subsidy.lists.diff.matched import match
from subsidy.lists.diff.result_file import ResultFile
from subsidy.lists.diff.result_side import MARK, RULES, read_result
from subsidy.lists.diff.words import DATE_OR_LAW, FACT, FACT_OR_LAW, LAW
from subsidy.message import message
from subsidy.receipt import rules_hash
from subsidy.route_names import RouteName
from subsidy.settlement.offer import HOUSEHOLD

if TYPE_CHECKING:
    import polars as pl


_OTHER_FACTS = "other facts"
_PAIR = ["old_outcome", "new_outcome", _OTHER_FACTS]


def compare_results(old: ResultFile, new: ResultFile, *, reveal: bool, language: str) -> Comparison:
    """Compare two results."""
    before, after = (read_result(file, reveal=reveal) for file in (old, new))
    matched = match(before, after)
    reasons = _reasons(before, after, matched.changed, language, reveal=reveal)
    same = before.rows.join(after.rows, on=[PERSON, MARK], how="semi")
    strangers = matched.both > 0 and same.is_empty()
    return comparison(before, after, matched, reasons)._replace(strangers=strangers)


def _reasons(
    old: Decided, new: Decided, changed: "pl.DataFrame", language: str, *, reveal: bool
) -> "pl.DataFrame":
    """Return cause and why of each changed citizen."""
    import polars as pl

    marks = [
        changed.select(PERSON).join(side.rows, on=PERSON, how="left", maintain_order="left")[MARK]
        for side in (old, new)
    ]
    rows = changed.select("old_outcome", "new_outcome").with_columns(
        (marks[0] != marks[1]).alias(_OTHER_FACTS)
    )
    kinds = rows.unique()
    said = [
        _reason(
            old.outcomes.row(before, named=True),
            new.outcomes.row(after, named=True),
            language,
            other_facts=other_facts,
            reveal=reveal,
        )
        for before, after, other_facts in kinds.iter_rows()
    ]
    table = pl.concat(
        [kinds, pl.DataFrame(said, schema={CAUSE: pl.String, WHY: pl.String}, orient="row")],
        how="horizontal",
    )
    return rows.join(table, on=_PAIR, how="left", maintain_order="left").select(CAUSE, WHY)


def _reason(
    old: dict[str, str], new: dict[str, str], language: str, *, other_facts: bool, reveal: bool
) -> tuple[str, str]:
    if not reveal and any(CONFIDENTIAL in side["grounds"].split(";") for side in (old, new)):
        return CONFIDENTIAL, RouteName(CONFIDENTIAL).say(language)
    before, after = (_by_provision(side["grounds"]) for side in (old, new))
    lost = [ground for name, ground in before.items() if name not in after]
    gained = [ground for name, ground in after.items() if name not in before]
    other_law = _strange(before, new[RULES]) or _strange(after, old[RULES])
    parts = []
    if lost:
        parts.append(message("no longer {grounds}", grounds=", ".join(lost)))
    if gained:
        parts.append(message("now {grounds}", grounds=", ".join(gained)))
    if new["missing"]:
        parts.append(message("now missing: {facts}", facts=_facts(new["missing"], language)))
    elif old["missing"]:
        parts.append(message("no longer missing: {facts}", facts=_facts(old["missing"], language)))
    if not parts:
        parts.append(message("the grounds are the same; rank, premium or months are not"))
    causes = {
        (True, False): FACT,
        (False, True): LAW,
        (True, True): FACT_OR_LAW,
        (False, False): DATE_OR_LAW,
    }
    return causes[other_facts, other_law], "; ".join(part.say(language) for part in parts)


def _facts(cell: str, language: str) -> str:
    """Return missing facts in words."""
    words = missing(language)
    return "; ".join(words.get(name, name) for name in cell.split(";"))


def _by_provision(grounds: str) -> dict[str, str]:
    """Return the grounds of a row by the provision: their instruments are named in a language."""
    return {ground.partition(" ")[0]: ground for ground in grounds.split(";") if ground}


def _strange(grounds: Iterable[str], rules: str) -> bool:
    """Tell whether a ground is no part of the law that answered, by the receipt of an answer."""
    known = _lines_by_rules().get(rules.split(":")[-2])
    return known is not None and any(name not in known for name in grounds)


@cache
def _lines_by_rules() -> dict[str, frozenset[str]]:
    """Return the lines of one policy, or of two that one answer rests on, by the rules' hash."""
    policies = rulebook.policies().all
    found = {}
    for used in (*permutations(policies, 1), *permutations(policies, 2)):
        lines = [
            f"{rules.name}.{line.id}"
            for policy in used
            for rules in policy.rule_sets
            for line in rules.provisions
        ]
        digits = rules_mark("", rules_hash(used)).strip(":")
        found[digits] = frozenset((*lines, HOUSEHOLD))
    return found
