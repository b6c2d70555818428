"""`subsidy rules table`: policies side by side, on the screen or as a file."""

from collections.abc import Sequence

from subsidy import rulebook
from subsidy.concordance import rows
from subsidy.report.concordance.markdown import markdown
from subsidy.report.concordance.screen import screen
from subsidy.report.concordance.writing import place_for, write
from subsidy.words.concordance import concordance


def table(
    names: Sequence[str], output: str | None, *, as_markdown: bool, force: bool, language: str
) -> str:
    """Return the table to print, empty where it went to the file `output`.

    Raises InputError for a policy that does not exist or is named twice, and a file that cannot be
    written.
    """
    goal = None if output is None else place_for(output, force=force)
    policies = [rulebook.policies().named(name) for name in names]
    said = concordance(policies, rows(policies), language)
    if goal is not None:
        write(said, goal)
        return ""
    return markdown(said) if as_markdown else screen(said)
