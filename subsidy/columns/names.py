"""Numbers for the words that stand in columns, and the names of the columns."""

from functools import cache

from subsidy import rulebook
from subsidy.language.vocabulary import ELAPSED, STATED, Kind

GROUP = "group"
"""The column of groups that nobody understands; not a fact."""

ROW = "row"
"""The number of a row as a clerk sees it in the list."""

SNAPSHOT = "snapshot"
"""The column that says at which of several snapshots a row is read."""

OTHER_DISTRICT = -1
"""The number of a district that no territory of the rule book lists."""

YES_NO = tuple(name for name, stated in STATED.items() if stated.kind is Kind.YES_NO)
WORDS = tuple(
    name for name, stated in STATED.items() if stated.kind is Kind.CATEGORY and stated.values
)
NUMBERS = tuple(name for name, stated in STATED.items() if stated.kind is Kind.NUMBER)
DISTRICT = "district"


@cache
def districts() -> tuple[str, ...]:
    """Return the districts that the territories of the rule book list."""
    return tuple(
        dict.fromkeys(name for place in rulebook.territories() for name in place.district_ids)
    )


def district_code(name: str) -> int:
    """Return the number of a district."""
    known = districts()
    return known.index(name) if name in known else OTHER_DISTRICT


def cell_of(fact: str) -> str:
    """Return the column that holds the cell of a fact counted in time."""
    return f"{ELAPSED[fact].name} cell"


def latest_cell_of(fact: str) -> str:
    """Return the column that holds the cell of the last day a date may be."""
    return f"{ELAPSED[fact].name} latest cell"
