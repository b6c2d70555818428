"""Threads that work on jobs, one after the other, each in a process of its own."""

import fcntl
import json
import os
import subprocess
import sys
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from threading import Event, Thread
from typing import Any, TextIO

from subsidy import __version__, rulebook
from subsidy.audit.entry import Entry, now
from subsidy.audit.log import Unrecorded
from subsidy.message import message
from subsidy.receipt import rules_hash
from subsidy.web.guard import LOG, place_of
from subsidy.web.job import PARTS, Job, Kind, Wanted
from subsidy.web.jobs import Jobs

_TRIES = 3
"""How often work on a job begins before it counts as failed: a list may take the server down."""

TOGETHER = ((Kind.LIST,), (Kind.COMPARISON, Kind.VERIFICATION))
"""Kinds that wait for each other: a long comparison does not hold up the lists of clerks."""

_REST = 5.0
"""Seconds to wait after a fault, which may be that of a disk."""

_LOOK_EVERY = 2.0
"""Seconds between two looks whether a job was deleted while it is worked on."""

_SWEEP_EVERY = 30.0
"""Seconds between two looks for what has been kept long enough."""


class JobRunner:
    """Works on jobs of some kinds until it is stopped.

    Of several servers on one folder only one has a runner of these kinds at work.
    """

    def __init__(self, jobs: Jobs, kinds: tuple[Kind, ...]) -> None:
        self._jobs = jobs
        self._kinds = kinds
        self._stop = Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._work, name=kinds[0], daemon=True)

    def start(self) -> None:
        """Begin, with what an earlier server left unfinished."""
        self._thread.start()

    def stop(self) -> None:
        """End, and leave the job at hand for the next server."""
        self._stop.set()
        if self._process is not None:
            with suppress(OSError):
                self._process.kill()
        self._thread.join(timeout=10)

    def _work(self) -> None:
        with (self._jobs.folder / f".lock-{self._kinds[0]}").open("w") as lock:
            self._wait_for(lock)
            rest = 0.0
            while not self._stop.is_set():
                try:
                    if rest <= 0:
                        self._jobs.sweep()
                        rest = _SWEEP_EVERY
                    job = self._jobs.next(self._kinds)
                    if job is not None:
                        self._do(job)
                        continue
                except Exception as error:  # noqa: BLE001 - the thread must not end
                    LOG.error("%s", place_of(error))
                    self._stop.wait(_REST)
                self._stop.wait(0.25)
                rest -= 0.25

    def _wait_for(self, lock: TextIO) -> None:
        while not self._stop.is_set():
            with suppress(OSError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            self._stop.wait(1)

    def _do(self, job: Job) -> None:
        if job.tries >= _TRIES:
            self._failed(job, None)
            return
        self._jobs.try_again(job)
        task = "preview" if job.state == "uploaded" else "run"
        if task == "run":
            self._jobs.mark(job, "running")
        code = self._run(job, task)
        if self._stop.is_set():
            return
        place = self._jobs.place(job.id)
        if code == 0 and task == "preview":
            self._jobs.mark(job, "previewed", preview=_said(job, place / "preview.json"))
        elif code == 0 and isinstance(job.wanted, Wanted):
            self._decided(job, job.wanted, place)
        elif code == 0:
            self._jobs.mark(job, "done", **_read(place / "report.json"))
        elif code == 2:
            self._failed(job, _said(job, place / "error.json"))
        else:
            LOG.error("the process of a %s ended with %s", job.kind, code)
            self._failed(job, None)

    def _run(self, job: Job, task: str) -> int:
        place = self._jobs.place(job.id)
        (place / "wanted.json").write_text(json.dumps(job.wanted), encoding="utf-8")
        rows = str(self._jobs.settings.most_rows)
        self._process = subprocess.Popen(  # noqa: S603 - our own module, on a folder of our own
            [sys.executable, "-m", "subsidy.web.job_worker", str(place), task, job.kind, rows],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "POLARS_MAX_THREADS": "1", "RAYON_NUM_THREADS": "1"},
        )
        try:
            return self._ended(self._process, job)
        finally:
            if self._process.stdin is not None:
                self._process.stdin.close()
            self._process = None

    def _ended(self, process: "subprocess.Popen[bytes]", job: Job) -> int:
        """Wait for the process; what was deleted meanwhile is not worked on any longer."""
        while True:
            try:
                return process.wait(_LOOK_EVERY)
            except subprocess.TimeoutExpired:
                if not self._jobs.there(job):
                    process.kill()

    def _decided(self, job: Job, wanted: Wanted, place: Path) -> None:
        report = _read(place / "report.json")
        with (place / f"list.{job.form}").open("rb") as file:
            mark = file_digest(file, "sha256").hexdigest()
        entry = Entry(
            at=now(),
            who=job.who,
            surface=job.surface,
            kind="list",
            on=wanted.on,
            months=wanted.months,
            policy=wanted.policy,
            reveal=False,
            engine=__version__,
            rules=rules_hash(rulebook.policies().all),
            profile=mark,
            rows=report["written"],
        )
        try:
            number = self._jobs.log.append(entry)
        except Unrecorded:
            said = message(
                "The decision could not be recorded, so it is not given out. Tell the "
                "administrator: the disk may be full or read-only."
            )
            self._failed(job, {"vi": said.say("vi"), "en": said.say("en")})
            return
        self._jobs.mark(job, "done", **report, entry=number)

    def _failed(self, job: Job, error: dict[str, Any] | None) -> None:
        for part in PARTS[job.kind]:
            name = job.file(part)
            if name is not None:
                (self._jobs.place(job.id) / name).unlink(missing_ok=True)
        if error is None:
            said = _FAILED[job.kind]
            error = {"vi": said.say("vi"), "en": said.say("en")}
        self._jobs.mark(job, "failed", error=error)


_TOO_MUCH = message(
    "This could not be worked on: it needs too much memory or time, or this is a fault of the "
    "program."
)
_FAILED = {
    Kind.LIST: message(
        "The list could not be worked on: it needs too much memory or time, or this is a "
        "fault of the program. Nothing was decided."
    ),
    Kind.COMPARISON: _TOO_MUCH,
    Kind.VERIFICATION: _TOO_MUCH,
}


def _said(job: Job, file: Path) -> dict[str, str]:
    """Return sentences by their language, with the name that the owner's file had."""
    said: dict[str, str] = _read(file)
    if job.kind is not Kind.LIST:
        return said
    kept = f"list.{job.form}"
    return {language: text.replace(kept, job.name) for language, text in said.items()}


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
