"""The command as a process of its own: what it loads, and what it prints on a poor terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("polars", "z3", "starlette", "yaml")
PROFILE = {"birth_date": "1955-03-14", "commune": "Thượng Hồng", "unstated": "no"}
PROFILE["residence"] = "permanent"
LOADED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
sys.argv = ["subsidy", "check", "citizen.json", "--on", "2025-10-01"]
from subsidy.__main__ import main
main()
"""


def _ran(
    folder: Path, *words: str, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    (folder / "citizen.json").write_text(json.dumps(PROFILE), encoding="utf-8")
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_checking_a_json_profile_loads_nothing_heavy(tmp_path: Path) -> None:
    ran = _ran(tmp_path, "-c", LOADED)
    assert ran.returncode == 0
    loaded = {name.partition(".")[0] for name in json.loads(ran.stderr)}
    assert "subsidy" in loaded
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "LANG": "C"},
    ],
    ids=["ascii", "C"],
)
def test_vietnamese_is_printed_in_utf_8_whatever_the_terminal_says(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    words = ("-m", "subsidy", "check", "citizen.json", "--on", "2025-10-01", "--lang", "vi")
    ran = _ran(tmp_path, *words, "--why", environment=environment)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "người cao tuổi" in ran.stdout.decode("utf-8")
    bad = _ran(tmp_path, *words, "--poverty", "giàu", environment=environment)
    assert bad.returncode == 2
    assert bad.stderr.decode("utf-8").startswith("Lỗi: poverty là 'giàu'")


def test_a_reader_that_stops_reading_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "citizen.json").write_text(json.dumps(PROFILE), encoding="utf-8")
    command = f"'{sys.executable}' -m subsidy rules list | head -n 1"
    ran = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, capture_output=True, timeout=60, check=False
    )
    assert ran.stderr == b""
