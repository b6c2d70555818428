"""The application: addresses, and what stands before them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from subsidy.web.api.problem import problem
from subsidy.web.api.routes import ROUTES
from subsidy.web.citizen import citizen
from subsidy.web.files import file
from subsidy.web.guard import Guard, TooLarge
from subsidy.web.home import home
from subsidy.web.job_runner import TOGETHER, JobRunner
from subsidy.web.law_pages import law, rule_set
from subsidy.web.lists import decide_list, delete_list, lists, one_list, output
from subsidy.web.login import login, logout
from subsidy.web.office import Office
from subsidy.web.overseeing import accounts, audit
from subsidy.web.page import Here, page, wrong
from subsidy.web.policy_pages import compare, delete_run, one_run, part_of_run, policies, verify
from subsidy.web.refusal import chosen, refused, too_large
from subsidy.web.settings import Settings
from subsidy.web.slip import slip

_FORMS = ("/slip", "/policies/compare", "/policies/verify", "/logout")
"""Addresses that take forms alone, at which somebody arrives who types the address again."""


def _routes() -> list[BaseRoute]:
    return [
        *ROUTES,
        Route("/", home, methods=["GET"]),
        Route("/", citizen, methods=["POST"]),
        Route("/slip", slip, methods=["POST"]),
        Route("/lists", lists, methods=["GET", "POST"]),
        Route("/lists/{job}", one_list, methods=["GET"]),
        Route("/lists/{job}", decide_list, methods=["POST"]),
        Route("/lists/{job}/delete", delete_list, methods=["POST"]),
        Route("/lists/{job}/{part}", output, methods=["GET"]),
        Route("/rules", law, methods=["GET"]),
        Route("/rules/{name}", rule_set, methods=["GET"]),
        Route("/policies", policies, methods=["GET"]),
        Route("/policies/compare", compare, methods=["POST"]),
        Route("/policies/verify", verify, methods=["POST"]),
        *(Route(place, _to_first, methods=["GET"]) for place in _FORMS),
        Route("/policies/{job}", one_run, methods=["GET"]),
        Route("/policies/{job}/delete", delete_run, methods=["POST"]),
        Route("/policies/{job}/{part}", part_of_run, methods=["GET"]),
        Route("/audit", audit, methods=["GET"]),
        Route("/accounts", accounts, methods=["GET", "POST"]),
        Route("/login", login, methods=["GET", "POST"]),
        Route("/logout", logout, methods=["POST"]),
        Route("/static/{name}", file, methods=["GET"]),
    ]


@page(None)
def _nowhere(here: Here) -> Response:
    return wrong(here, 404)


async def _no_such(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if request.url.path.startswith("/api/"):
        return problem(error.status_code)
    return await _nowhere(request)


async def _too_large(request: Request, error: Exception) -> Response:
    assert isinstance(error, TooLarge)
    return refused(413, too_large(error.limit), request.scope)


async def _to_first(request: Request) -> Response:
    """Lead from an address that only takes forms to the page whose form it is."""
    place = "/policies" if request.url.path.startswith("/policies/") else "/"
    language = request.query_params.get("lang")
    return RedirectResponse(f"{place}?lang={chosen(language)}" if language else place, 303)


def application(settings: Settings) -> ASGIApp:
    """Return the application that serves one data folder."""
    office = Office(settings)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        runners = [JobRunner(office.jobs, kinds) for kinds in TOGETHER]
        for runner in runners:
            runner.start()
        yield
        for runner in runners:
            await run_in_threadpool(runner.stop)
        office.log.close()

    refusals: Any = {404: _no_such, 405: _no_such, TooLarge: _too_large}
    app = Starlette(routes=_routes(), exception_handlers=refusals, lifespan=lifespan)
    app.state.office = office
    return Guard(app, settings)
