"""What keeps a cluster from deciding: one sentence each, finished lists kept."""

import shutil
import socket
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from polars.exceptions import PanicException

from subsidy.cluster import connection
from subsidy.errors import InputError
from subsidy.language.rulefiles import folder_of_rules
from subsidy.lists.folder import workers
from subsidy.lists.folder.job import Job, Options
from subsidy.lists.folder.stamp import Stamp, own_stamp
from subsidy.lists.folder.workers import Answer, attempt
from tests.cluster.machines import Machines
from tests.lists.batch.conftest import Run, refused, run
from tests.lists.batch.people import person
from tests.lists.folder.conftest import fill

__all__ = ["run"]

ASKED = ("--on", "2025-10-01", "--months", "1", "--lang", "en", "--unstated", "no")


@pytest.mark.parametrize("scheme", ["tcp", "tls"])
def test_a_scheduler_that_nobody_started(run: Run, scheme: str) -> None:
    fill({"a.csv": [person(1)]})
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    ran = run("in", "-o", "out", "--on-cluster", f"{scheme}://127.0.0.1:{port}")
    refused(ran, f"No scheduler answers at {scheme}://127.0.0.1:{port}: start it")
    assert not Path("out").exists()


@pytest.mark.parametrize("greeting", [b"", b"SSH", b"SSH-2.0-OpenSSH_9.2\r\n"])
def test_another_program_at_the_address_of_a_scheduler(
    run: Run, monkeypatch: pytest.MonkeyPatch, greeting: bytes
) -> None:
    monkeypatch.setattr(connection, "_PATIENCE", 0.2)
    fill({"a.csv": [person(1)]})
    with socket.create_server(("127.0.0.1", 0)) as other:

        def greet() -> None:
            caller, _ = other.accept()
            with caller, suppress(ConnectionError):
                caller.send(greeting)
                caller.recv(1)  # until the caller has gone

        Thread(target=greet, daemon=True).start()
        address = f"tcp://127.0.0.1:{other.getsockname()[1]}"
        refused(
            run("in", "-o", "out", "--on-cluster", address), f"No scheduler answers at {address}"
        )
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--on-cluster", "http://127.0.0.1:1"), "tcp://HOST:PORT"),
        (("--on-cluster", "127.0.0.1"), "tcp://HOST:PORT"),
        (("--on-cluster", "tcp://127.0.0.1:1", "--tls-ca", "x"), "is not encrypted"),
        (("--on-cluster", "tls://127.0.0.1:1", "--tls-ca", "x"), "name all three"),
        (
            ("--on-cluster", "tls://h:1", "--tls-ca", "x", "--tls-cert", "x", "--tls-key", "x"),
            "x cannot be read",
        ),
        (("--tls-ca", "x"), "Certificates are for a cluster"),
    ],
)
def test_what_cannot_be_asked_of_a_cluster(run: Run, words: tuple[str, ...], said: str) -> None:
    fill({"a.csv": [person(1)]})
    refused(run("in", "-o", "out", *words), said)


def test_a_worker_with_other_rules(machines: Machines) -> None:
    shutil.copytree(folder_of_rules(), "other", ignore=shutil.ignore_patterns("__pycache__"))
    law = Path("other/premium.py")
    assert "4.5" in law.read_text(encoding="utf-8")
    law.write_text(law.read_text(encoding="utf-8").replace("4.5", "4.6"), encoding="utf-8")
    fill({"a.csv": [person(1)], "b.csv": [person(2)]})
    assert machines.ran("batch", "in", "-o", "out", *ASKED)[0] == 0
    fill({"c.csv": [person(3)]})
    _, address = machines.scheduler()
    machines.worker(address, more={"SUBSIDY_RULES": str(Path("other").absolute())})
    before = Path("out/a.csv").stat().st_ino, Path("out/b.csv").stat().st_ino
    code, said = machines.ran("batch", "in", "-o", "out", *ASKED, "--on-cluster", address)
    assert code == 2
    assert said.startswith("Error: The worker tcp://127.0.0.1:")
    assert " has other rules (" in said
    assert own_stamp().rules_sha256[:16] in said
    assert said.count("\n") == 1
    assert before == (Path("out/a.csv").stat().st_ino, Path("out/b.csv").stat().st_ino)
    assert "1 decided, 2 finished before" in machines.ran("batch", "in", "-o", "out", *ASKED)[1]


BARE = """
import sys
class Nowhere:
    def find_spec(self, name, *_):
        if name.partition(".")[0] == "subsidy":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Nowhere())
from dask.__main__ import main
main()
"""
"""Dask on a machine where this program is not installed."""


def test_machines_without_this_program_say_so_and_live_on(machines: Machines) -> None:
    fill({"a.csv": [person(1)]})
    scheduler, address = machines.scheduler(program=BARE)
    worker = machines.worker(address, program=BARE)
    asked = ("batch", "in", "-o", "out", *ASKED, "--on-cluster", address)
    code, said = machines.ran(*asked)
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith(f"Error: A worker of {address} has no subsidy, or another one")
    assert (scheduler.poll(), worker.poll()) == (None, None)


NOBODY = """
from subsidy.cluster import workers
workers._PATIENCE = 0.5
from subsidy.__main__ import main
main()
"""


def test_a_cluster_without_a_worker(machines: Machines) -> None:
    fill({"a.csv": [person(1)]})
    _, address = machines.scheduler()
    asked = ("batch", "in", "-o", "out", *ASKED, "--on-cluster", address)
    code, said = machines.ran(*asked, program=NOBODY)
    assert (code, said.count("\n")) == (2, 1)
    assert f"The cluster at {address} has no worker: start some" in said


def answer(tmp_path: Path, stamp: Stamp, *, token: bool = True) -> Answer:
    """Return what a worker answers to a job of another coordinator."""
    if token:
        (tmp_path / "token").touch()
    options = Options("2025-10-01", 1, None, True, False, "en", False)
    here = str(tmp_path)
    job = Job(here, here, here, "token", None, None, False, options, stamp)
    return attempt("index", job, "a.csv", "tcp://worker:1")


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("rules_sha256", "tcp://worker:1 has other rules"),
        ("engine_sha256", "tcp://worker:1 has another engine"),
        ("key", "tcp://worker:1 has another key for receipts"),
    ],
)
def test_a_worker_does_nothing_under_another_stamp(tmp_path: Path, part: str, said: str) -> None:
    told = answer(tmp_path, own_stamp()._replace(**{part: "0" * 64}))
    with pytest.raises(InputError, match=said):
        told.unwrap()


def test_a_worker_that_sees_another_disk(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not see the folder"):
        answer(tmp_path, own_stamp(), token=False).unwrap()


def test_a_panic_on_a_worker_is_told_by_its_kind_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def panics(*_: object) -> None:
        raise PanicException("no room for 001055004322")

    monkeypatch.setitem(workers.TASKS, "index", panics)
    told = answer(tmp_path, own_stamp())
    assert told.fault.startswith("index failed with PanicException at ")
    assert "001055004322" not in told.fault


def test_a_worker_of_the_same_stamp_looks_at_the_list(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"a\.csv cannot be read"):
        answer(tmp_path, own_stamp()).unwrap()
