"""Commands of the clerk's page: the server, its accounts, its audit log."""

from typing import Any

import click

from subsidy.console.group import Exit, lang

data = click.option(
    "--data", metavar="FOLDER", help="Data folder. Default: SUBSIDY_DATA, or your own."
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Its port."
)
@data
@click.option(
    "--name", "names", multiple=True, metavar="HOST", help="Name people reach the page by."
)
@click.option("--behind-tls", is_flag=True, help="A proxy before it speaks TLS (docs/serve.md).")
@click.option(
    "--keep-hours",
    type=click.IntRange(1, 24 * 31),
    default=24,
    show_default=True,
    help="Hours after which uploaded lists and their results are deleted.",
)
@lang
def serve(**options: Any) -> None:
    """Serve the clerk's page and the HTTP API.

    Without accounts only this machine can use it; see subsidy user add. Others are let in where
    there are accounts and a proxy that speaks TLS stands before it (docs/serve.md).
    """
    from subsidy.console.serve import run_server

    run_server(**options)


@click.group()
def user() -> None:
    """Accounts of the page, and tokens of the API."""


@user.command("add")
@click.argument("name")
@click.option(
    "--role",
    type=click.Choice(["clerk", "policy", "auditor", "administrator"]),
    default="clerk",
    show_default=True,
    help="What the account may do (docs/serve.md).",
)
@click.option("--reveal", is_flag=True, help="May see confidential facts.")
@data
@lang
def add_user(name: str, role: str, reveal: bool, data: str | None, lang: str) -> None:
    """Make an account. The password is asked for, or is a line of standard input."""
    from subsidy.accounts.account import Role
    from subsidy.console.users import new_password, register

    register(data).add(name, Role(role), new_password(lang), reveals=reveal)


@user.command("list")
@data
@lang
def list_users(data: str | None, lang: str) -> None:
    """List the accounts."""
    from subsidy.console.users import listing, register

    for line in listing(register(data), lang):
        click.echo(line)


@user.command("password")
@click.argument("name")
@data
@lang
def change_password(name: str, data: str | None, lang: str) -> None:
    """Give an account another password, which ends its sessions."""
    from subsidy.console.users import new_password, register

    register(data).set_password(name, new_password(lang))


@user.command("unlock")
@click.argument("name")
@data
@lang
def unlock_user(name: str, data: str | None, lang: str) -> None:
    """Let somebody log in again who failed too often."""
    from subsidy.console.users import register

    register(data).unlock(name)


@user.command("close")
@click.argument("name")
@data
@lang
def close_user(name: str, data: str | None, lang: str) -> None:
    """Close an account, its sessions and its tokens."""
    from subsidy.console.users import register

    register(data).disable(name)


@user.command("open")
@click.argument("name")
@data
@lang
def open_user(name: str, data: str | None, lang: str) -> None:
    """Open a closed account again."""
    from subsidy.console.users import register

    register(data).disable(name, disabled=False)


@user.command("token")
@click.argument("name")
@click.option("--label", default="", help="What the token is for.")
@click.option(
    "--days",
    type=click.IntRange(1, 366),
    default=90,
    show_default=True,
    help="Days after which it runs out.",
)
@data
@lang
def new_token(name: str, label: str, days: int, data: str | None, lang: str) -> None:
    """Print a new token for programs that use the API as this account; it is shown this once."""
    from subsidy.console.users import new_token as token

    click.echo(token(data, name, label, days))


@user.command("revoke")
@click.argument("name")
@click.option("--label", help="Only tokens that are for this.")
@data
@lang
def revoke_tokens(name: str, label: str | None, data: str | None, lang: str) -> None:
    """End the tokens of an account; a new password does not."""
    from subsidy.console.users import revoked

    click.echo(revoked(data, name, label, lang))


@click.group()
def audit() -> None:
    """The record of every decision that page and API gave out."""


@audit.command("verify")
@click.option("--expect", metavar="NUMBER:SEAL", help="End of the log as it was noted before.")
@data
@lang
@click.pass_context
def verify_audit(ctx: click.Context, /, expect: str | None, data: str | None, lang: str) -> None:
    """Say whether the log is as it was written: nothing changed, removed, moved or added.

    Exit code 0: it is; 4: it is not; 2: there is no log.
    """
    from subsidy.console.audit import verified

    ctx.exit(Exit.DONE if verified(data, expect, lang) else Exit.DOES_NOT_HOLD)


@audit.command("replay")
@click.argument("entry")
@click.argument("profile")
@data
@lang
@click.pass_context
def replay_audit(
    ctx: click.Context, /, entry: str, profile: str, data: str | None, lang: str
) -> None:
    """Decide again what was decided, and say whether it would differ today, and why.

    ENTRY is the number of an entry or a receipt; PROFILE the facts that were stated, a file or -.

    Exit code 0: the same; 4: another decision; 2: no such entry, or other facts.
    """
    from subsidy.console.audit import replayed

    ctx.exit(Exit.DONE if replayed(data, entry, profile, lang) else Exit.DOES_NOT_HOLD)
