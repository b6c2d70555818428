"""The folder in which an office keeps what must outlive a run: accounts, the audit log, uploads."""

import os
from pathlib import Path

from subsidy.errors import InputError
from subsidy.message import message

VARIABLE = "SUBSIDY_DATA"


def data_folder(given: str | None) -> Path:
    """Return the data folder, made where it is missing; only its owner can look into it.

    `given`, else the variable SUBSIDY_DATA, else `subsidy` in the user's own data folder. Raises
    InputError where it can be neither made nor used.
    """
    chosen = given or os.environ.get(VARIABLE)
    try:
        folder = Path(chosen) if chosen else _usual()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = folder.resolve(strict=True)
        if not folder.is_dir():
            raise NotADirectoryError(20, "not a folder")
    except (OSError, RuntimeError, ValueError) as error:
        raise InputError(
            "data",
            message(
                "The data folder {folder} cannot be used ({reason}): name another with --data.",
                folder=str(chosen),
                reason=getattr(error, "strerror", None) or type(error).__name__,
            ),
        ) from None
    return folder


def _usual() -> Path:
    data = Path(os.environ.get("XDG_DATA_HOME") or "")
    return (data if data.is_absolute() else Path.home() / ".local" / "share") / "subsidy"
