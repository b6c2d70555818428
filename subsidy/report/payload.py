"""A comparison as JSON, schema `subsidy.comparison/1`: for programs, in no language."""

import json
from typing import Any

from subsidy import __version__
from subsidy.clauses import clause_text
from subsidy.compare.cause import Cause
from subsidy.compare.comparison import Comparison, Year
from subsidy.compare.cost import DIMENSIONS
from subsidy.compare.result import Moved, SideResult

SCHEMA = "subsidy.comparison/1"


def payload(found: Comparison) -> str:
    """Return the JSON text; its keys stand in a fixed order."""
    whole = {
        "schema": SCHEMA,
        "population": {
            "file": found.population,
            "sha256": found.population_sha256 or None,
            "weighted": found.weighted,
        },
        "months": found.months,
        "unstated": "no" if found.rest_is_no else None,
        "swept": found.swept or None,
        "periods": [_period(year) for year in found.years],
        "published": [
            {
                "policy": one.expected.policy,
                "payer": one.expected.payer,
                "published_vnd": one.expected.vnd,
                "source": one.expected.source,
                "vnd": one.ours,
                "scaled_vnd": one.scaled,
                "scaled_by_route": dict(one.parts),
            }
            for one in found.checks
        ],
        "receipt": {"engine": __version__, "rules_sha256": found.rules_sha256},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _period(year: Year) -> dict[str, Any]:
    return {
        "on": year.on.isoformat(),
        "persons": year.result.persons,
        "rows": year.result.rows,
        "rejected": year.result.rejected,
        "policies": [_side(side) for side in year.result.sides],
    }


def _side(side: SideResult) -> dict[str, Any]:
    return {
        "policy": side.scheme.name,
        "changed": [words.say("en") for words in side.scheme.difference],
        "cost_vnd": {name: side.cost[name] for name in DIMENSIONS},
        "cover": side.cover,
        "changes": [
            {"territory": place, "age": age, "status": status, **_moved(moved)}
            for (place, age), states in side.changes.items()
            for status, moved in states.items()
        ],
        "changes_by_commune": [
            {"commune": place, "status": status, **_moved(moved)}
            for place, states in side.by_commune.items()
            for status, moved in states.items()
        ],
        "causes": [
            {**_cause(row.cause), "status": row.status, **_moved(row.moved)} for row in side.causes
        ],
        "kept_back": _moved(side.kept_back),
    }


def _moved(moved: Moved) -> dict[str, int]:
    return {"persons": moved.persons, "own_vnd": moved.own, "budgets_vnd": moved.budgets}


def _cause(cause: Cause) -> dict[str, Any]:
    failing = cause.failing
    return {
        "ended": list(cause.ended),
        "begun": list(cause.begun),
        "provision": None if failing is None else failing.rule,
        "clause": None if failing is None else clause_text(failing.condition),
        "confidential": cause.confidential,
    }
