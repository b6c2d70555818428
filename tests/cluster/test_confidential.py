"""Nothing of a citizen goes over the connection to the scheduler, or into a log."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from tests.cluster.machines import Machines
from tests.lists.batch.people import person
from tests.lists.folder.conftest import fill

ASKED = ("--on", "2025-10-01", "--months", "1", "--lang", "en", "--unstated", "no")
TELLING = (b"001055004321", b"001055004322", b"Th\xc6\xb0\xe1\xbb\xa3ng H\xe1\xbb\x93ng", b"worse")


@contextmanager
def overheard(address: str) -> Iterator[tuple[str, list[bytes]]]:
    """Give an address that leads to another, and what goes both ways over it."""
    host, port = address.removeprefix("tcp://").split(":")
    heard: list[bytes] = []

    def pass_on(source: socket.socket, goal: socket.socket) -> None:
        try:
            while piece := source.recv(65536):
                heard.append(piece)
                goal.sendall(piece)
            goal.shutdown(socket.SHUT_WR)
        except OSError:  # either side has gone
            pass

    def welcome() -> None:
        while True:
            try:
                one, _ = server.accept()
            except OSError:  # nobody listens any more
                return
            other = socket.create_connection((host, int(port)))
            opened.extend((one, other))
            for pair in ((one, other), (other, one)):
                Thread(target=pass_on, args=pair, daemon=True).start()

    opened: list[socket.socket] = []
    server = socket.create_server(("127.0.0.1", 0))
    Thread(target=welcome, daemon=True).start()
    yield f"tcp://127.0.0.1:{server.getsockname()[1]}", heard
    server.shutdown(socket.SHUT_RDWR)
    server.close()
    for one in opened:
        one.close()


def test_no_citizen_is_seen_on_the_way_or_in_a_log(machines: Machines) -> None:
    hue, khue = (person(0, person_id=f"00105500432{n}", poverty="") for n in (1, 2))
    fill(
        {
            "a.csv": [*(person(n, poverty="") for n in range(20)), {**hue, "poverty": "worse"}],
            "b.csv": [khue, person(3)],
            "c.csv": [khue],
        }
    )
    Path("m.yaml").write_text("constants: {hiv: 'yes'}", encoding="utf-8")
    _, address = machines.scheduler()
    machines.worker(address)
    with overheard(address) as (way, heard):
        asked = ("batch", "in", "-o", "out", "--mapping", "m.yaml", *ASKED, "--on-cluster", way)
        code, said = machines.ran(*asked)
        assert code == 0, said
        assert "+ 3 rejected" in said
        Path("out/c.csv").unlink()
        machines.crash("c.csv", "no room for 001055004322 of Thượng Hồng")
        code, said = machines.ran(*asked)
    assert code == 1
    assert "fault of the program" in said
    assert "decide failed with ValueError at " in said
    seen = b"".join(heard) + said.encode() + machines.logs().encode()
    assert b"subsidy-decide-0" in seen  # it is these bytes that tell of tasks
    for secret in TELLING:
        assert secret not in seen
