"""A run over a folder: every list looked at, repetitions found, every list decided once."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Protocol

from subsidy.errors import InputError
from subsidy.lists.done import Done
from subsidy.lists.folder.checks import (
    check_alike,
    check_apart,
    check_free,
    check_nothing_lost,
)
from subsidy.lists.folder.deciding import Part
from subsidy.lists.folder.files import Files, files_of
from subsidy.lists.folder.index import Indexed
from subsidy.lists.folder.job import Job, Options
from subsidy.lists.folder.manifest import Entry, Manifest, earlier
from subsidy.lists.folder.repeats import find_repeats
from subsidy.lists.folder.stamp import own_stamp
from subsidy.lists.folder.standing import stands
from subsidy.lists.folder.tallies import tally_of_all
from subsidy.lists.folder.work_folder import NAME as WORK
from subsidy.lists.folder.work_folder import clear, work_folder
from subsidy.lists.folder.workers import Workers
from subsidy.lists.run_summary import WantedSummary, run_summary
from subsidy.lists.writing import publish_all
from subsidy.lists.writing.trouble import in_one_sentence
from subsidy.message import Message, message


class Wanted(NamedTuple):
    """What to make of a folder, and where: paths as given."""

    folder: str
    output: str
    options: Options
    rejects: str | None = None
    mapping: str | None = None
    summary: WantedSummary | None = None
    force: bool = False


class Came(NamedTuple):
    """What came of a run. `rejected` says of lists with rejected rows how many each has.

    `notes` say of the lists decided now what was seen in them and not used.
    """

    files: Files
    skipped: int
    sums: Mapping[str, int]
    rejected: tuple[tuple[str, int], ...]
    notes: tuple[tuple[str, Message], ...]


class Progress(Protocol):
    """Is told how far a run is: lists are looked at, and then their rows decided."""

    def looked(self, lists: int, among: int) -> None:
        """Take note of so many more lists looked at, among so many in all."""

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided, among so many in all."""


def run_folder(wanted: Wanted, workers: Workers, progress: Progress) -> Came:
    """Decide every list of a folder that is not finished; what is finished stays.

    Raises InputError for the first thing that cannot be done; the same run again goes on.
    """
    check_apart(wanted.folder, wanted.output, wanted.rejects)
    files = files_of(wanted.folder)
    with work_folder(wanted.output) as token:
        if wanted.rejects is not None:
            with in_one_sentence(wanted.rejects):
                Path(wanted.rejects).mkdir(exist_ok=True)
        work = str(Path(wanted.output, WORK))
        job = Job(
            folder=wanted.folder,
            output=wanted.output,
            work=work,
            token=token,
            rejects=wanted.rejects,
            mapping=wanted.mapping,
            summed=wanted.summary is not None,
            options=wanted.options,
            stamp=own_stamp(),
        )
        summary = None if wanted.summary is None else wanted.summary.goal.file
        check_nothing_lost(job, files.lists, mapping=wanted.mapping, summary=summary)
        before = earlier(wanted.output)
        check_free(job, files.lists, before, force=wanted.force)
        came = _Run(job, files, workers, progress).go(before.entries_under(job) if before else {})
        if wanted.summary is not None:
            _summarise(wanted.summary, job, came)
        clear(wanted.output)
    return came


class _Run:
    """The steps of one run."""

    def __init__(self, job: Job, files: Files, workers: Workers, progress: Progress) -> None:
        self._job, self._files = job, files
        self._workers, self._progress = workers, progress
        self._manifest = Manifest(job, files.lists)

    def go(self, before: Mapping[str, Entry]) -> Came:
        """Do what is left to do; `before` are the lists that an earlier run has finished."""
        names = self._files.lists
        found = self._look()
        check_alike(found)
        repeats = find_repeats(self._job, names, self._suspects)
        finished = {
            name: entry
            for name, entry in before.items()
            if name in found
            and (entry.input_sha256, entry.repeats_sha256)
            == (found[name].sha256, repeats.get(name))
            and entry.adds_up(found[name].rows)
            and stands(self._job, name, entry.decided)
        }
        self._manifest.entries = finished
        self._manifest.write()
        skipped = len(finished)
        self._decide(found, repeats)
        self._manifest.write()
        entries = self._manifest.entries
        return Came(
            self._files,
            skipped,
            self._manifest.sums(),
            tuple(
                (name, entries[name].decided.rejected)
                for name in names
                if entries[name].decided.rejected
            ),
            tuple((name, note) for name in names for note in entries[name].decided.notes),
        )

    def _look(self) -> dict[str, Indexed]:
        found: dict[str, Indexed] = {}
        names = self._files.lists
        for name, indexed in self._workers.each("index", self._job, names):
            found[name] = indexed
            self._progress.looked(1, len(names))
        return {name: found[name] for name in names}

    def _suspects(self, names: list[str]) -> None:
        for _ in self._workers.each("suspects", self._job, names):
            pass

    def _decide(self, found: Mapping[str, Indexed], repeats: Mapping[str, str]) -> None:
        left = [name for name in found if name not in self._manifest.entries]
        parts = [
            Part(name, found[name].rows, found[name].seen, name in repeats)
            # The longest first, so that no worker is left alone with one at the end.
            for name in sorted(left, key=lambda name: -found[name].rows)
        ]
        rows = sum(part.rows for part in parts)
        self._progress.decided(0, rows)
        try:
            for part, decided in self._workers.each("decide", self._job, parts):
                one = found[part.name]
                entry = Entry(one.sha256, one.rows, repeats.get(part.name), decided)
                self._manifest.add(part.name, entry)
                self._progress.decided(part.rows, rows)
        except InputError as error:
            raise self._kept(error) from None
        finally:
            with suppress(InputError):  # a full disk: what it does not say is decided again
                self._manifest.write()

    def _kept(self, error: InputError) -> InputError:
        return InputError(
            error.field,
            message(
                "{why} Finished and kept: {done} of {all} lists; the same command goes on.",
                why=error,
                done=len(self._manifest.entries),
                all=len(self._files.lists),
            ),
        )


def _summarise(wanted: WantedSummary, job: Job, came: Came) -> None:
    sums = came.sums
    done = Done(sums["rows"], sums["written"], sums["undetermined"], sums["rejected"])
    tally = tally_of_all(job, came.files.lists)
    question, rest_is_no = job.options.question, job.options.rest_is_no
    publish_all([run_summary(wanted, tally, question, done, rest_is_no=rest_is_no)])
