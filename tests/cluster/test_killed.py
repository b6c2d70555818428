"""Workers and the scheduler are killed: the run goes on, and ends as one on a single machine."""

import re
from pathlib import Path

import polars as pl

from tests.cluster.machines import Machines
from tests.lists.batch.people import Citizen, person
from tests.lists.folder.conftest import fill, results

ASKED = ("--on", "2025-10-01", "--months", "1", "--lang", "en", "--unstated", "no")
NAMES = ("a.parquet", "b.parquet", "c.parquet", "d.parquet", "e.parquet", "f.parquet")


def citizens(first: int) -> list[Citizen]:
    """Return a hundred citizens of whom every tenth stands in the next list too."""
    return [
        person(first + n, birth_date=f"{1930 + n % 70}", poverty="rich" * (n % 37 == 5))
        for n in range(100)
    ]


def test_a_worker_is_killed_then_the_scheduler_and_the_run_goes_on(machines: Machines) -> None:
    fill({name: citizens(90 * n) for n, name in enumerate(NAMES)})
    single = ("batch", "in", "-o", "single", "--rejects", "single/no", "--summary", "1.csv")
    assert machines.ran(*single, *ASKED)[0] == 0

    scheduler, address = machines.scheduler()
    workers = {one.pid: one for one in (machines.worker(address), machines.worker(address))}
    for name in ("e.parquet", "f.parquet"):
        machines.hold(name)
    asked = ("batch", "in", "-o", "out", "--rejects", "out/no", "--summary", "2.csv", *ASKED)
    run = machines.run(*asked, "--on-cluster", address)
    killed = workers.pop(machines.wait_until_begun("e.parquet"))
    left = workers.pop(machines.wait_until_begun("f.parquet"))
    killed.kill()
    machines.let_go("f.parquet")
    machines.wait_until_begun("e.parquet", by=left)  # what the dead one had is given to the other
    scheduler.kill()
    said = run.communicate(timeout=60)[1]
    assert run.returncode == 2, said
    told = re.fullmatch(
        rf"Error: The connection to the scheduler {address} broke: start it again\. "
        r"Finished and kept: (\d) of 6 lists; the same command goes on\.\n",
        said,
    )
    assert told is not None, said
    finished = int(told[1])
    assert finished in (3, 4, 5)  # answers may have been on their way
    assert not Path("out/e.parquet").exists()
    machines.let_go("e.parquet")

    _, address = machines.scheduler()
    machines.worker(address)
    code, said = machines.ran(*asked, "--on-cluster", address)
    assert code == 0, said
    assert said.startswith(f"6 lists: {6 - finished} decided, {finished} finished before.\n")
    assert results("out") == results("single")
    assert results("out/no") == results("single/no")
    assert Path("2.csv").read_bytes() == Path("1.csv").read_bytes()
    rows = [pl.read_parquet(Path(folder, name)) for folder in ("out", "out/no") for name in NAMES]
    assert sum(map(len, rows)) == 600
    identifiers = pl.concat(rows[: len(NAMES)])["person_id"]
    assert identifiers.is_unique().all()
