"""The files of a folder: which are lists, in which order, and which are none."""

from pathlib import Path
from typing import NamedTuple

from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.message import message

_LISTS = (".csv", ".xlsx", ".parquet")

_OTHER_WORKBOOKS = (".xls", ".xlsm", ".xlsb", ".ods")
"""Lists of a kind that is not read: they are refused, not passed over."""

_UNSEEN = (".", "~$")
"""How names begin that nobody sees: hidden files, and those that mark a workbook as open."""


class Files(NamedTuple):
    """The lists of a folder by name, in order, and what else stands there."""

    lists: tuple[str, ...]
    others: tuple[str, ...]


def files_of(folder: str) -> Files:
    """Return what stands in a folder; folders in it are not looked into.

    Raises InputError where it cannot be read, or holds no list.
    """
    try:
        names = sorted(path.name for path in Path(folder).iterdir())
        lists = tuple(name for name in names if _is_list(Path(folder, name)))
    except OSError as error:
        raise InputError(
            folder,
            message(
                "The folder {folder} cannot be read ({reason}): give one that you may read.",
                folder=folder,
                reason=reason(error),
            ),
        ) from None
    if not lists:
        raise InputError(
            folder,
            message(
                "The folder {folder} holds no list: put .csv, .xlsx or .parquet files into it, or "
                "name another.",
                folder=folder,
            ),
        )
    seen = (name for name in names if not name.startswith(_UNSEEN))
    return Files(lists, tuple(name for name in seen if name not in set(lists)))


def _is_list(path: Path) -> bool:
    if path.name.startswith(_UNSEEN) or path.suffix.lower() not in (*_LISTS, *_OTHER_WORKBOOKS):
        return False
    # A link that leads nowhere is a list that cannot be read now: refused, not passed over.
    return path.is_file() or (path.is_symlink() and not path.exists())
