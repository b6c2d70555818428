"""The option --state: facts of every row of a list that does not state them."""

from collections.abc import Iterable

import click

from subsidy.errors import InputError
from subsidy.language.vocabulary import CONFIDENTIAL
from subsidy.message import message
from subsidy.stated import UNSTATED, read_stated

state = click.option(
    "--state",
    metavar="FACT=VALUE",
    multiple=True,
    help="A fact of every row that does not state it. Repeatable.",
)


def every_row(options: Iterable[str]) -> dict[str, str]:
    """Return the facts of options such as "residence=permanent", as text.

    Raises InputError for what is no fact and value, and for a fact that others may not see: command
    lines can be read by anyone on a machine.
    """
    read: dict[str, str] = {}
    for given in options:
        fact, sign, value = given.partition("=")
        fact = fact.strip()
        if not (sign and fact and value.strip()) or fact in read or fact == "person_id":
            raise InputError(
                "--state",
                message(
                    "--state takes one fact of every row and its value, each fact once, such as "
                    "residence=permanent."
                ),
            )
        if fact in CONFIDENTIAL:
            raise InputError(
                "--state",
                message(
                    "--state does not take {fact}, because others on this machine can read command "
                    "lines: write it under constants in a mapping file.",
                    fact=fact,
                ),
            )
        if fact == UNSTATED:
            raise InputError(
                "--state", message("{fact} is no fact: give the option --unstated no.", fact=fact)
            )
        read[fact] = value.strip()
    read_stated(read)
    return read
