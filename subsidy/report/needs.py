"""Packages that only reports need: where they are missing, one sentence says how to get them."""

from collections.abc import Iterator
from contextlib import contextmanager

from subsidy.errors import InputError
from subsidy.message import message


@contextmanager
def needs(extra: str) -> Iterator[None]:
    """Turn a package that is not there into an InputError that names the extra."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise InputError(
            "--report",
            message(
                "This report needs the package {package}: install subsidy[{extra}].",
                package=error.name or "",
                extra=extra,
            ),
        ) from None
