"""What is worked on for somebody: a list, a comparison, a verification; and how far it is."""

import json
import re
from enum import StrEnum
from typing import Any, NamedTuple

FORMS = ("csv", "xlsx", "parquet")
"""The endings of lists that may be uploaded."""

MADE = "people.parquet"
"""The file of a population that was made up for a comparison."""

_CHART = re.compile(r"chart-[0-9]{1,2}-(vi|en)")


class Kind(StrEnum):
    """What is done."""

    LIST = "list"
    """Citizens of a list are decided."""
    COMPARISON = "comparison"
    """Two policies are compared over a population."""
    VERIFICATION = "verification"
    """A policy is proved consistent, or citizens are found who contradict it."""


class Wanted(NamedTuple):
    """How a list is decided; `form` is that of the result.

    `constants` are facts of every citizen of the list, by name.
    """

    on: str
    months: int
    unstated: bool
    language: str
    policy: str | None = None
    form: str = "xlsx"
    constants: tuple[tuple[str, str], ...] = ()


class WantedComparison(NamedTuple):
    """What is compared, of whom.

    `population` is what the file is called; `persons` are so many to be made up with `seed`, 0
    where a file was uploaded.
    """

    baseline: str
    reform: str
    on: str
    months: int
    unstated: bool
    language: str
    population: str
    persons: int = 0
    seed: int = 1


class WantedVerification(NamedTuple):
    """The policy to verify, and the policies before it."""

    policy: str
    against: tuple[str, ...]
    language: str


AnyWanted = Wanted | WantedComparison | WantedVerification

_SHAPES: dict[Kind, type[Wanted] | type[WantedComparison] | type[WantedVerification]] = {
    Kind.LIST: Wanted,
    Kind.COMPARISON: WantedComparison,
    Kind.VERIFICATION: WantedVerification,
}


def kind_of(wanted: AnyWanted) -> Kind:
    """Return what has to be done for it."""
    return next(kind for kind, shape in _SHAPES.items() if isinstance(wanted, shape))


def read_wanted(kind: str, text: str) -> AnyWanted:
    """Return what is wanted from its JSON text."""
    return _SHAPES[Kind(kind)](*json.loads(text))


class Job(NamedTuple):
    """Something that is worked on, or was.

    `state`: "uploaded" (a list not looked at yet), "previewed", "queued", "running", "done",
    "failed". `report` holds counts when it is done, and the sentence of an error when it failed.
    """

    id: str
    owner: str
    who: str
    surface: str
    name: str
    form: str
    state: str
    made: float
    until: float
    wanted: AnyWanted
    tries: int
    report: dict[str, Any]
    kind: Kind

    @property
    def waits(self) -> bool:
        """Tell whether something is still to come without anybody doing anything."""
        return self.state in ("uploaded", "queued", "running")

    def file(self, part: str) -> str | None:
        """Return the name of the file of a part of the result, None where there is no such part."""
        if isinstance(self.wanted, Wanted) and part == "result":
            return f"result.{self.wanted.form}"
        if self.kind is Kind.COMPARISON and _CHART.fullmatch(part):
            return f"{part}.svg"
        return PARTS[self.kind].get(part)


PARTS = {
    Kind.LIST: {"result": "", "rejects": "rejects.xlsx", "summary": "summary.xlsx"},
    Kind.COMPARISON: {
        "page": "report.html",
        "document": "report.docx",
        "workbook": "report.xlsx",
        "data": "comparison.json",
    },
    Kind.VERIFICATION: {"verification": "verification.json"},
}
"""The parts of a result by kind, each with its file; that of a list's result has its own ending."""
