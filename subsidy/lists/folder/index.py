"""The first look at a list: its hash, its rows, what it states, and marks of who stands in it."""

import json
from hashlib import file_digest, sha256
from hmac import digest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.cell_values import CellValues
from subsidy.lists.batch import ROWS_AT_ONCE, changed
from subsidy.lists.first_reading import IDENTIFIER
from subsidy.lists.folder.job import Job
from subsidy.lists.writing import Document, Form, Target, publish_all
from subsidy.receipt import office_key

if TYPE_CHECKING:
    import polars as pl

MARK = "mark"


class Indexed(NamedTuple):
    """What is known of a list before it is decided; `facts` are those that it states."""

    sha256: str
    rows: int
    facts: tuple[str, ...]
    seen: tuple[int, int]
    """Its length in bytes and when it was changed last, to see whether somebody writes to it."""


def index(job: Job, name: str) -> Indexed:
    """Look at a list, and keep the marks of its identifiers in the work folder.

    Where the same list was looked at before under the same options, nothing is read but its hash.
    Raises InputError for what is no list, and for what the disk refuses.
    """
    path = Path(job.folder, name)
    with job.opened(name) as source:
        seen = seen_of(path)
        with path.open("rb") as file:
            found = file_digest(file, "sha256").hexdigest()
        known = _known(job, name, found)
        if known is not None:
            return known._replace(seen=seen)
        marks, rows = [], 0
        reader = CellValues(IDENTIFIER)
        for frame in source.facts(IDENTIFIER, ROWS_AT_ONCE):
            rows += len(frame)
            if IDENTIFIER in frame.columns:
                marks.append(keyed_marks(reader.read(frame[IDENTIFIER])[0].drop_nulls()))
        stated = {column.fact for column in source.columns if column.fact} | {*source.constants}
    if seen_of(path) != seen:
        raise changed(str(path))
    indexed = Indexed(found, rows, tuple(sorted(stated)), seen)
    _keep(job, name, marks, indexed)
    return indexed


def seen_of(path: Path) -> tuple[int, int]:
    """Return the length of a file and when it was changed last. Raises OSError."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def keyed_marks(identifiers: "pl.Series") -> "pl.Series":
    """Return a mark of 64 bits for each identifier, under the office's key.

    The same on every machine, and seldom the same for two identifiers: who has the mark of another
    is then told from him by a hash that is never the same for two.
    """
    import polars as pl
    import polars_hash

    seed = int.from_bytes(digest(office_key(), b"marks of identifiers", "sha256")[:8], "big")
    cells = identifiers.alias(MARK).cast(pl.String).to_frame()
    return cells.select(polars_hash.col(MARK).nchash.xxh3_64(seed=seed)).to_series()


def _known(job: Job, name: str, found: str) -> Indexed | None:
    """Return what was found before of the same bytes under the same options."""
    try:
        told = json.loads(job.kept(name, "json").read_bytes())
    except (OSError, ValueError):
        return None
    if told.get("of") != _of(job, found) or not job.kept(name, "marks").is_file():
        return None
    return Indexed(found, told["rows"], tuple(told["facts"]), (0, 0))


def _of(job: Job, found: str) -> str:
    of = (found, job.options.sha256(), *job.stamp)
    return sha256(json.dumps(of).encode()).hexdigest()


def _keep(job: Job, name: str, marks: "list[pl.Series]", indexed: Indexed) -> None:
    from io import BytesIO

    import polars as pl

    table = pl.DataFrame({MARK: pl.concat(marks) if marks else pl.Series([], dtype=pl.UInt64)})
    stored = BytesIO()
    table.write_ipc(stored)
    told = {"of": _of(job, indexed.sha256), "rows": indexed.rows, "facts": indexed.facts}
    keep(job.kept(name, "marks"), stored.getvalue())
    keep(job.kept(name, "json"), json.dumps(told).encode())


def keep(file: Path, content: bytes) -> None:
    """Put content into a file of the work folder, at once. Raises InputError as the disk does."""
    document = kept_document(file, content)
    publish_all([document])


def kept_document(file: Path, content: bytes) -> Document:
    """Return content that is to become a file of the work folder."""
    return Document(Target(str(file), file, Form.PARQUET, replace=True), content)
