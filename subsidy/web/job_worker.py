"""A process of its own that looks at a list or decides it: hostile files meet its limits.

python -m subsidy.web.job_worker FOLDER preview|run

It works inside the job's folder, at low priority, within limits of memory and time, and ends when
the server does. What it finds it writes into files there; results appear only when complete.
"""

import json
import os
import resource
import sys
from datetime import date
from pathlib import Path
from threading import Thread
from time import monotonic

from subsidy.errors import InputError
from subsidy.web.jobs import Wanted

MEMORY = 6 << 30
SECONDS = 1800
LARGEST = 4 << 30


class Progress:
    """Notes how far a run is, twice a second at most, and refuses lists that are too long."""

    watched = True

    def __init__(self, most_rows: int) -> None:
        self._most = most_rows
        self._read = self._decided = self._among = 0
        self._noted = 0.0

    def read(self, rows: int) -> None:
        """Take note of so many more rows read."""
        from subsidy.message import message

        self._read += rows
        if self._read > self._most:
            sentence = message(
                "The list has more than {most} rows: divide it, or use the command subsidy batch.",
                most=self._most,
            )
            raise InputError("list", sentence)
        self._note()

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided, among so many in all."""
        self._decided, self._among = self._decided + rows, among
        self._note()

    def _note(self) -> None:
        if monotonic() - self._noted < 0.5:
            return
        self._noted = monotonic()
        said = {"read": self._read, "decided": self._decided, "among": self._among}
        _write("progress.json", said)


def _write(name: str, said: object) -> None:
    new = Path(f"{name}.new")
    new.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    new.replace(name)


def preview(wanted: Wanted) -> None:
    """Write what is understood of the list."""
    from subsidy.lists.reading import dry_run, open_list

    with open_list(_list(), mapping=_mapping(wanted)) as source:
        texts = {language: dry_run(source, language) for language in ("vi", "en")}
    _write("preview.json", texts)


def run(wanted: Wanted, most_rows: int) -> None:
    """Decide the list; write result, rejects and summary, and then what came of it."""
    from subsidy import rulebook
    from subsidy.columns.outcomes import Audience
    from subsidy.lists import batch
    from subsidy.lists.reading import open_list
    from subsidy.lists.run_summary import WantedSummary
    from subsidy.lists.writing import target
    from subsidy.question import Question
    from subsidy.words.summary_titles import titles

    named = None if wanted.policy is None else rulebook.policies().named(wanted.policy)
    question = Question(date.fromisoformat(wanted.on), wanted.months, named)
    question.check(rulebook.premium().modelled)
    goal = target("summary.xlsx", force=True)
    asked = batch.Wanted(
        question=question,
        audience=Audience(reveal=False, language=wanted.language),
        result=target(f"result.{wanted.form}", force=True),
        rejects=target("rejects.xlsx", force=True),
        summary=WantedSummary(goal, titles(wanted.language)),
        rest_is_no=wanted.unstated,
    )
    with open_list(_list(), mapping=_mapping(wanted)) as source:
        done = batch.run(source, asked, Progress(most_rows))
        notes = [note.say(wanted.language) for note in source.notes]
    _write(
        "report.json",
        {
            "rows": done.rows,
            "written": done.written,
            "undetermined": done.undetermined,
            "rejected": done.rejected,
            "notes": notes,
        },
    )


def _mapping(wanted: Wanted) -> str | None:
    """Return a mapping file with what counts for every citizen; None where nothing does."""
    if not wanted.constants:
        return None
    _write("mapping.yaml", {"constants": dict(wanted.constants)})
    return "mapping.yaml"


def _list() -> str:
    return next(path.name for path in Path().glob("list.*"))


def _limit() -> None:
    os.nice(15)
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
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
    folder, task, most_rows = sys.argv[1:4]
    os.chdir(folder)
    os.umask(0o077)
    _limit()
    _end_with_the_server()
    wanted = Wanted(*json.loads(Path("wanted.json").read_text(encoding="utf-8")))
    try:
        if task == "preview":
            preview(wanted)
        else:
            run(wanted, int(most_rows))
    except InputError as error:
        _write("error.json", {"vi": error.say("vi"), "en": error.say("en")})
        sys.exit(2)


if __name__ == "__main__":
    main()
