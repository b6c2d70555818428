"""A folder of lists from the command line, done by this machine or by a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from subsidy import rulebook
from subsidy.console.ending import ending_in_order
from subsidy.console.every_row import every_row
from subsidy.console.lists import Asked, report_counts, say, understood
from subsidy.errors import InputError
from subsidy.message import message
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.lists.folder.job import Options
    from subsidy.lists.folder.run import Came, Wanted
    from subsidy.lists.folder.workers import Workers

_SHOWN = 20
"""How many lists with rejected rows are named."""


def run_folder(asked: Asked) -> bool:
    """Run over the folder and say what came of it; return whether every row could be read.

    Raises InputError for what was asked or found wrong.
    """
    named = None if asked.policy is None else rulebook.policies().named(asked.policy)
    Question(asked.on, asked.months, named).check(rulebook.premium().modelled)
    if asked.dry_run:
        from subsidy.lists.folder.files import files_of

        for name in files_of(asked.list).lists:
            understood(asked._replace(list=str(Path(asked.list, name))))
        return True
    from subsidy.console.folder_progress import FolderProgress
    from subsidy.lists.folder import run

    wanted = _wanted(asked)
    with ending_in_order(), _workers(asked) as workers, FolderProgress(asked.lang) as progress:
        came = run.run_folder(wanted, workers, progress)
    _report(asked, came)
    return not (asked.strict and came.sums["rejected"])


def _wanted(asked: Asked) -> "Wanted":
    from subsidy.lists.folder.run import Wanted
    from subsidy.lists.run_summary import WantedSummary
    from subsidy.lists.writing import target
    from subsidy.words.summary_titles import titles

    if asked.output in (None, "-") or asked.rejects == "-":
        raise InputError(
            "-o",
            message(
                "{folder} is a folder: -o names the folder of the results, --rejects that of the "
                "rejected rows.",
                folder=asked.list,
            ),
        )
    summary = None
    if asked.summary is not None:
        summary = WantedSummary(target(asked.summary, force=asked.force), titles(asked.lang))
    return Wanted(
        folder=_path(asked, asked.list),
        output=_path(asked, str(asked.output)),
        options=_options(asked),
        rejects=None if asked.rejects is None else _path(asked, asked.rejects),
        mapping=None if asked.mapping is None else _path(asked, asked.mapping),
        summary=summary,
        force=asked.force,
    )


def _options(asked: Asked) -> "Options":
    from subsidy.lists.folder.job import Options

    return Options(
        on=asked.on.isoformat(),
        months=asked.months,
        policy=asked.policy,
        rest_is_no=asked.unstated == "no",
        reveal=asked.reveal,
        language=asked.lang,
        full=asked.full,
        stated=tuple(every_row(asked.state).items()),
        sheet=asked.sheet,
        mapping_sha256=None if asked.mapping is None else _hash_of(asked.mapping),
    )


def _hash_of(mapping: str) -> str:
    from subsidy.lists.reading.mapping_file import read_mapping

    read_mapping(mapping)
    return sha256(Path(mapping).read_bytes()).hexdigest()


def _path(asked: Asked, given: str) -> str:
    """Return a path as given, or the whole of it where other machines must find it too."""
    return given if asked.on_cluster is None else str(Path(given).absolute())


@contextmanager
def _workers(asked: Asked) -> "Iterator[Workers]":
    """Give who does the work: this machine, or the cluster at the address named."""
    tls = (asked.tls_ca, asked.tls_cert, asked.tls_key)
    if asked.on_cluster is None:
        from subsidy.lists.folder.files import files_of
        from subsidy.lists.folder.processes import own_workers

        if any(tls):
            raise InputError(
                "--tls-ca",
                message("Certificates are for a cluster: name it with --on-cluster tls://..."),
            )
        with own_workers(len(files_of(asked.list).lists)) as workers:
            yield workers
        return
    from subsidy.cluster.connection import Tls, connected
    from subsidy.cluster.workers import Cluster

    with connected(asked.on_cluster, Tls(*tls)) as client:
        yield Cluster(client, asked.on_cluster)


def _report(asked: Asked, came: "Came") -> None:
    from subsidy.lists.done import Done

    if came.files.others:
        names = ", ".join(came.files.others[:_SHOWN])
        say(asked, message("Not lists, and left alone: {names}.", names=names))
    for name, note in came.notes:
        say(asked, message("{file}: {why}", file=name, why=note))
    if asked.rejects is None:
        for name, count in came.rejected[:_SHOWN]:
            sentence = message(
                "{file}: {count} rows rejected; --rejects FOLDER writes which, and why.",
                file=name,
                count=str(count),
            )
            say(asked, sentence)
    lists = len(came.files.lists)
    sentence = message(
        "{lists} lists: {done} decided, {skipped} finished before.",
        lists=str(lists),
        done=str(lists - came.skipped),
        skipped=str(came.skipped),
    )
    say(asked, sentence)
    sums = came.sums
    report_counts(
        asked, Done(sums["rows"], sums["written"], sums["undetermined"], sums["rejected"])
    )
