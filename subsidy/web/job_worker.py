"""A process of its own that works on a job: hostile files meet its limits.

python -m subsidy.web.job_worker FOLDER preview|run KIND MOST_ROWS

It works inside the job's folder, at low priority, within limits of memory and time, and ends when
the server does. What it finds it writes into files there; results are handed out only when the
server has noted that it is done.
"""

import os
import resource
import sys
from pathlib import Path
from threading import Thread

from subsidy.errors import InputError
from subsidy.garbage import collect_seldom
from subsidy.web.job import AnyWanted, Wanted, WantedComparison, read_wanted
from subsidy.web.worker_files import write

MEMORY = 6 << 30
SECONDS = 1800
LARGEST = 4 << 30


def work(task: str, wanted: AnyWanted, most_rows: int) -> None:
    """Do what is wanted. Raises InputError for what cannot be done."""
    if isinstance(wanted, Wanted):
        from subsidy.web import list_worker

        if task == "preview":
            list_worker.preview(wanted)
        else:
            list_worker.run(wanted, most_rows)
    elif isinstance(wanted, WantedComparison):
        from subsidy.web import comparison_worker

        comparison_worker.run(wanted, most_rows)
    else:
        from subsidy.web import verification_worker

        verification_worker.run(wanted)


def _limit() -> None:
    os.nice(15)
    # Charts are drawn by an engine that reserves far more addresses than it uses, so what is
    # limited is memory written to.
    for what, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def _end_with_the_server() -> None:
    # The server holds the other end of standard input: it closes when the server is gone.
    def wait() -> None:
        os.read(0, 1)
        os._exit(1)

    Thread(target=wait, daemon=True).start()


def main() -> None:
    """Do what the command line says; exit 0, or 2 with the sentence in error.json."""
    folder, task, kind, most_rows = sys.argv[1:5]
    os.chdir(folder)
    os.umask(0o077)
    _limit()
    collect_seldom()
    _end_with_the_server()
    wanted = read_wanted(kind, Path("wanted.json").read_text(encoding="utf-8"))
    try:
        work(task, wanted, int(most_rows))
    except InputError as error:
        write("error.json", {"vi": error.say("vi"), "en": error.say("en")})
        sys.exit(2)


if __name__ == "__main__":
    main()
