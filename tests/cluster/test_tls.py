"""Connections that are encrypted: with the right certificates a run is as any other."""

from tests.cluster.certificates import write_certificate
from tests.cluster.machines import Machines
from tests.lists.batch.people import person
from tests.lists.folder.conftest import fill, results

ASKED = ("--on", "2025-10-01", "--months", "1", "--lang", "en", "--unstated", "no")


def test_a_cluster_is_reached_with_its_certificates_and_not_with_others(machines: Machines) -> None:
    fill({"a.csv": [person(1)], "b.csv": [person(1), person(2)]})
    cert, key = write_certificate(machines.folder / "ours")
    files = ("--tls-ca-file", cert, "--tls-cert", cert, "--tls-key", key)
    _, address = machines.scheduler(*files)
    machines.worker(address, "--host", "tls://127.0.0.1", *files)
    asked = ("batch", "in", "-o", "out", *ASKED, "--on-cluster", address)

    other_cert, other_key = write_certificate(machines.folder / "others")
    others = ("--tls-ca", other_cert, "--tls-cert", other_cert, "--tls-key", other_key)
    code, said = machines.ran(*asked, *others)
    assert (code, said.count("\n")) == (2, 1), said
    assert said.startswith(f"Error: No scheduler answers at {address}")

    code, said = machines.ran(*asked, "--tls-ca", cert, "--tls-cert", cert, "--tls-key", key)
    assert code == 0, said
    machines.ran("batch", "in", "-o", "single", *ASKED)
    assert results("out") == results("single")
