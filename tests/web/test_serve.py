"""What `subsidy serve` refuses to start, and what a full disk does to one that runs."""

import json
import resource
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which

import pytest
from click.testing import CliRunner, Result

from subsidy.__main__ import commands
from subsidy.accounts.account import Role
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register
from subsidy.audit.verify import verify
from tests.web.conftest import PASSWORD
from tests.web.served import Server
from tests.web.test_killed import BODY, ask

Run = Callable[..., Result]


@pytest.fixture
def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return how to start a server that ends at once."""
    monkeypatch.setattr("subsidy.console.serve._listening", lambda settings: None)
    monkeypatch.setattr("subsidy.console.serve._serve", lambda settings, listening: None)

    def run(*options: str) -> Result:
        words = ["serve", "--data", str(tmp_path), "--lang", "en", *options]
        return CliRunner().invoke(commands().main, words)

    return run


def account(folder: Path) -> None:
    Register(Database(folder)).add("lan", Role.CLERK, PASSWORD)


def test_it_listens_to_this_machine_alone_unless_told_otherwise(serve: Run) -> None:
    result = serve()
    assert result.exit_code == 0
    assert "http://127.0.0.1:8000/" in result.output


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "bhyt.example.vn"])
def test_a_public_address_without_accounts_is_refused(serve: Run, host: str) -> None:
    result = serve("--host", host, "--behind-tls", "--name", "bhyt.example.vn")
    assert result.exit_code == 2
    assert "nobody has an account" in result.output


def test_a_public_address_without_tls_is_refused(serve: Run, tmp_path: Path) -> None:
    account(tmp_path)
    result = serve("--host", "0.0.0.0", "--name", "bhyt.example.vn")
    assert result.exit_code == 2
    assert "--behind-tls" in result.output


def test_a_public_address_needs_the_name_that_people_use(serve: Run, tmp_path: Path) -> None:
    account(tmp_path)
    assert "--name" in serve("--host", "0.0.0.0", "--behind-tls").output


def test_with_accounts_tls_and_a_name_it_starts(serve: Run, tmp_path: Path) -> None:
    account(tmp_path)
    options = ("--host", "0.0.0.0", "--behind-tls", "--name", "bhyt.example.vn")
    assert serve(*options).exit_code == 0


def test_a_port_that_another_program_uses_is_told(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        words = ["serve", "--data", str(tmp_path), "--port", port, "--lang", "en"]
        result = CliRunner().invoke(commands().main, words)
    assert result.exit_code == 2
    assert f"Nothing can listen at port {port} of 127.0.0.1" in result.output
    assert "The page is at" not in result.output


def test_a_command_that_serves_nothing_imports_no_web_framework() -> None:
    code = (
        "import sys; from subsidy.__main__ import commands; commands(); "
        "sys.exit('starlette' in sys.modules or 'argon2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_disk_that_fills_up_stops_decisions_and_leaves_the_log_whole(tmp_path: Path) -> None:
    found = Server(tmp_path)
    found.start()
    try:
        assert found.process is not None
        assert ask(found, "POST", "/api/v1/check", BODY.encode())[0] == 200
        size = max(path.stat().st_size for path in tmp_path.glob("audit.sqlite*"))
        resource.prlimit(found.process.pid, resource.RLIMIT_FSIZE, (size + 20_000, size + 20_000))
        statuses = []
        for _ in range(60):
            status, _, body = ask(found, "POST", "/api/v1/check", BODY.encode())
            statuses.append(status)
            if status != 200:
                assert json.loads(body)["title"] == "Not recorded, so not given out"
                assert "payers" not in body.decode()
                break
        assert statuses[-1] == 503
        assert statuses.count(200) == verify(tmp_path).entries - 1
        assert verify(tmp_path).faults == ()
    finally:
        found.stop()


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nothing in a folder be written, made or deleted, by whoever it is, the root user too."""
    chattr = which("chattr") or "chattr"
    files = [str(path) for path in (*folder.rglob("*"), folder) if path.name != "server.txt"]
    try:
        subprocess.run([chattr, "+i", *files], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        subprocess.run([chattr, "-i", *files], check=False, capture_output=True)
        pytest.skip(f"this file system has no immutable files, or not for us: {error}")
    try:
        yield
    finally:
        subprocess.run([chattr, "-i", *files], check=True)


def test_a_disk_that_becomes_read_only_stops_decisions_until_it_can_be_written(
    tmp_path: Path,
) -> None:
    found = Server(tmp_path)
    found.start()
    try:
        assert ask(found, "POST", "/api/v1/check", BODY.encode())[0] == 200
        with read_only(tmp_path):
            status, _, body = ask(found, "POST", "/api/v1/check", BODY.encode())
            assert (status, json.loads(body)["title"]) == (503, "Not recorded, so not given out")
            assert "payers" not in body.decode()
            status, _, page = ask(found, "GET", "/?lang=en")
            assert status == 503
            assert "the disk may be full or read-only" in page.decode()
            assert ask(found, "POST", "/api/v1/jobs", b"birth_date\n1955\n", "text/csv")[0] == 503
        assert ask(found, "POST", "/api/v1/check", BODY.encode())[0] == 200
        assert verify(tmp_path).entries == 2
        assert verify(tmp_path).faults == ()
    finally:
        found.stop()


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_served(
    serve: Run, tmp_path: Path
) -> None:
    with read_only(tmp_path):
        result = serve()
    assert result.exit_code == 2
    assert "cannot be used" in result.output
    assert "--data" in result.output
