"""`subsidy serve`: what it refuses to start, and the server."""

import logging
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from subsidy.data_folder import data_folder
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from subsidy.web.settings import Settings


def run_server(
    host: str,
    port: int,
    data: str | None,
    names: tuple[str, ...],
    keep_hours: int,
    lang: str,
    *,
    behind_tls: bool,
) -> None:
    """Serve until a signal ends it. Raises InputError for what must not be served."""
    check_installed()
    from subsidy.web.settings import Settings

    settings = Settings(
        data_folder(data), host, port, behind_tls, tuple(names), keep_hours=keep_hours
    )
    accounts = _check(settings)
    listening = _listening(settings)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    shown = f"[{host}]" if ":" in host else host
    click.echo(
        message("The page is at {address}; Ctrl+C ends it.", address=f"http://{shown}:{port}/").say(
            lang
        ),
        err=True,
    )
    if not accounts:
        click.echo(
            message(
                "Nobody has an account yet, so everybody at this machine may use it; "
                "“subsidy user add NAME” makes the first one."
            ).say(lang),
            err=True,
        )
    _serve(settings, listening)


def check_installed() -> None:
    """Raise InputError where the packages of the page are not installed."""
    try:
        import starlette  # noqa: F401
        import uvicorn  # noqa: F401
    except ModuleNotFoundError:
        raise InputError(
            "serve",
            message("The page needs more packages: install subsidy[web], for example with pip."),
        ) from None


def _check(settings: "Settings") -> bool:
    """Return whether there are accounts. Raises InputError for an address that is not safe."""
    from subsidy.accounts.database import Database
    from subsidy.accounts.register import Register
    from subsidy.receipt import office_key
    from subsidy.web.settings import loopback

    office_key()
    accounts = Register(Database(settings.folder)).any()
    outside = not loopback(settings.host) or settings.behind_tls
    if outside and not accounts:
        raise InputError(
            "host",
            message(
                "Others can reach {host}, and nobody has an account: make accounts first with "
                "“subsidy user add NAME”.",
                host=settings.host,
            ),
        )
    if outside and not settings.behind_tls:
        raise InputError(
            "host",
            message(
                "Others can reach {host}, and passwords would cross the network in the clear: put "
                "it behind TLS and say so with --behind-tls (docs/serve.md).",
                host=settings.host,
            ),
        )
    if outside and not settings.names:
        raise InputError(
            "name",
            message(
                "Say under which name people reach the page, with --name, for example "
                "--name bhyt.example.vn; requests for other names are refused."
            ),
        )
    return accounts


def _listening(settings: "Settings") -> socket.socket:
    """Return a socket that listens. Raises InputError where that cannot be."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    except OSError as error:
        raise InputError(
            "port",
            message(
                "Nothing can listen at port {port} of {host} ({reason}): end what uses it, or name "
                "another with --port.",
                port=str(settings.port),
                host=settings.host,
                reason=error.strerror or type(error).__name__,
            ),
        ) from None


def _serve(settings: "Settings", listening: socket.socket) -> None:
    import uvicorn

    from subsidy.web.app import application

    config = uvicorn.Config(
        application(settings),
        access_log=False,
        server_header=False,
        log_level="warning",
        proxy_headers=settings.behind_tls,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=75,
        limit_concurrency=1000,
        h11_max_incomplete_event_size=32_768,
    )
    with listening, suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])
