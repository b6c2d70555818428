"""Lists that were uploaded: each a folder and a row, worked on in turn, then deleted."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj, rmtree
from time import time
from typing import Any, BinaryIO, NamedTuple

from subsidy.accounts.database import Database
from subsidy.audit.log import AuditLog
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.web.settings import Settings

FORMS = ("csv", "xlsx", "parquet")
"""The endings of lists that may be uploaded."""

MOST_OF_ONE = 20
"""Jobs one owner may have at a time."""

_WRITTEN = 600
"""Seconds after which a folder without a job is what a killed server left."""

OUTPUTS = ("result", "rejects", "summary")


class Wanted(NamedTuple):
    """How a list is decided; `form` is that of the result.

    `constants` are facts of every citizen of the list, by name.
    """

    on: str
    months: int
    unstated: bool
    language: str
    policy: str | None = None
    form: str = "xlsx"
    constants: tuple[tuple[str, str], ...] = ()


class Job(NamedTuple):
    """An uploaded list.

    `state`: "uploaded" (not looked at yet), "previewed", "queued", "running", "done", "failed".
    `report` holds counts when it is done, and the sentence of an error when it failed.
    """

    id: str
    owner: str
    who: str
    surface: str
    name: str
    form: str
    state: str
    made: float
    until: float
    wanted: Wanted
    tries: int
    report: dict[str, Any]

    @property
    def waits(self) -> bool:
        """Tell whether something is still to come without anybody doing anything."""
        return self.state in ("uploaded", "queued", "running")


class Jobs:
    """The jobs of a data folder."""

    def __init__(self, database: Database, settings: Settings, log: AuditLog) -> None:
        self.log = log
        self.settings = settings
        self._database = database
        self.folder = settings.folder / "jobs"
        self.folder.mkdir(mode=0o700, exist_ok=True)

    def place(self, job_id: str) -> Path:
        """Return the folder of a job."""
        return self.folder / job_id

    def add(
        self,
        owner: str,
        who: str,
        surface: str,
        name: str,
        file: BinaryIO,
        wanted: Wanted,
        *,
        at_once: bool = False,
    ) -> Job:
        """Keep an uploaded list; `at_once` has it decided without being looked at before.

        Raises InputError for a form of file that is no list, and where there are many already.
        """
        form = Path(name).suffix.lower().removeprefix(".")
        if form not in FORMS:
            raise InputError(
                "list",
                message("The file must be a list that ends in .csv, .xlsx or .parquet."),
            )
        if sum(1 for _ in self.of(owner)) >= MOST_OF_ONE:
            raise InputError(
                "list",
                message(
                    "You have {count} lists here already; delete some of them first.",
                    count=MOST_OF_ONE,
                ),
            )
        job_id, now = token_hex(16), time()
        place = self.place(job_id)
        place.mkdir(mode=0o700)
        with (place / f"list.{form}").open("wb") as kept:
            copyfileobj(file, kept)
        until = now + self.settings.keep_hours * 3600
        state = "queued" if at_once else "uploaded"
        row = (job_id, owner, who, surface, shown_name(name), form, state, now, until)
        with self._database.change() as connection:
            connection.execute(
                "INSERT INTO jobs (id, owner, who, surface, name, form, state, made, until, wanted)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, json.dumps(wanted)),
            )
        found = self.get(job_id, owner)
        assert found is not None
        return found

    def get(self, job_id: str, owner: str) -> Job | None:
        """Return a job; None where there is none, or it is another's."""
        with self._database.change() as connection:
            row = connection.execute(
                "SELECT * FROM jobs WHERE id = ? AND owner = ? AND until > ?",
                (job_id, owner, time()),
            ).fetchone()
        return None if row is None else _job(row)

    def of(self, owner: str) -> Iterator[Job]:
        """Yield an owner's jobs, the newest first."""
        with self._database.change() as connection:
            rows = connection.execute(
                "SELECT * FROM jobs WHERE owner = ? AND until > ? ORDER BY made DESC",
                (owner, time()),
            ).fetchall()
        yield from map(_job, rows)

    def next(self) -> Job | None:
        """Return the job that has waited longest."""
        with self._database.change() as connection:
            row = connection.execute(
                "SELECT * FROM jobs WHERE state IN ('uploaded', 'queued', 'running') "
                "ORDER BY state = 'uploaded' DESC, made LIMIT 1"
            ).fetchone()
        return None if row is None else _job(row)

    def queue(self, job: Job, wanted: Wanted) -> bool:
        """Have a list decided that was looked at; False where it was not, or runs already."""
        with self._database.change() as connection:
            done = connection.execute(
                "UPDATE jobs SET state = 'queued', wanted = ? WHERE id = ? AND state = 'previewed'",
                (json.dumps(wanted._replace(constants=job.wanted.constants)), job.id),
            )
            return done.rowcount == 1

    def mark(self, job: Job, state: str, **report: object) -> None:
        """Note what became of a job."""
        with self._database.change() as connection:
            connection.execute(
                "UPDATE jobs SET state = ?, report = ? WHERE id = ?",
                (state, json.dumps(report, ensure_ascii=False), job.id),
            )

    def try_again(self, job: Job) -> None:
        """Note that work on a job begins once more."""
        with self._database.change() as connection:
            connection.execute("UPDATE jobs SET tries = tries + 1 WHERE id = ?", (job.id,))

    def delete(self, job: Job) -> None:
        """Delete a job, its list and its results."""
        with self._database.change() as connection:
            connection.execute("DELETE FROM jobs WHERE id = ?", (job.id,))
        rmtree(self.place(job.id), ignore_errors=True)

    def sweep(self) -> None:
        """Delete what has been kept long enough, and folders that belong to no job."""
        with self._database.change() as connection:
            old = connection.execute("SELECT id FROM jobs WHERE until <= ?", (time(),)).fetchall()
            connection.executemany("DELETE FROM jobs WHERE id = ?", [(row["id"],) for row in old])
            known = {row["id"] for row in connection.execute("SELECT id FROM jobs")}
        over = {row["id"] for row in old}
        for place in self.folder.iterdir():
            if not place.is_dir() or place.name in known:
                continue
            # A folder that belongs to no job may be one whose row is just being written.
            if place.name in over or place.stat().st_mtime < time() - _WRITTEN:
                rmtree(place, ignore_errors=True)

    def output(self, job: Job, part: str) -> Path | None:
        """Return the file of a part of the result, None where it is not there."""
        if part not in OUTPUTS or job.state != "done":
            return None
        form = job.wanted.form if part == "result" else "xlsx"
        path = self.place(job.id) / f"{part}.{form}"
        return path if path.is_file() else None


def _job(row: sqlite3.Row) -> Job:
    wanted = Wanted(*json.loads(row["wanted"]))
    return Job(**{**dict(row), "wanted": wanted, "report": json.loads(row["report"])})


def shown_name(name: str) -> str:
    """Return the name of a file as it may be shown: its last part, without what is no letter."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*')
    return plain.strip(" .")[:80] or "list"
