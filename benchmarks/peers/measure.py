"""The time that each engine takes, all of them in turns in one run, after their answers agree."""

import gc
from time import perf_counter
from typing import NamedTuple

from benchmarks.peers.answers import check, check_sample
from benchmarks.peers.job import Job, job
from benchmarks.peers.peer import ANEW, OURS, PEERS, Engine, Peer

COLUMN_ROWS = 1_000_000
ROW_ROWS = 5_000

COLUMN_ROUNDS = 12
ROW_ROUNDS = 3


class Measured(NamedTuple):
    """An engine and how many rows a second it decides in memory, at its best."""

    peer: Peer
    rows: int
    rows_a_second: float


def measured(columns: int = COLUMN_ROWS, rows: int = ROW_ROWS) -> list[Measured]:
    """Check and time our columns and every peer that is installed; ours comes first.

    Column engines decide `columns` citizens, the others the first `rows` of them.
    """
    whole = job(columns)
    jobs = {True: whole, False: whole.head(rows)}
    engines = _agreeing(jobs)
    least: dict[Peer, float] = {}
    gc.collect()
    for round_ in range(COLUMN_ROUNDS):
        for peer, engine in engines.items():
            if peer.columns or round_ < ROW_ROUNDS:
                start = perf_counter()
                engine.decide()
                taken = perf_counter() - start
                least[peer] = min(taken, least.get(peer, taken))
    counts = {peer: len(jobs[peer.columns].facts) for peer in engines}
    return [Measured(peer, counts[peer], counts[peer] / least[peer]) for peer in engines]


def _agreeing(jobs: dict[bool, Job]) -> dict[Peer, Engine]:
    """Return the engines, each warm, once all say the same of every citizen they decide."""
    engines = {OURS: OURS.engine(jobs[True])}
    ours = engines[OURS].answers(engines[OURS].decide())
    check_sample(jobs[True], ours)
    for peer in (ANEW, *PEERS):
        if peer.installed:
            engines[peer] = peer.engine(jobs[peer.columns])
            check(peer.label, engines[peer].answers(engines[peer].decide()), ours)
    return engines
