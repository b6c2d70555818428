"""`subsidy user`: accounts of the page and tokens of the API."""

import sys
from collections.abc import Iterator

import click

from subsidy.accounts.account import Account
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register
from subsidy.accounts.role_words import ROLE_WORDS
from subsidy.accounts.sessions import Sessions
from subsidy.console.serve import check_installed
from subsidy.data_folder import data_folder
from subsidy.errors import InputError
from subsidy.message import message


def register(data: str | None) -> Register:
    """Return the register of accounts in the data folder."""
    check_installed()
    return Register(Database(data_folder(data)))


def new_password(lang: str) -> str:
    """Return a password typed twice on a terminal, or the first line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first: str = click.prompt(message("Password").say(lang), hide_input=True, err=True)
    second: str = click.prompt(message("Once more").say(lang), hide_input=True, err=True)
    if first != second:
        raise InputError("password", message("The two passwords differ: begin again."))
    return first


def listing(found: Register, lang: str) -> Iterator[str]:
    """Yield a line for each account."""
    locked = found.locked()
    for account in found.all():
        words = [ROLE_WORDS[account.role].say(lang), *_remarks(account, locked, lang)]
        yield f"{account.name}: {', '.join(words)}"


def _remarks(account: Account, locked: frozenset[str], lang: str) -> Iterator[str]:
    if account.reveals:
        yield message("sees confidential facts").say(lang)
    if account.disabled:
        yield message("closed").say(lang)
    if account.name in locked:
        yield message("locked after failed log-ins").say(lang)


def new_token(data: str | None, name: str, label: str, days: int) -> str:
    """Return a new token of an account. Raises InputError where there is no such account."""
    return _sessions_of(data, name).new_token(name, label, days)


def revoked(data: str | None, name: str, label: str | None, lang: str) -> str:
    """End the tokens of an account, or those of one label, and say how many.

    Raises InputError where there is no such account.
    """
    count = _sessions_of(data, name).end_tokens(name, label)
    return message("Tokens revoked: {count}.", count=count).say(lang)


def _sessions_of(data: str | None, name: str) -> Sessions:
    check_installed()
    database = Database(data_folder(data))
    accounts = Register(database)
    if accounts.get(name) is None:
        raise InputError("name", message("There is no account {name}.", name=repr(name[:40])))
    return Sessions(database, accounts)
