"""Jobs: each a folder and a row, worked on in turn, then deleted."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from secrets import token_hex
from shutil import copyfileobj, rmtree
from time import time
from typing import Any, BinaryIO, NamedTuple

from subsidy.accounts.database import Database, Unavailable
from subsidy.audit.log import AuditLog
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.web.job import FORMS, AnyWanted, Job, Kind, Wanted, kind_of, read_wanted
from subsidy.web.settings import Settings

MOST_OF_ONE = 20
"""Jobs one owner may have at a time."""

_WRITTEN = 600
"""Seconds after which a folder without a job is what a killed server left."""


class Owner(NamedTuple):
    """Whose a job is: `owner` alone gets at it, `who` stands in the log, `surface` it came by."""

    owner: str
    who: str
    surface: str


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
        owner: Owner,
        wanted: AnyWanted,
        name: str = "",
        file: BinaryIO | None = None,
        *,
        title: str = "",
        at_once: bool = True,
    ) -> Job:
        """Keep what is wanted, and the list that was uploaded for it.

        The job is called `title`, or as the file was. Without `at_once` it is looked at, and waits
        until its owner says how to go on. Raises InputError for a file that is no list, and where
        there are many jobs already, Unavailable where the disk does not take it.
        """
        form = Path(name).suffix.lower().removeprefix(".") if file is not None else ""
        if file is not None and form not in FORMS:
            raise InputError(
                "list",
                message("The file must be a list that ends in .csv, .xlsx or .parquet."),
            )
        if sum(1 for _ in self.of(owner.owner, Kind)) >= MOST_OF_ONE:
            raise InputError(
                "list",
                message(
                    "You have {count} lists and runs here already; delete some of them first.",
                    count=MOST_OF_ONE,
                ),
            )
        job_id, now = token_hex(16), time()
        try:
            self._keep(job_id, form, file)
        except OSError as error:
            rmtree(self.place(job_id), ignore_errors=True)
            raise Unavailable(type(error).__name__) from error
        until = now + self.settings.keep_hours * 3600
        state = "queued" if at_once else "uploaded"
        row = (job_id, *owner, title or shown_name(name), form, state, now, until)
        with self._database.change() as connection:
            connection.execute(
                "INSERT INTO jobs (id, owner, who, surface, name, form, state, made, until, wanted,"
                " kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, json.dumps(wanted), kind_of(wanted).value),
            )
        found = self.get(job_id, owner.owner)
        assert found is not None
        return found

    def _keep(self, job_id: str, form: str, file: BinaryIO | None) -> None:
        """Make the folder of a job, and put into it what was uploaded."""
        place = self.place(job_id)
        place.mkdir(mode=0o700)
        if file is not None:
            with (place / f"list.{form}").open("wb") as kept:
                copyfileobj(file, kept)

    def get(self, job_id: str, owner: str) -> Job | None:
        """Return a job; None where there is none, or it is another's."""
        with self._database.change() as connection:
            row = connection.execute(
                "SELECT * FROM jobs WHERE id = ? AND owner = ? AND until > ?",
                (job_id, owner, time()),
            ).fetchone()
        return None if row is None else _job(row)

    def of(self, owner: str, kinds: Iterable[Kind]) -> Iterator[Job]:
        """Yield an owner's jobs of these kinds, the newest first."""
        with self._database.change() as connection:
            rows = connection.execute(
                "SELECT * FROM jobs WHERE owner = ? AND until > ? ORDER BY made DESC",
                (owner, time()),
            ).fetchall()
        yield from (_job(row) for row in rows if row["kind"] in tuple(kinds))

    def next(self, kinds: Iterable[Kind]) -> Job | None:
        """Return the job of these kinds that has waited longest; to look at a list comes first."""
        with self._database.change() as connection:
            rows = connection.execute(
                "SELECT * FROM jobs WHERE state IN ('uploaded', 'queued', 'running') "
                "ORDER BY state = 'uploaded' DESC, made"
            ).fetchall()
        return next((_job(row) for row in rows if row["kind"] in tuple(kinds)), None)

    def there(self, job: Job) -> bool:
        """Tell whether a job was not deleted meanwhile."""
        with self._database.change() as connection:
            found = connection.execute("SELECT 1 FROM jobs WHERE id = ?", (job.id,)).fetchone()
        return found is not None

    def queue(self, job: Job, wanted: Wanted) -> bool:
        """Have a list decided that was looked at; False where it was not, or runs already."""
        assert isinstance(job.wanted, Wanted)
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
        name = job.file(part)
        if name is None or job.state != "done":
            return None
        path = self.place(job.id) / name
        return path if path.is_file() else None

    def found(self, job: Job, name: str) -> Any:
        """Return what the worker left in a JSON file of its folder, {} where it did not."""
        try:
            return json.loads((self.place(job.id) / name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def progress(self, job: Job) -> Any:
        """Return how far a job is that is worked on."""
        return self.found(job, "progress.json") if job.state == "running" else {}


def _job(row: sqlite3.Row) -> Job:
    wanted = read_wanted(row["kind"], row["wanted"])
    report, kind = json.loads(row["report"]), Kind(row["kind"])
    return Job(**{**dict(row), "wanted": wanted, "report": report, "kind": kind})


def shown_name(name: str) -> str:
    """Return the name of a file as it may be shown: its last part, without what is no letter."""
    last = name.replace("\\", "/").rpartition("/")[2]
    plain = "".join(letter for letter in last if letter.isprintable() and letter not in '<>:"|?*')
    return plain.strip(" .")[:80] or "list"
