"""Lists on the page: uploaded, looked at, decided, downloaded, deleted."""

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response

from subsidy import rulebook
from subsidy.accounts.account import Right
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.question import Question
from subsidy.web.field_words import told
from subsidy.web.job import FORMS, Job, Kind, Wanted
from subsidy.web.jobs import Owner
from subsidy.web.page import Here, page
from subsidy.web.period import read_day, read_months
from subsidy.web.questions import choices
from subsidy.web.render import today

KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}


_CONSTANTS = ("territory", "district", "residence")
"""What may be said once for every citizen of a list."""


@page(Right.DECIDE, files=1)
def lists(here: Here) -> Response:
    """Show an owner's lists, and take a new one."""
    if here.request.method != "POST":
        return _overview(here, None)
    file = here.form.get("list")
    if not isinstance(file, UploadFile) or not file.filename:
        return _overview(here, InputError("list", message("Choose a file first.")))
    constants = tuple((name, here.text(name)) for name in _CONSTANTS if here.text(name))
    wanted = Wanted(today().isoformat(), 12, False, here.language, constants=constants)
    owner = Owner(here.visitor.owner, here.account.name, "page")
    try:
        job = here.office.jobs.add(owner, wanted, file.filename, file.file, at_once=False)
    except InputError as error:
        return _overview(here, error)
    return RedirectResponse(f"/lists/{job.id}", 303)


def _overview(here: Here, error: InputError | None) -> Response:
    return here.show(
        "lists.html",
        400 if error else 200,
        jobs=tuple(here.office.jobs.of(here.visitor.owner, (Kind.LIST,))),
        error="" if error is None else told(error, here.language),
        settings=here.office.settings,
        territories=rulebook.territories(),
        residences=choices("residence", here.language),
    )


def _job(here: Here) -> Job:
    """Return the list that the address names; 404 where it is another's, as if there were none."""
    job = here.office.jobs.get(here.request.path_params["job"], here.visitor.owner)
    if job is None or job.kind is not Kind.LIST:
        raise HTTPException(404)
    return job


@page(Right.DECIDE)
def one_list(here: Here) -> Response:
    """Show a list: what was understood of it, how far it is, what came of it."""
    return _shown(here, _job(here), None)


def _shown(here: Here, job: Job, error: InputError | None) -> Response:
    return here.show(
        "list.html",
        400 if error else 200,
        job=job,
        progress=here.office.jobs.progress(job),
        outputs=[part for part in _PARTS if here.office.jobs.output(job, part)],
        parts=_PARTS,
        today=today(),
        policies=rulebook.policies().all,
        forms=FORMS,
        error="" if error is None else told(error, here.language),
    )


_PARTS = {
    "result": message("The result, one row for each citizen"),
    "rejects": message("Rejected rows, with the reasons"),
    "summary": message("Summary for the finance office"),
}


@page(Right.DECIDE)
def decide_list(here: Here) -> Response:
    """Have a list decided."""
    job = _job(here)
    try:
        wanted = read_wanted({name: here.text(name) for name in WANTED}, here.language)
    except InputError as error:
        return _shown(here, job, error)
    here.office.jobs.queue(job, wanted)
    return RedirectResponse(f"/lists/{job.id}", 303)


WANTED = ("on", "months", "unstated", "policy", "form")
"""What may be said of how a list is decided."""


def read_wanted(fields: dict[str, str], language: str) -> Wanted:
    """Return how a list is to be decided. Raises InputError for what cannot be."""
    on = read_day(fields.get("on", ""))
    months = read_months(fields.get("months", ""))
    name = fields.get("policy") or None
    policy = None if name is None else rulebook.policies().named(name[:80])
    Question(on, months, policy).check(rulebook.premium().modelled)
    form = fields.get("form") or "xlsx"
    if form not in FORMS:
        raise InputError(
            "form",
            message("form is {found}; allowed is csv, xlsx or parquet.", found=repr(form[:40])),
        )
    rest = fields.get("unstated") == "no"
    return Wanted(on.isoformat(), months, rest, language, name, form)


@page(Right.DECIDE)
def delete_list(here: Here) -> Response:
    """Delete a list and its results."""
    here.office.jobs.delete(_job(here))
    return RedirectResponse("/lists", 303)


@page(Right.DECIDE)
def output(here: Here) -> Response:
    """Hand out a part of the result."""
    job = _job(here)
    part = here.request.path_params["part"]
    path = here.office.jobs.output(job, part)
    if path is None:
        raise HTTPException(404)
    return FileResponse(path, media_type=KINDS[path.suffix[1:]], filename=f"{part}{path.suffix}")
