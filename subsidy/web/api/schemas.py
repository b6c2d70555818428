"""The shapes of the API's document, made from the vocabulary of facts and from the decision."""

from functools import cache
from typing import Any

from subsidy.contract import decision_model
from subsidy.language.vocabulary import STATED, Kind, Stated
from subsidy.web import job

Shape = dict[str, Any]

DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2025-10-01"]}
TEXT: Shape = {"type": "string"}
NUMBER: Shape = {"type": "integer"}
NULL: Shape = {"type": "null"}


def listed(shape: Shape) -> Shape:
    """Return a list of a shape."""
    return {"type": "array", "items": shape}


def named(name: str) -> Shape:
    """Return a reference to a named shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def table(required: tuple[str, ...] = (), **shapes: Shape) -> Shape:
    """Return an object that has these names and no other."""
    found: Shape = {"type": "object", "properties": shapes, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def _or_null(shape: Shape) -> Shape:
    return {"anyOf": [shape, NULL]}


def _fact(stated: Stated) -> Shape:
    """Return the shape of a fact; texts in either language are read too."""
    about = {"description": stated.label + (" (confidential)" if stated.confidential else "")}
    if stated.kind is Kind.YES_NO:
        return {**about, "anyOf": [{"type": "boolean"}, TEXT, NULL]}
    if stated.kind is Kind.NUMBER:
        bounds = {"minimum": stated.least, "maximum": stated.greatest}
        return {**about, "anyOf": [{**NUMBER, **bounds}, TEXT, NULL]}
    if stated.values:
        return {**about, "anyOf": [{**TEXT, "examples": list(stated.values)}, NULL]}
    if stated.kind is Kind.DATE:
        return {
            **about,
            "anyOf": [{**TEXT, "examples": ["1955-03-14", "14/03/1955", "1955"]}, NULL],
        }
    return {**about, "anyOf": [{**TEXT, "maxLength": 200}, NULL]}


@cache
def schemas() -> dict[str, Shape]:
    """Return every named shape."""
    decision = decision_model().model_json_schema(ref_template="#/components/schemas/{model}")
    inner = decision.pop("$defs", {})
    facts = {name: _fact(stated) for name, stated in STATED.items()}
    facts["schema"] = {"const": "subsidy.profile/1"}
    facts["unstated"] = {
        "description": "read every absent yes/no fact as no",
        "anyOf": [{"const": "no"}, {"const": False}, NULL],
    }
    profile = {**table((), **facts), "examples": [_EXAMPLE]}
    shared = {
        "policy": _or_null({**TEXT, "maxLength": 80}),
        "reveal": _or_null({"type": "boolean"}),
        "language": {"enum": ["vi", "en"]},
    }
    period = table(("from", "to"), **{"from": DATE, "to": _or_null(DATE)})
    words = table(("vi", "en"), vi=TEXT, en=TEXT)
    policy = {
        "name": TEXT,
        "title": words,
        "in_force": _or_null(period),
        "territories": listed(TEXT),
        "rule_sets": listed(TEXT),
    }
    return {
        **inner,
        "Decision": decision,
        "Profile": profile,
        "Check": table(
            ("profile",),
            profile=named("Profile"),
            on=_or_null(DATE),
            months={**NUMBER, "minimum": 1, "maximum": 12},
            advice=_or_null({"type": "boolean"}),
            **shared,
        ),
        "Timeline": table(
            ("profile", "from", "to"),
            profile=named("Profile"),
            **{"from": _or_null(DATE), "to": _or_null(DATE)},
            **shared,
        ),
        "Verify": table(
            ("policy",),
            policy={**TEXT, "maxLength": 80},
            against=_or_null({**listed({**TEXT, "maxLength": 80}), "maxItems": 20}),
            language={"enum": ["vi", "en"]},
        ),
        "Part": table(
            ("from", "to", "decision", "entry"),
            decision=named("Decision"),
            entry=NUMBER,
            **{"from": DATE, "to": DATE},
        ),
        "Job": table(
            ("id", "kind", "state", "deleted_after", "on", "months", "policy", "report", "error"),
            id=TEXT,
            kind={"enum": [kind.value for kind in job.Kind]},
            state={"enum": ["uploaded", "previewed", "queued", "running", "done", "failed"]},
            deleted_after=TEXT,
            on=_or_null(DATE),
            months=_or_null(NUMBER),
            policy=_or_null(TEXT),
            report=_or_null({"type": "object"}),
            error=_or_null(TEXT),
        ),
        "Policy": table(tuple(policy), **policy),
        "PolicyWithProvisions": table(
            (*policy, "provisions"), **policy, provisions=listed(_provision(period, words))
        ),
        "Problem": table(
            ("type", "title", "status"),
            type=TEXT,
            title=TEXT,
            status=NUMBER,
            detail=TEXT,
            field=TEXT,
        ),
        "Form": {"enum": list(job.FORMS)},
    }


def _provision(period: Shape, words: Shape) -> Shape:
    return table(
        ("id", "title", "route", "in_force", "evidence", "sources", "checked_on", "text"),
        id=TEXT,
        title=words,
        route=TEXT,
        in_force=period,
        evidence={"enum": ["text", "reported", "inferred"]},
        sources=listed(TEXT),
        checked_on=DATE,
        text=table(("vi", "en"), vi=listed(TEXT), en=listed(TEXT)),
    )


_EXAMPLE = {
    "birth_date": "1955",
    "commune": "Thượng Hồng",
    "residence": "permanent",
    "unstated": "no",
}
