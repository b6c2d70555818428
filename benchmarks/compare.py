"""Policies compared over the whole city, beside one batch run over it: time and memory."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from benchmarks.lists import Run, _run
from benchmarks.report import Ratio

CITY = 4_700_000
PART = 1_175_000
ON = "2026-01-01"
OLD, NEW = "haiphong-east+haiduong-west", "haiphong-2026"


def ratios() -> Iterator[Ratio]:
    """Yield the ratios of comparisons, each as soon as it is measured."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        city, part = folder / "city.parquet", folder / "part.parquet"
        made = _subsidy("population", "-n", str(CITY), "-o", str(city), "--lang", "en")
        pl.scan_parquet(city).head(PART).sink_parquet(part)
        batch = _subsidy("batch", str(city), "-o", str(folder / "r.parquet"), "--on", ON)
        ours = _compared(city)
        what = f"{CITY:,} citizens, two policies, 12 months / one batch"
        yield Ratio(what, ours.seconds / batch.seconds, 3, note=f"{ours}\n    {batch}\n    {made}")
        few = _compared(part)
        what = f"peak memory of {CITY:,} citizens / of {PART:,}"
        yield Ratio(what, ours.memory / few.memory, 4 / 3, note=f"{few}")


def _compared(people: Path) -> Run:
    return _subsidy("compare", OLD, NEW, "--population", str(people), "--on", ON)


def _subsidy(*words: str) -> Run:
    shown = " ".join(Path(word).name if "/" in word else word for word in words)
    silent = ["sh", "-c", '"$@" >/dev/null', "sh", sys.executable, "-m", "subsidy", *words]
    return _run(silent, f"subsidy {shown}")
