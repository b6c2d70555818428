"""Policies compared and verified on the page: asked for, worked on, looked at, downloaded."""

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.web.field_words import told
from subsidy.web.job import Job, Kind
from subsidy.web.jobs import Owner, shown_name
from subsidy.web.page import Here, page
from subsidy.web.policy_forms import offered, read_comparison, read_verification
from subsidy.web.render import today

MEDIA = {
    ".svg": "image/svg+xml",
    ".html": "text/html; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".json": "application/json",
}
PERSONS = 20_000
"""Citizens that are made up where nobody says how many."""

_KINDS = (Kind.COMPARISON, Kind.VERIFICATION)
_FIELDS = ("baseline", "reform", "on", "months", "persons", "seed", "unstated")
_DOWNLOADS = {
    "page": message("Report as a page (.html)"),
    "document": message("Report as a document (.docx)"),
    "workbook": message("Tables as a workbook (.xlsx)"),
    "data": message("Data for programs (.json)"),
    "verification": message("Data for programs (.json)"),
}


@page(Right.COMPARE)
def policies(here: Here) -> Response:
    """Show what can be asked, and what was asked before."""
    return _overview(here, None)


def _overview(here: Here, error: InputError | None, asked: str = "") -> Response:
    return here.show(
        "policies.html",
        400 if error else 200,
        jobs=tuple(here.office.jobs.of(here.visitor.owner, _KINDS)),
        asked=asked,
        error="" if error is None else told(error, here.language),
        settings=here.office.settings,
        schemes=offered(),
        policies=rulebook.policies().every,
        typed={name: here.text(name) for name in (*_FIELDS, "policy")},
        before=frozenset(here.form.getlist("against")),
        persons=PERSONS,
        today=today(),
    )


@page(Right.COMPARE, files=1)
def compare(here: Here) -> Response:
    """Take a comparison."""
    fields = {name: here.text(name) for name in _FIELDS}
    given = here.form.get("population")
    file = given if isinstance(given, UploadFile) and given.filename else None
    name = "" if file is None else file.filename or ""
    if file is not None:
        fields["file"] = shown_name(name)
    try:
        wanted = read_comparison(fields, here.language, here.office.settings.most_rows)
        title = f"{wanted.baseline} / {wanted.reform}"
        stream = None if file is None else file.file
        job = here.office.jobs.add(_owner(here), wanted, name, stream, title=title)
    except InputError as error:
        return _overview(here, error, "compare")
    return RedirectResponse(f"/policies/{job.id}", 303)


@page(Right.COMPARE)
def verify(here: Here) -> Response:
    """Take a verification."""
    against = tuple(one for one in here.form.getlist("against") if isinstance(one, str))
    try:
        wanted = read_verification(here.text("policy"), against, here.language)
        title = " / ".join((*wanted.against, wanted.policy))
        job = here.office.jobs.add(_owner(here), wanted, title=title)
    except InputError as error:
        return _overview(here, error, "verify")
    return RedirectResponse(f"/policies/{job.id}", 303)


def _owner(here: Here) -> Owner:
    return Owner(here.visitor.owner, here.account.name, "page")


def _job(here: Here) -> Job:
    """Return the job that the address names; 404 where it is another's, as if it were not there."""
    job = here.office.jobs.get(here.request.path_params["job"], here.visitor.owner)
    if job is None or job.kind not in _KINDS:
        raise HTTPException(404)
    return job


@page(Right.COMPARE)
def one_run(here: Here) -> Response:
    """Show how far a comparison or a verification is, and what came of it."""
    job, jobs = _job(here), here.office.jobs
    done = job.state == "done"
    return here.show(
        f"{job.kind}.html",
        job=job,
        progress=jobs.progress(job),
        shown=jobs.found(job, f"shown-{here.language}.json") if done else {},
        understood=jobs.found(job, "preview.json").get(here.language, "") if done else "",
        downloads={part: words for part, words in _DOWNLOADS.items() if jobs.output(job, part)},
    )


@page(Right.COMPARE)
def delete_run(here: Here) -> Response:
    """Delete a comparison or a verification and what came of it."""
    here.office.jobs.delete(_job(here))
    return RedirectResponse("/policies", 303)


@page(Right.COMPARE)
def part_of_run(here: Here) -> Response:
    """Hand out a chart, or a report to download."""
    path = here.office.jobs.output(_job(here), here.request.path_params["part"])
    if path is None:
        raise HTTPException(404)
    media = MEDIA[path.suffix]
    if path.suffix == ".svg":
        return FileResponse(path, media_type=media)
    return FileResponse(path, media_type=media, filename=path.name)
