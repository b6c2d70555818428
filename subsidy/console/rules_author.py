"""`rules new` and `rules check`: the skeleton of a resolution, and what it still lacks."""

from collections.abc import Iterator

from subsidy.authoring.missing import missing
from subsidy.authoring.skeleton import policy_entry, write_skeleton
from subsidy.authoring.workplace import FOLDER, Workplace, workplace
from subsidy.console.dates import today
from subsidy.message import message


def start(name: str, territory: str, root: str | None, language: str) -> str:
    """Write the skeleton of a resolution and return what was done and what comes next."""
    place = workplace(name, root)
    written = write_skeleton(place, territory)
    return "\n".join(_started(place, territory, written, language))


def _started(
    place: Workplace, territory: str, written: tuple[str, ...], language: str
) -> Iterator[str]:
    for file in written:
        yield message("Written: {file}", file=file).say(language)
    yield message(
        "Enter in rules/{folder}/policies.py, {name} among the imports and this among POLICIES:",
        folder=FOLDER,
        name=place.name,
    ).say(language)
    yield policy_entry(place, territory).rstrip()
    yield message(
        '"subsidy rules check {name}" says what is still missing; docs/writing-a-resolution.md '
        "says how.",
        name=place.name,
    ).say(language)


def look(name: str, root: str | None, language: str) -> tuple[str, bool]:
    """Return what a resolution still lacks, in words, and whether that is nothing."""
    place = workplace(name, root)
    lacking = missing(place, today())
    if not lacking:
        done = message(
            "{name}: nothing is missing. Run its tests, and let another person compare it with "
            "the source (REVIEW.md).",
            name=name,
        )
        return done.say(language), True
    head = message("{name}: still missing ({count}):", name=name, count=len(lacking))
    lines = [head.say(language), *(f"  - {one.say(language)}" for one in lacking)]
    return "\n".join(lines), False
