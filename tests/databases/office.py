"""What an office keeps and asks: lists, statements and `subsidy batch`, each by the command."""

import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import polars as pl

from subsidy.language.vocabulary import NEVER, STATED, Kind
from subsidy.partial_date import PartialDate
from subsidy.stated import UNSTATED
from tests.law.test_cases import CASES
from tests.sql.test_cases import policy_of
from tests.strategies import Citizen

ROOT = Path(__file__).parent.parent.parent
DOCUMENT = ROOT / "docs" / "where-the-data-lives.md"

_TYPES = {Kind.YES_NO: pl.Boolean, Kind.NUMBER: pl.Int32}
SCHEMA = {name: _TYPES.get(stated.kind, pl.String) for name, stated in STATED.items()}


class Question(NamedTuple):
    """What is asked about every citizen of a list."""

    policy: str
    on: str
    months: int
    rest_is_no: bool = False

    @property
    def name(self) -> str:
        """Return the name of the file that holds the statement."""
        return f"{self.policy}-{self.on}-{self.months}"

    @property
    def options(self) -> list[str]:
        """Return what both commands are told."""
        rest = ["--unstated", "no"] if self.rest_is_no else []
        return ["--on", self.on, "--months", str(self.months), *rest]


def of_case(number: int) -> Question:
    """Return what a published case asks."""
    case = CASES[number]
    return Question(policy_of(case), case["on"], case["months"], UNSTATED in case["profile"])


def cases() -> pl.DataFrame:
    """Return the citizens of the published cases as a list, numbered from 0."""
    return listed((f"{n:012}", case["profile"]) for n, case in enumerate(CASES))


def invented(folder: Path, rows: int = 300) -> pl.DataFrame:
    """Return invented citizens with unknown facts; one has no identifier, one stands twice."""
    words = ["-n", str(rows), "--seed", "7", "--unknown", "0.05", "-o", "invented.parquet"]
    subsidy("population", *words, folder=folder)
    made = pl.read_parquet(folder / "invented.parquet")
    nobody = made[:1].with_columns(person_id=pl.lit(None, dtype=pl.String))
    return pl.concat([made, nobody, made[1:2]])


def listed(citizens: Iterable[tuple[str | None, Citizen]]) -> pl.DataFrame:
    """Return citizens as a list, each under an identifier."""
    rows = [
        {name: _cell(name, citizen) for name in STATED} | {"person_id": identifier}
        for identifier, citizen in citizens
    ]
    return pl.DataFrame(rows, schema=SCHEMA)


def _cell(name: str, citizen: Citizen) -> object:
    value = citizen.get(name)
    if STATED[name].kind is Kind.DATE and isinstance(value, str) and value != NEVER:
        return str(PartialDate.read(value))
    return value


def subsidy(*words: str, folder: Path) -> str:
    """Run a command and return what it prints."""
    return ran([sys.executable, "-m", "subsidy", *words], folder)


def ran(words: list[str], folder: Path, **given: str) -> str:
    """Run a program that must succeed and return what it prints."""
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment(given),
        capture_output=True,
        encoding="utf-8",
        timeout=1800,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which `subsidy` is the one beside these tests' Python."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **given}


def batch(rows: Path, asked: Question) -> pl.DataFrame:
    """Return what `subsidy batch` says of a list, for an authorised reader."""
    out = rows.with_name(f"{rows.stem}-result.parquet")
    words = ["--policy", asked.policy, *asked.options, "--reveal", "--full", "--force"]
    subsidy("batch", str(rows), "-o", str(out), *words, folder=rows.parent)
    return pl.read_parquet(out)
