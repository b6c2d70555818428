"""Where an output goes, checked before any work is done for it."""

from enum import Enum
from errno import EEXIST, ELOOP
from os import strerror
from pathlib import Path
from typing import NamedTuple

from subsidy.errors import InputError
from subsidy.lists.writing.trouble import STANDARD_OUTPUT, in_one_sentence
from subsidy.lists.writing.unfinished import try_out
from subsidy.message import message

SHEET_ROWS = 1_048_576
"""The rows a sheet of a workbook holds, its heading among them."""


class Form(Enum):
    """How an output is written; the value is the ending of its name."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


class Target(NamedTuple):
    """Where an output goes: `name` as the user gave it, `file` where the links in it lead.

    `file` is None for standard output. `replace` says that a file there may be replaced.
    """

    name: str
    file: Path | None
    form: Form
    replace: bool


def target(path: str, *, force: bool = False, form: str | None = None) -> Target:
    """Return the target for a path, "-" for standard output; create nothing.

    Args:
        path: The path as given; its ending says the form. A link is followed: what it leads to is
            replaced, and the link stays.
        force: A file that exists may be replaced.
        form: "csv", "xlsx" or "parquet", where the ending does not say it.

    Raises:
        InputError: In one sentence, why nothing can be written there.
    """
    chosen = _form(path, form)
    if path == STANDARD_OUTPUT:
        if chosen is not Form.CSV:
            raise InputError(
                path,
                message(
                    "Standard output carries .csv only, not .{form}; name a file.",
                    form=chosen.value,
                ),
            )
        return Target(path, None, chosen, replace=False)
    with in_one_sentence(path):
        try:
            file = Path(path).resolve()
        except RuntimeError:  # links in a circle, up to Python 3.12
            raise OSError(ELOOP, strerror(ELOOP)) from None
        _room_for(path, file, force)
        try_out(file.parent)
    return Target(path, file, chosen, replace=force)


def check_fits(goal: Target, rows: int) -> None:
    """Raise InputError where the target cannot hold so many rows and a heading."""
    if goal.form is Form.XLSX and rows >= SHEET_ROWS:
        raise InputError(
            goal.name,
            message(
                "{file} cannot hold {rows} rows, because a sheet ends at row {limit}; "
                "name a .csv or .parquet file.",
                file=goal.name,
                rows=rows,
                limit=SHEET_ROWS,
            ),
        )


def _form(path: str, form: str | None) -> Form:
    if form is None:
        form = "csv" if path == STANDARD_OUTPUT else Path(path).suffix.lower().removeprefix(".")
    try:
        return Form(form)
    except ValueError:
        raise InputError(
            path,
            message("{file} must end in .csv, .xlsx or .parquet.", file=path),
        ) from None


def _room_for(name: str, file: Path, force: bool) -> None:
    linked = Path(name).is_symlink()
    folder = file.parent if linked else Path(name).parent
    if no_folder := next((one for one in folder.parents if one.is_file()), None):
        folder = no_folder
    if folder.is_file():
        sentence = message(
            "{file} cannot be written because {folder} is a file; name a folder.",
            file=name,
            folder=str(folder),
        )
    elif not file.parent.is_dir():
        sentence = message(
            "{file} cannot be written because the folder {folder} does not exist; "
            "make it, or name another.",
            file=name,
            folder=str(folder),
        )
    elif file.is_dir():
        sentence = message("{file} is a folder; name a file.", file=name)
    elif file.exists() and not file.is_file():
        sentence = message("{file} is a device, not a file; name a file.", file=name)
    elif file.exists() and not force:
        raise FileExistsError(EEXIST, strerror(EEXIST))
    else:
        return
    raise InputError(name, sentence)
