"""What every task of a run over a folder is told: paths and options, nothing of any citizen."""

import json
from datetime import date
from hashlib import sha256
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from subsidy import rulebook
from subsidy.columns.outcomes import Audience
from subsidy.errors import InputError
from subsidy.lists.folder.stamp import Stamp
from subsidy.lists.reading import Source, open_list
from subsidy.message import message
from subsidy.question import Question

if TYPE_CHECKING:
    from subsidy.lists.writing import Target


class Options(NamedTuple):
    """What the answers depend on beside the lists and the law. `stated` holds pairs."""

    on: str
    months: int
    policy: str | None
    rest_is_no: bool
    reveal: bool
    language: str
    full: bool
    stated: tuple[tuple[str, str], ...] = ()
    sheet: str | None = None
    mapping_sha256: str | None = None

    @property
    def question(self) -> Question:
        """Return what is asked of every citizen."""
        named = None if self.policy is None else rulebook.policies().named(self.policy)
        return Question(date.fromisoformat(self.on), self.months, named)

    @property
    def audience(self) -> Audience:
        """Return for whom the results are written."""
        return Audience(self.reveal, self.language)

    def sha256(self) -> str:
        """Return a hash that is the same for the same options."""
        return sha256(json.dumps(self, ensure_ascii=False).encode()).hexdigest()


class Job(NamedTuple):
    """A run over a folder, as its tasks see it: it travels to other machines and into logs.

    `work` is a folder for what is only needed on the way; `token` is the name of a file there, by
    which a machine sees that the folder is the same one everywhere.
    """

    folder: str
    output: str
    work: str
    token: str
    rejects: str | None
    mapping: str | None
    summed: bool
    options: Options
    stamp: Stamp

    @property
    def is_current(self) -> bool:
        """Tell whether the run goes on, as far as the shared folder can be seen from here."""
        return Path(self.work, self.token).is_file()

    def check_current(self) -> None:
        """Raise InputError where the run has ended, and another may have begun."""
        if not self.is_current:
            raise InputError(
                self.output,
                message("The run that writes into {folder} has ended.", folder=self.output),
            )

    def opened(self, name: str) -> Source:
        """Return one of the lists, open. Raises InputError for what is no list."""
        return open_list(
            str(Path(self.folder, name)),
            mapping=self.mapping,
            sheet=self.options.sheet,
            stated=dict(self.options.stated),
            rest_is_no=self.options.rest_is_no,
        )

    def result_of(self, name: str) -> "Target":
        """Return where the result of a list goes: a file of the same name and form."""
        return _replacing(Path(self.output, name))

    def rejects_of(self, name: str) -> "Target | None":
        """Return where the rejected rows of a list go, None where nobody wants them."""
        return None if self.rejects is None else _replacing(Path(self.rejects, name))

    @property
    def rejects_place(self) -> str | None:
        """Return where the folder of rejected rows lies, seen from that of the results."""
        return None if self.rejects is None else relpath(self.rejects, self.output)

    def kept(self, name: str, what: str) -> Path:
        """Return the path of a file about one list in the work folder."""
        return Path(self.work, f"{sha256(name.encode()).hexdigest()[:24]}.{what}")


def _replacing(path: Path) -> "Target":
    from subsidy.lists.writing import target

    return target(str(path), force=True)
