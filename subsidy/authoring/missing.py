"""What a resolution that is being written down still lacks, one sentence for each thing."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from subsidy.authoring.loading import Written, load
from subsidy.authoring.period import other_period
from subsidy.authoring.workplace import FOLDER, PLACEHOLDER, Workplace
from subsidy.language import UNPUBLISHED, Evidence, Provision, RuleSet
from subsidy.message import Message, message


def missing(place: Workplace, today: date) -> tuple[Message, ...]:
    """Return what is still missing; nothing where the resolution is ready for its review."""
    if not place.module.is_file():
        return (
            message(
                '{file} is not there: "subsidy rules new {name}" writes it.',
                file=place.shown(place.module),
                name=place.name,
            ),
        )
    return (*_read(place, today), *_left_open(place), *_changelog(place))


def _read(place: Workplace, today: date) -> Iterator[Message]:
    found = load(place)
    if isinstance(found, Message):
        yield found
    elif found.rules is None:
        yield message("{file} has no RULES.", file=place.shown(place.module))
    else:
        yield from _entered(place, found, found.rules)
        for line in found.rules.provisions:
            yield from _line(line, found.routes, today)
        if not found.rules.not_modelled and not _read_in_full(found.rules):
            yield message(
                "not_modelled is empty: say which lines of the resolution are left out, and why."
            )
        yield from _tests(place, found.rules)


def _entered(place: Workplace, found: Written, rules: RuleSet) -> Iterator[Message]:
    if rules.name != place.name:
        yield message(
            "The rule set is called {found}: call it {name}, as its file.",
            found=repr(rules.name),
            name=place.name,
        )
    known = {territory.id for territory in found.territories}
    for territory in rules.territories:
        if territory.id not in known:
            yield message(
                "The territory {name} is not in TERRITORIES of rules/territories.py.",
                name=repr(territory.id),
            )
    holding = [policy for policy in found.policies if rules in policy.rule_sets]
    if not holding:
        yield message(
            "No policy holds {name}: enter its RULES in rules/{folder}/policies.py.",
            name=place.name,
            folder=FOLDER,
        )
    for policy in holding:
        yield from other_period(policy)


def _read_in_full(rules: RuleSet) -> bool:
    """Tell whether every line was read in the legal text, so that perhaps none is left out."""
    return all(
        evidence is Evidence.TEXT
        for line in rules.provisions
        for _, evidence in line.evidences.values
    )


def _line(line: Provision, routes: frozenset[str], today: date) -> Iterator[Message]:
    evidences = {evidence for _, evidence in line.evidences.values}
    if line.route not in routes:
        yield message(
            "{line}: the route {route} is not in rules/routes.py: write route= with that of "
            "the line it adds to, or name a new route there.",
            line=line.id,
            route=repr(line.route),
        )
    if line.title.vi == line.title.en:
        yield message("{line}: the title is the same in both languages.", line=line.id)
    if Evidence.INFERRED in evidences and not line.inferred:
        yield message(
            "{line}: the evidence is inferred and nothing under inferred says why.", line=line.id
        )
    if Evidence.TEXT in evidences and line.article is None:
        yield message(
            "{line}: the evidence is text, so the article was read: name it.", line=line.id
        )
    if line.share is UNPUBLISHED and not line.notes:
        yield message("{line}: the share is unknown and no note says so.", line=line.id)
    if line.checked_on > today:
        yield message(
            "{line}: checked_on is {day}, which is still to come.",
            line=line.id,
            day=str(line.checked_on),
        )


def _tests(place: Workplace, rules: RuleSet) -> Iterator[Message]:
    """Ask for a test on each day on which a line begins or ends, and on the day before."""
    if not place.tests.is_file():
        yield message("{file} is not there.", file=place.shown(place.tests))
        return
    text = place.tests.read_text(encoding="utf-8")
    asked = set(re.findall(r"\d{4}-\d\d-\d\d", text))
    days = {day for line in rules.provisions for day in line.changes()}
    for day in sorted(days | {day - timedelta(days=1) for day in days}):
        if str(day) not in asked:
            yield message(
                "{file} asks nothing on {day}; the law turns there.",
                file=place.shown(place.tests),
                day=str(day),
            )
    for line in rules.provisions:
        if f"{line.route}:" not in text and f".{line.id}." not in text:
            yield message(
                "{file} expects no answer by the route {route}.",
                file=place.shown(place.tests),
                route=line.route,
            )


def _left_open(place: Workplace) -> Iterator[Message]:
    for path in (place.module, place.tests, place.root / "rules" / FOLDER / "policies.py"):
        if path.is_file():
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, text in enumerate(lines, start=1):
                if PLACEHOLDER in text:
                    yield message(
                        "{file}, line {line}: {placeholder} is still there.",
                        file=place.shown(path),
                        line=number,
                        placeholder=PLACEHOLDER,
                    )


def _changelog(place: Workplace) -> Iterator[Message]:
    text = place.changelog.read_text(encoding="utf-8")
    entries = re.split(r"^### ", text, flags=re.MULTILINE)[1:]
    entry = next((entry for entry in entries if f"({place.name})" in entry), None)
    if entry is None:
        yield message("CHANGELOG.md has no entry that ends with ({name}).", name=place.name)
    elif PLACEHOLDER in entry:
        yield message(
            "CHANGELOG.md: {placeholder} is still in the entry of {name}.",
            placeholder=PLACEHOLDER,
            name=place.name,
        )
