"""Which engine, which law and which key stand behind an answer: machines compare them."""

from functools import cache
from hashlib import sha256
from hmac import digest
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import subsidy
from subsidy import rulebook
from subsidy.receipt import office_key, rules_hash

_READ = (".py", ".yaml", ".mo")
"""Files of the package by which an answer, or a sentence in it, could be another one."""

_APART = ("_rules", "_cli.py", "__pycache__", "web")
"""The law has a hash of its own; the commands and the page decide nothing."""

_WRITERS = ("polars", "polars-hash", "fastexcel", "xlsxwriter")
"""Packages whose other versions may write other bytes."""


class Stamp(NamedTuple):
    """Two machines with the same stamp give the same answers, with the same receipts."""

    engine: str
    engine_sha256: str
    rules_sha256: str
    key: str
    """Tells keys for receipts apart, and nothing of a key itself."""


@cache
def own_stamp() -> Stamp:
    """Return the stamp of this process. Raises InputError where there is no key for receipts."""
    book = (rulebook.territories(), rulebook.routes())
    rules = f"{rules_hash(rulebook.policies().every)}\n{book!r}"
    key = digest(office_key(), b"which key", "sha256").hex()[:16]
    return Stamp(subsidy.__version__, _engine(), sha256(rules.encode()).hexdigest(), key)


def _engine() -> str:
    package = Path(subsidy.__file__).parent
    found = sha256()
    for name in _WRITERS:
        found.update(f"{name} {version(name)}\n".encode())
    for file in sorted(package.rglob("*")):
        place = file.relative_to(package)
        if file.suffix in _READ and not set(place.parts) & set(_APART):
            found.update(f"{place.as_posix()}\n".encode())
            found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()
