"""A real server in a process of its own, and a headless browser."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import which
from signal import SIGKILL
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

CHROMIUM = which("chromium") or which("chromium-browser") or which("google-chrome")


class Server:
    """`subsidy serve` on a free port of this machine."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        self.options = options
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Return where the page is."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it answers."""
        words = ["serve", "--port", str(self.port), "--data", str(self.folder), *self.options]
        with (self.folder / "server.txt").open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "subsidy", *words], stdout=output, stderr=output
            )
        end = monotonic() + 60
        while monotonic() < end:
            with suppress(URLError, OSError), urlopen(f"{self.address}/static/style.css"):
                return
            sleep(0.1)
        raise AssertionError((self.folder / "server.txt").read_text())

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        if self.process is not None:
            os.kill(self.process.pid, SIGKILL)
            self.process.wait()

    def stop(self) -> None:
        """End it as Ctrl+C would."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)


@contextmanager
def server(folder: Path, *options: str) -> Iterator[Server]:
    """Serve a data folder."""
    found = Server(folder, *options)
    found.start()
    try:
        yield found
    finally:
        found.stop()


@contextmanager
def chromium(width: int = 1280, *, script: bool = True, refused: bool = False) -> Iterator[Page]:
    """Open a browser as wide as a small laptop, or as a phone; any message of its own fails.

    `refused` says that the server is meant to refuse something, which the browser then notes.
    """
    said: list[str] = []
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = opened.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, locale="en-US"
        )
        page = context.new_page()
        page.on("console", lambda line: said.append(line.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        yield page
        opened.close()
    assert [line for line in said if not (refused and "status of 401" in line)] == []
