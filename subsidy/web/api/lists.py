"""Lists for programs: sent as they are, decided at once in their turn, fetched, deleted."""

from datetime import UTC, datetime
from tempfile import TemporaryFile
from typing import BinaryIO, cast

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response

from subsidy.accounts.account import Right
from subsidy.web.api.call import Call, api
from subsidy.web.api.problem import Refused, problem
from subsidy.web.jobs import OUTPUTS, Job
from subsidy.web.lists import KINDS, read_wanted

FORMS = {kind.partition(";")[0]: form for form, kind in KINDS.items()}
"""The form of a list by its content type."""


async def send(request: Request) -> Response:
    """Take a list and have it decided."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    with TemporaryFile() as file:
        async for piece in request.stream():
            file.write(piece)
        file.seek(0)
        request.state.file, request.state.form = file, FORMS.get(kind)
        return await _taken(request)


@api(Right.DECIDE)
def _taken(call: Call) -> Response:
    state = call.request.state
    if state.form is None:
        raise Refused(415, "Send a list as " + ", ".join(FORMS))
    wanted = read_wanted(dict(call.request.query_params), call.language)
    file, name = cast(BinaryIO, state.file), f"list.{state.form}"
    who = call.account.name
    job = call.office.jobs.add(call.owner, who, "api", name, file, wanted, at_once=True)
    return JSONResponse(_plain(job), 202, {"Location": f"/api/v1/jobs/{job.id}"})


@api(Right.DECIDE)
def all_lists(call: Call) -> Response:
    """Return the account's lists."""
    return JSONResponse([_plain(job) for job in call.office.jobs.of(call.owner)])


@api(Right.DECIDE)
def one_list(call: Call) -> Response:
    """Return how far a list is, or delete it."""
    job = _job(call)
    if call.request.method == "DELETE":
        call.office.jobs.delete(job)
        return Response(status_code=204)
    return JSONResponse(_plain(job))


@api(Right.DECIDE)
def output(call: Call) -> Response:
    """Hand out a part of the result."""
    job = _job(call)
    part = call.request.path_params["part"]
    path = call.office.jobs.output(job, part)
    if path is None:
        if part in OUTPUTS and job.waits:
            return problem(409, "The list is not decided yet.")
        raise Refused(404)
    return FileResponse(path, media_type=KINDS[path.suffix[1:]], filename=f"{part}{path.suffix}")


def _job(call: Call) -> Job:
    job = call.office.jobs.get(call.request.path_params["job"], call.owner)
    if job is None:
        raise Refused(404)
    return job


def _plain(job: Job) -> dict[str, object]:
    """Return a job for a program."""
    report = {name: value for name, value in job.report.items() if name not in ("preview", "error")}
    error = job.report.get("error")
    return {
        "id": job.id,
        "state": job.state,
        "deleted_after": datetime.fromtimestamp(job.until, UTC).isoformat(timespec="seconds"),
        "on": job.wanted.on,
        "months": job.wanted.months,
        "policy": job.wanted.policy,
        "report": report or None,
        "error": None if error is None else error[job.wanted.language],
    }
