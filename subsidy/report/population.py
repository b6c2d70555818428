"""A population in words: what was made, and each published aggregate beside what came out."""

from subsidy.message import message
from subsidy.population.measured import Measured, Target
from subsidy.population.published import INSURED, PERSONS
from subsidy.report.table import Tongue


def population_lines(found: Measured, language: str) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return sentences, and the rows of a table with its heading."""
    tongue = Tongue(language)
    wished = found.wished
    said = [
        message(
            "{persons} invented citizens as of {day}, seed {seed}; {percent} of facts unknown.",
            persons=tongue.number(wished.persons),
            day=wished.on.isoformat(),
            seed=str(wished.seed),
            percent=f"{wished.unknown * 100:g} %",
        ),
        message("SHA-256 of the file: {sha256}", sha256=found.sha256),
        message(
            "Calibrated to the published aggregates below, for as many people as the city's {all} "
            "and here; all other rates are assumptions (subsidy/population/assumed.py).",
            all=tongue.number(PERSONS),
        ),
        message(
            "Not represented: over {insured} insured in September 2025, because no fact of a "
            "profile says who bought a card alone.",
            insured=tongue.number(INSURED),
        ),
    ]
    heading = tuple(
        tongue.say(words)
        for words in (
            message("aggregate"),
            message("published"),
            message("for so many"),
            message("came out"),
            message("difference"),
        )
    )
    rows = [heading, *(_row(target, tongue) for target in found.targets)]
    return [tongue.say(words) for words in said], rows


def _row(target: Target, tongue: Tongue) -> tuple[str, ...]:
    over = "> " if target.over else ""
    return (
        tongue.say(target.what),
        over + tongue.number(target.published),
        over + tongue.number(target.scaled),
        tongue.number(target.found),
        f"{(target.found - target.scaled) * 100 / target.scaled:+.0f} %" if target.scaled else "",
    )
