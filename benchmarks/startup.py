"""How long `subsidy check` takes as a process, against a Python that does nothing."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks.report import Ratio

ROUNDS = 15
CHECK = (
    "check --born 1952-03-14 --territory haiphong_east --residence permanent --unstated no "
    "--on 2025-10-01 --lang en"
)


def ratios() -> list[Ratio]:
    """Time the commands in turns and take the least of each: noise only adds."""
    subsidy = str(Path(sys.executable).with_name("subsidy"))
    commands = {
        "pass": [sys.executable, "-c", "pass"],
        "imports": [sys.executable, "-c", "import click, pydantic, durable.engine"],
        "check": [subsidy, *CHECK.split()],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as anywhere:
        for round_ in range(ROUNDS + 1):
            for name, command in commands.items():
                start = perf_counter()
                done = subprocess.run(
                    command, cwd=anywhere, check=True, capture_output=True, env=os.environ
                )
                if name == "check":
                    assert b"100 %" in done.stdout, "the answer is not the one expected"
                if round_:
                    taken[name].append(perf_counter() - start)
    nothing = min(taken["pass"])
    return [
        Ratio("subsidy check / python -c pass", min(taken["check"]) / nothing, 20),
        Ratio("importing click, pydantic, durable-rules / pass", min(taken["imports"]) / nothing),
    ]
