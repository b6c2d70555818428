"""A scheduler and workers in processes of their own, on loopback; what they say goes to files."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic, sleep

WORKER = """
import os
from pathlib import Path
from time import sleep
from subsidy.lists.folder import workers
decide = workers.TASKS["decide"]
def held(job, part):
    signs = Path(os.environ["SIGNS"])
    (signs / f"{part.name} begun by {os.getpid()}").touch()
    while (signs / f"hold {part.name}").exists():
        sleep(0.02)
    if (signs / f"crash {part.name}").exists():
        raise ValueError((signs / f"crash {part.name}").read_text())
    return decide(job, part)
workers.TASKS["decide"] = held
from dask.__main__ import main
main()
"""
"""A worker as `dask worker` starts it, that says which list it begins and waits where told to."""

SECONDS = 60
"""How long anything may take on a busy machine."""


class Machines:
    """Processes of one test; `end` kills those that are left."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.signs = folder / "signs"
        self.signs.mkdir()
        self._started: list[subprocess.Popen[bytes]] = []

    def scheduler(
        self, *words: str, program: str | None = None
    ) -> tuple[subprocess.Popen[bytes], str]:
        """Start a scheduler, or a program that is one; return it and its address."""
        host = "tls://127.0.0.1" if words else "127.0.0.1"
        dask = ("-m", "dask") if program is None else ("-c", program)
        command = (*dask, "scheduler", "--host", host, "--port", "0")
        log, process = self._start(
            *command, "--dashboard-address", "127.0.0.1:0", "--no-dashboard", *words
        )
        return process, self._said(log, process, r"Scheduler at: +(t\w+://127\.0\.0\.1:\d+)")

    def worker(
        self,
        address: str,
        *words: str,
        more: Mapping[str, str] | None = None,
        program: str | None = None,
    ) -> subprocess.Popen[bytes]:
        """Start a worker of one thread, or a program that is one, and wait until it is there."""
        one = ("--nthreads", "1", "--no-nanny", "--no-dashboard")
        log, process = self._start(
            "-c", program or WORKER, "worker", address, *one, *words, more=more
        )
        self._said(log, process, r"(Registered to)")
        return process

    def run(self, *words: str, program: str | None = None) -> subprocess.Popen[str]:
        """Start the command `subsidy`, or a program that calls it, with these words."""
        command = ("-m", "subsidy") if program is None else ("-c", program)
        run = subprocess.Popen(
            [sys.executable, *command, *words],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._started.append(run)  # type: ignore[arg-type]
        return run

    def crash(self, name: str, words: str) -> None:
        """Let a worker fail with these words where it begins a list."""
        (self.signs / f"crash {name}").write_text(words)

    def ran(self, *words: str, program: str | None = None) -> tuple[int, str]:
        """Run the command to its end; return its exit code and what it said."""
        run = self.run(*words, program=program)
        said = run.communicate(timeout=SECONDS)[1]
        return run.returncode, said

    def hold(self, name: str) -> None:
        """Let no worker get on with a list that it begins."""
        (self.signs / f"hold {name}").touch()

    def let_go(self, name: str) -> None:
        """Let workers get on with a list."""
        (self.signs / f"hold {name}").unlink()

    def wait_until_begun(self, name: str, by: subprocess.Popen[bytes] | None = None) -> int:
        """Wait until a worker, or this one, has begun a list; return the number of its process."""
        pattern = f"{name} begun by {'*' if by is None else by.pid}"
        for _ in _patiently():
            found = [*self.signs.glob(pattern)]
            if found:
                return int(found[0].name.rpartition(" ")[2])
        raise AssertionError(f"nobody began {name}")

    def logs(self) -> str:
        """Return everything that schedulers and workers said."""
        return "".join(log.read_text(errors="replace") for log in self.folder.glob("*.log"))

    def end(self) -> None:
        """Kill every process that is left."""
        for process in self._started:
            process.kill()
            process.wait(timeout=SECONDS)

    def _start(
        self, *words: str, more: Mapping[str, str] | None = None
    ) -> tuple[Path, subprocess.Popen[bytes]]:
        log = self.folder / f"{len(self._started)}.log"
        own = {"SIGNS": str(self.signs), "DASK_TEMPORARY_DIRECTORY": str(self.folder / "scratch")}
        with log.open("wb") as said:
            process = subprocess.Popen(
                [sys.executable, *words],
                cwd=self.folder,
                env={**os.environ, **own, **(more or {})},
                stdout=said,
                stderr=said,
            )
        self._started.append(process)
        return log, process

    def _said(self, log: Path, process: subprocess.Popen[bytes], pattern: str) -> str:
        for _ in _patiently():
            found = re.search(pattern, log.read_text(errors="replace"))
            if found:
                return found[1]
            assert process.poll() is None, log.read_text(errors="replace")
        raise AssertionError(log.read_text(errors="replace"))


def _patiently() -> Iterator[None]:
    end = monotonic() + SECONDS
    while monotonic() < end:
        yield
        sleep(0.05)
