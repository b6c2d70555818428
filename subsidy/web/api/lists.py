"""Jobs for programs: lists sent as they are and decided in their turn, fetched, deleted."""

from datetime import UTC, datetime

from starlette.responses import FileResponse, JSONResponse, Response

from subsidy.accounts.account import Right
from subsidy.web.api.asking import check_names, wrong
from subsidy.web.api.call import Call, api
from subsidy.web.api.problem import Refused, problem
from subsidy.web.job import Job, Kind, WantedComparison, WantedVerification
from subsidy.web.jobs import Owner
from subsidy.web.lists import KINDS, WANTED, read_wanted
from subsidy.web.policy_pages import MEDIA

FORMS = {kind.partition(";")[0]: form for form, kind in KINDS.items()}
"""The form of a list by its content type."""


@api(Right.DECIDE, stores=True)
def send(call: Call) -> Response:
    """Take a list and have it decided."""
    kind = call.request.headers.get("content-type", "").partition(";")[0].strip().lower()
    form = FORMS.get(kind)
    if form is None:
        raise Refused(415, "Send a list as " + ", ".join(FORMS))
    asked = dict(call.request.query_params)
    check_names(asked, WANTED)
    if asked.get("unstated", "no") != "no":
        raise wrong("unstated", "no")
    wanted = read_wanted(asked, call.language)
    return taken(call.office.jobs.add(owner_of(call), wanted, f"list.{form}", call.body))


def owner_of(call: Call) -> Owner:
    """Return whose the jobs are that a program makes."""
    return Owner(call.owner, call.account.name, "api")


def taken(job: Job) -> Response:
    """Return that a job was taken, and where to look for it."""
    return JSONResponse(_plain(job), 202, {"Location": f"/api/v1/jobs/{job.id}"})


@api(Right.DECIDE)
def all_lists(call: Call) -> Response:
    """Return the account's jobs."""
    return JSONResponse([_plain(job) for job in call.office.jobs.of(call.owner, Kind)])


@api(Right.DECIDE)
def one_list(call: Call) -> Response:
    """Return how far a job is, or delete it."""
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
        if job.file(part) is not None and job.waits:
            return problem(409, "The job is not done yet.")
        raise Refused(404)
    media = KINDS.get(path.suffix[1:]) or MEDIA[path.suffix]
    return FileResponse(path, media_type=media, filename=f"{part}{path.suffix}")


def _job(call: Call) -> Job:
    job = call.office.jobs.get(call.request.path_params["job"], call.owner)
    if job is None:
        raise Refused(404)
    return job


def _plain(job: Job) -> dict[str, object]:
    """Return a job for a program."""
    report = {name: value for name, value in job.report.items() if name not in ("preview", "error")}
    error = job.report.get("error")
    wanted = job.wanted
    period = (None, None) if isinstance(wanted, WantedVerification) else (wanted.on, wanted.months)
    return {
        "id": job.id,
        "kind": job.kind,
        "state": job.state,
        "deleted_after": datetime.fromtimestamp(job.until, UTC).isoformat(timespec="seconds"),
        "on": period[0],
        "months": period[1],
        "policy": None if isinstance(wanted, WantedComparison) else wanted.policy,
        "report": report or None,
        "error": None if error is None else error[wanted.language],
    }
