"""A list opened by its path, by what it says it is and what it is."""

import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from errno import EBADF
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO

from subsidy import rulebook
from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.lists.reading.delimited import DelimitedSource
from subsidy.lists.reading.mapping_file import NOTHING, Agreed, read_mapping
from subsidy.lists.reading.parquet import ParquetSource
from subsidy.lists.reading.source import Source
from subsidy.lists.reading.workbook import WorkbookSource
from subsidy.message import message
from subsidy.stated import read_stated

FORMS: dict[str, Callable[[str, BinaryIO, Agreed], Source]] = {
    "csv": DelimitedSource,
    "xlsx": WorkbookSource,
    "parquet": ParquetSource,
}
STANDARD_INPUT = "-"


def open_list(
    path: str,
    *,
    mapping: str | None = None,
    form: str | None = None,
    sheet: str | None = None,
    stated: Mapping[str, str] | None = None,
    rest_is_no: bool = False,
    tolerant: bool = False,
) -> Source:
    """Open a list of citizens.

    Args:
        path: A file that ends in .csv, .xlsx or .parquet, or - for standard input.
        mapping: A mapping file, which says what the columns hold.
        form: "csv", "xlsx" or "parquet", where the path does not tell; standard input is csv.
        sheet: The name of the sheet of a workbook; otherwise the first with a heading is read.
        stated: Facts, as text, of every row that does not state them.
        rest_is_no: Whether what is not stated will be read as no; a group above the list that
            nobody understands is then refused.
        tolerant: Whether columns that nobody knows are left in `strange`, and not refused.

    Raises InputError, one sentence, for whatever is no list.
    """
    form = form or ("csv" if path == STANDARD_INPUT else _form_of(path))
    if form not in FORMS:
        raise ValueError(f"form is {form!r}; it is one of {', '.join(FORMS)}")
    agreed = read_mapping(mapping) if mapping is not None else NOTHING
    agreed = agreed._replace(defaults=_agreeing(stated or {}, agreed, mapping), tolerant=tolerant)
    if sheet is not None:
        agreed = agreed._replace(sheet=sheet)
    if agreed.sheet is not None and form != "xlsx":
        raise InputError(
            "sheet", message("{file} is no workbook: a sheet cannot be named.", file=path)
        )
    file = _open(path)
    try:
        source = FORMS[form](path, file, agreed)
        if rest_is_no and source.strange_group is not None:
            raise _strange_group(path, source.strange_group)
        return source
    except BaseException:
        file.close()
        raise


def _agreeing(stated: Mapping[str, str], agreed: Agreed, mapping: str | None) -> dict[str, str]:
    """Return what is stated of every row; InputError where it and a constant cannot both be so."""
    for fact in stated:
        if fact in agreed.constants:
            raise InputError(
                fact,
                message(
                    "{fact} is stated of every row, and is a constant of {file} too: leave one of "
                    "them out.",
                    fact=fact,
                    file=str(mapping),
                ),
            )
    try:
        known(read_stated({**stated, **agreed.constants}), rulebook.territories())
    except InputError as error:
        if mapping is None:
            raise
        sentence = message(
            "What is stated of every row does not go with {file}: {why}", file=mapping, why=error
        )
        raise InputError(error.field, sentence) from None
    return dict(stated)


def _strange_group(path: str, group: str) -> InputError:
    return InputError(
        path,
        message(
            '{file}: the group "{group}" above the list is not known here, and --unstated no would '
            "read it as no: say in a mapping file under constants what it states, and name the "
            "field there under ignore; or leave --unstated no away.",
            file=path,
            group=group,
        ),
    )


def _form_of(path: str) -> str:
    ending = Path(path).suffix.lower().removeprefix(".")
    if ending in FORMS:
        return ending
    if ending in ("xls", "xlsm", "xlsb", "ods"):
        sentence = message(
            "{file} is a workbook of another kind: save it as .xlsx or as CSV UTF-8.", file=path
        )
    else:
        sentence = message(
            "{file} has an ending that is not known: a list ends in .csv, .xlsx or .parquet.",
            file=path,
        )
    raise InputError(path, sentence)


def _open(path: str) -> BinaryIO:
    """Open a file for reading from any place; what comes through a pipe is kept without a name."""
    try:
        if path == STANDARD_INPUT:
            return _kept(_standard_input())
        if Path(path).is_file():
            return Path(path).open("rb")
        with Path(path).open("rb") as stream:
            return _kept(stream)
    except OSError as error:
        raise InputError(
            path,
            message(
                "{file} cannot be read ({reason}): give the path of a list in .csv, .xlsx or "
                ".parquet, or - for standard input.",
                file=path,
                reason=reason(error),
            ),
        ) from None


def _standard_input() -> BinaryIO:
    # A program started without standard input has none at all.
    if sys.stdin is None or sys.stdin.closed:
        raise OSError(EBADF, "closed")
    return sys.stdin.buffer


def _kept(stream: BinaryIO) -> BinaryIO:
    with ExitStack() as kept:
        file = kept.enter_context(TemporaryFile())
        copyfileobj(stream, file)
        file.flush()
        file.seek(0)
        kept.pop_all()
    return file
