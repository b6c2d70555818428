"""The addresses of the API."""

from starlette.routing import Route

from subsidy.web.api.citizens import check, timeline
from subsidy.web.api.document import document
from subsidy.web.api.law import policies, policy
from subsidy.web.api.lists import all_lists, one_list, output, send
from subsidy.web.api.proofs import verify

ROUTES = [
    Route("/api/v1/openapi.json", document, methods=["GET"]),
    Route("/api/v1/check", check, methods=["POST"]),
    Route("/api/v1/timeline", timeline, methods=["POST"]),
    Route("/api/v1/jobs", all_lists, methods=["GET"]),
    Route("/api/v1/jobs", send, methods=["POST"]),
    Route("/api/v1/jobs/{job}", one_list, methods=["GET", "DELETE"]),
    Route("/api/v1/jobs/{job}/{part}", output, methods=["GET"]),
    Route("/api/v1/verify", verify, methods=["POST"]),
    Route("/api/v1/policies", policies, methods=["GET"]),
    Route("/api/v1/policies/{name}", policy, methods=["GET"]),
]
"""Every address, the document's first."""
