"""`subsidy rules boundaries`: a sheet for an expert, and its answers compared."""

from typing import NamedTuple

from subsidy import rulebook
from subsidy.boundaries.agreement import agreement
from subsidy.boundaries.cases import cases
from subsidy.boundaries.reading import read_sheet
from subsidy.errors import InputError
from subsidy.lists.writing import Document, Form, publish_all, target
from subsidy.message import message
from subsidy.report.boundary_sheet import boundary_sheet
from subsidy.words.boundaries import told


class Outcome(NamedTuple):
    """What is printed, and whether no answer differs."""

    said: str
    agrees: bool


def boundaries(
    name: str, output: str | None, checked: str | None, *, force: bool, language: str
) -> Outcome:
    """Write the sheet `output` of a policy, or compare the answers in the sheet `checked`.

    Raises InputError for a policy that does not exist, a file that cannot be written, and a sheet
    that is not as it was made.
    """
    policy = rulebook.policies().named(name)
    if (output is None) is (checked is None):
        raise InputError(
            "--output",
            message("Name either a sheet to write, with -o, or one filled in, with --check."),
        )
    if checked is not None:
        found = agreement(read_sheet(checked, policy.name), policy.name, language)
        return Outcome(told(found, language), not found.differences)
    assert output is not None
    if not output.lower().endswith(".xlsx"):
        raise InputError(
            output, message("{file}: a sheet of boundaries ends in .xlsx.", file=output)
        )
    goal = target(output, force=force, form=Form.XLSX.value)
    listed = cases(policy)
    publish_all([Document(goal, boundary_sheet(policy.name, listed, language))])
    said = message("{count} citizens, in {file}.", count=len(listed), file=output).say(language)
    return Outcome(said + "\n", agrees=True)
