"""The API's own document, OpenAPI 3.1."""

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from subsidy import __version__
from subsidy.web.api.problem import TITLES
from subsidy.web.api.schemas import DATE, Shape, listed, named, schemas
from subsidy.web.job import PARTS
from subsidy.web.lists import KINDS
from subsidy.web.policy_pages import MEDIA

_CHECK = {
    "profile": {
        "birth_date": "1955",
        "commune": "Thượng Hồng",
        "residence": "permanent",
        "unstated": "no",
    },
    "on": "2025-10-01",
    "months": 3,
}
_ROWS = "person_id,birth_date,territory,residence\n031155000001,1955,haiphong_east,permanent\n"
_VERIFY = {"policy": "haiphong-2026", "against": ["haiphong-east", "haiduong-west"]}
_ALWAYS = (401, 403, 413, 421, 429, 500, 503)


async def document(request: Request) -> Response:
    """Return the document."""
    return JSONResponse(openapi())


@cache
def openapi() -> dict[str, Any]:
    """Return the document as plain tables."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "subsidy",
            "version": __version__,
            "summary": "Who pays the health-insurance premium of a citizen, on which ground",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "security": [{"token": []}],
        "paths": _paths(),
        "components": {
            "schemas": schemas(),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> dict[str, Any]:
    jobs = _at("job", "The id that the upload was answered with", _TOKEN)
    part = _at("part", "A part of the result", {"enum": _PARTS})
    timeline = {**_CHECK, "from": "2025-01-01", "to": "2026-12-31"}
    timeline = {name: timeline[name] for name in ("profile", "from", "to")}
    return {
        "/api/v1/check": {
            "post": _operation(
                "check", "Decide one citizen", _json(named("Decision"), _ENTRY),
                (400, 415, 422), body=_taken(named("Check"), _CHECK),
            )
        },
        "/api/v1/timeline": {
            "post": _operation(
                "timeline", "Decide one citizen from one day to another",
                _json(listed(named("Part"))), (400, 415, 422),
                body=_taken(named("Timeline"), timeline),
            )
        },
        "/api/v1/jobs": {
            "get": _operation("lists", "The jobs of this account", _json(listed(named("Job")))),
            "post": {
                **_operation("send", "Send a list and have it decided", {}, (415, 422), body=_LIST),
                "parameters": [
                    _asked("on", {**DATE, "maxLength": 10}),
                    _asked("months", {"type": "integer", "minimum": 1, "maximum": 12}),
                    _asked("unstated", {"const": "no"}),
                    _asked("policy", {"type": "string", "maxLength": 80}),
                    _asked("form", named("Form")),
                ],
                "responses": {
                    "202": {**_json(named("Job")), "description": "Taken; see Location"},
                    **_problems((*_ALWAYS, 415, 422)),
                },
            },
        },
        "/api/v1/jobs/{job}": {
            "parameters": [jobs],
            "get": _operation("list", "How far a job is", _json(named("Job")), (404,)),
            "delete": {
                **_operation("forget", "Delete a job and its results", {}, (404,)),
                "responses": {"204": {"description": "Deleted"}, **_problems((*_ALWAYS, 404))},
            },
        },
        "/api/v1/jobs/{job}/{part}": {
            "parameters": [jobs, part],
            "get": _operation("output", "A part of the result", _FILE, (404, 409)),
        },
        "/api/v1/verify": {
            "post": {
                **_operation(
                    "verify", "Verify a policy for every citizen there could be", {},
                    body=_taken(named("Verify"), _VERIFY),
                ),
                "responses": {
                    "202": {**_json(named("Job")), "description": "Taken; see Location"},
                    **_problems((*_ALWAYS, 400, 415, 422)),
                },
            }
        },
        "/api/v1/policies": {
            "get": _operation("policies", "Every policy", _json(listed(named("Policy"))))
        },
        "/api/v1/policies/{name}": {
            "parameters": [_at("name", "The name of a policy", {"type": "string", "minLength": 1})],
            "get": _operation(
                "policy", "A policy and its provisions",
                _json(named("PolicyWithProvisions")), (404,),
            ),
        },
    }  # fmt: skip


_PARTS = sorted({part for parts in PARTS.values() for part in parts})
_TOKEN: Shape = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
_ENTRY = {
    "Subsidy-Entry": {
        "description": "The entry of the audit log",
        "schema": {"type": "string"},
    }
}
_BYTES: Shape = {kind.partition(";")[0]: {"schema": {}} for kind in KINDS.values()}
_LIST = {"required": True, "content": {**_BYTES, "text/csv": {"schema": {}, "example": _ROWS}}}
_MADE: Shape = {kind.partition(";")[0]: {"schema": {}} for kind in MEDIA.values()}
_FILE = {"description": "The file", "content": {**_BYTES, **_MADE}}


def _operation(
    name: str,
    summary: str,
    answer: Shape,
    problems: tuple[int, ...] = (),
    *,
    body: Shape | None = None,
) -> Shape:
    found: Shape = {
        "operationId": name,
        "summary": summary,
        "responses": {"200": answer, **_problems((*_ALWAYS, *problems))},
    }
    return found if body is None else {**found, "requestBody": body}


def _problems(statuses: tuple[int, ...]) -> Shape:
    content = {"application/problem+json": {"schema": named("Problem")}}
    return {
        str(status): {"description": TITLES[status], "content": content}
        for status in sorted(statuses)
    }


def _json(shape: Shape, headers: Shape | None = None) -> Shape:
    found = {"description": "Done", "content": {"application/json": {"schema": shape}}}
    return found if headers is None else {**found, "headers": headers}


def _taken(shape: Shape, example: Shape) -> Shape:
    content = {"schema": shape, "example": example}
    return {"required": True, "content": {"application/json": content}}


def _at(name: str, about: str, shape: Shape) -> Shape:
    return {"name": name, "in": "path", "required": True, "description": about, "schema": shape}


def _asked(name: str, shape: Shape) -> Shape:
    return {"name": name, "in": "query", "required": False, "schema": shape}
