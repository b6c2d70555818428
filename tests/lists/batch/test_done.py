"""What a run comes to, added up batch by batch."""

import polars as pl

from subsidy.language.vocabulary import STATED
from subsidy.lists.decided import Batch
from subsidy.lists.done import Done

OUTCOMES = pl.DataFrame(
    {
        "status": ["decided", "undetermined", "undetermined"],
        "missing": [None, "student;residence", "residence;student"],
    }
)


def batch(*numbers: int) -> Batch:
    """Return a batch whose rows have these outcomes."""
    return Batch(pl.DataFrame({"outcome": pl.Series(numbers, dtype=pl.Int64)}), [])


def test_batches_add_up() -> None:
    done = Done().plus(batch(0, 1, 1), OUTCOMES).plus(batch(), OUTCOMES).plus(batch(2), OUTCOMES)
    assert (done.rows, done.written, done.undetermined, done.rejected) == (4, 4, 3, 0)
    assert done.lacking == {"student": 3, "residence": 3}


def test_of_facts_lacking_alike_the_first_of_the_vocabulary_is_named() -> None:
    first = next(name for name in STATED if name in ("student", "residence"))
    for numbers in ((1, 2), (2, 1)):
        assert Done().plus(batch(*numbers), OUTCOMES).most_lacking == first
    assert Done().plus(batch(0, 0, 1), OUTCOMES).most_lacking is None
