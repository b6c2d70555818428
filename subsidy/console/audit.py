"""`subsidy audit`: whether the log is whole, and a past decision made again."""

import click

from subsidy.audit.replay import replay
from subsidy.audit.verify import verify
from subsidy.console.profile_options import read_options
from subsidy.data_folder import data_folder
from subsidy.message import message
from subsidy.words.screen import screen

PARTS = {
    "money": message("who pays what"),
    "ground": message("the legal ground"),
    "missing": message("what is missing"),
}


def verified(data: str | None, expect: str | None, lang: str) -> bool:
    """Print what came of checking the log; return whether it is as it was written."""
    found = verify(data_folder(data), expect)
    for fault in found.faults:
        click.echo(fault.say(lang))
    if found.faults:
        click.echo(message("The audit log is NOT as it was written.").say(lang), err=True)
        return False
    click.echo(
        message(
            "The audit log is whole: {count} entries. Note its end, {end}, and give it to a later "
            "check with --expect.",
            count=str(found.entries),
            end=found.seal,
        ).say(lang)
    )
    return True


def replayed(data: str | None, which: str, profile: str, lang: str) -> bool:
    """Print a past decision made again; return whether it is the same."""
    found = replay(data_folder(data), which, read_options(profile, {}), lang)
    click.echo(
        message(
            "Entry {number}: {who}, {at}.",
            number=str(found.number),
            who=found.entry.who,
            at=found.entry.at,
        ).say(lang)
    )
    if not found.changed:
        click.echo(message("The decision would be the same today.").say(lang))
        return True
    parts = ", ".join(PARTS[name].say(lang) for name in found.changed)
    click.echo(message("The decision would be another one today: {parts}.", parts=parts).say(lang))
    for reason in found.reasons():
        click.echo("  - " + reason.say(lang))
    click.echo(message("Today it is:").say(lang) + "\n")
    click.echo(screen(found.decision, language=lang), nl=False)
    return False
