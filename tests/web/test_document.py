"""The API against its own document: whatever is sent, no fault and no undocumented answer."""

from typing import Any

import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis import GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from subsidy.web.api.document import openapi
from subsidy.web.limits import Buckets
from tests.web.conftest import Place

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Return the document as the server hands it out; the requests are not limited."""
    place = Place(tmp_path_factory.mktemp("served"), names=("testserver",))
    place.app._app.state.office.requests = Buckets(10**9, 10**9)  # type: ignore[attr-defined]
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", place.app)


SEARCHED_LONG = ("/api/v1/check", "/api/v1/timeline")

OPERATIONS = [
    (path, method)
    for path, operations in openapi()["paths"].items()
    for method in operations
    if method != "parameters"
]


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_answer_is_as_the_document_says(
    served: Any, path: str, method: str, mode: GenerationMode
) -> None:
    """Arbitrary requests, valid by the document or not: no fault, no answer it does not know."""
    operation = served[path][method]

    @settings(
        max_examples=settings.get_profile(settings.get_current_profile_name()).max_examples // 10
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        if path in SEARCHED_LONG and isinstance(case.body, dict):
            place_it(case.body)
        case.call_and_validate(checks=CHECKS)

    ask()


def place_it(body: dict[str, Any]) -> None:
    """State birth, place and residence: without them an answer is searched for many seconds."""
    profile = body.get("profile")
    if isinstance(profile, dict):
        for name, value in (
            ("birth_date", "1955"),
            ("territory", "haiduong_west"),
            ("residence", "permanent"),
        ):
            profile.setdefault(name, value)
