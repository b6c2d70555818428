"""The connection to a cluster's scheduler, encrypted where that is asked for."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from re import fullmatch
from socket import create_connection
from struct import unpack
from typing import TYPE_CHECKING, NamedTuple

from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.message import message

if TYPE_CHECKING:
    from distributed import Client, Security

_SECONDS = 5
"""How long a scheduler may take to answer."""

_PATIENCE = 20
"""How long it may take to greet: one that is busy with a large cluster may be slow."""

_LENGTH = 8
"""Bytes by which a scheduler says how long its greeting is."""

_GREETING = 1_000_000
"""How many bytes no greeting has: what another program says, read as a length, is far longer."""


class Tls(NamedTuple):
    """Files for an encrypted connection; where all are None, Dask's own settings say them."""

    ca: str | None = None
    cert: str | None = None
    key: str | None = None

    @property
    def given(self) -> bool:
        """Tell whether any of them is named."""
        return any(self)


@contextmanager
def connected(address: str, tls: Tls) -> "Iterator[Client]":
    """Give a client of the scheduler at `address`, tcp://HOST:PORT or tls://HOST:PORT.

    Raises InputError where it cannot be reached, or not in the way that is asked for.
    """
    _check(address, tls)
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise InputError(
            "--on-cluster",
            message("--on-cluster needs Dask: pip install 'subsidy[cluster]'."),
        ) from None
    _quieten()
    _check_reachable(address)
    security = _security(address, tls) if address.startswith("tls://") else None
    try:
        client = Client(
            address,
            timeout=_SECONDS,
            security=security,
            set_as_default=False,
            direct_to_workers=False,
        )
    except (OSError, RuntimeError, TypeError, ValueError):
        raise _unreachable(address) from None
    try:
        yield client
    finally:
        with suppress(OSError, TimeoutError):
            client.close(timeout=2)


def _check(address: str, tls: Tls) -> None:
    if not fullmatch(r"(tcp|tls)://[^/\s]+:\d{1,5}", address):
        raise InputError(
            "--on-cluster",
            message(
                "--on-cluster is {found}; a scheduler's address is tcp://HOST:PORT, or "
                "tls://HOST:PORT for an encrypted connection.",
                found=address,
            ),
        )
    if tls.given and not address.startswith("tls://"):
        raise InputError(
            "--on-cluster",
            message(
                "{address} is not encrypted, but certificates are named: write tls:// in place "
                "of tcp://.",
                address=address,
            ),
        )
    if tls.given and not all(tls):
        raise InputError(
            "--tls-ca",
            message("--tls-ca, --tls-cert and --tls-key belong together: name all three."),
        )
    for name in tls:
        if name is not None:
            _check_readable(name)


def _check_reachable(address: str) -> None:
    """Raise InputError where nobody listens, or another program: its page, a database, a shell.

    Dask would ask again and again where nobody listens; and to one who listens and does not greet,
    it would listen for ever.
    """
    scheme, _, place = address.partition("://")
    host, _, port = place.rpartition(":")
    try:
        with (
            create_connection((host.strip("[]"), int(port)), timeout=_SECONDS) as found,
            found.makefile("rb") as heard,
        ):
            found.settimeout(_PATIENCE)
            # Where the connection is encrypted, whoever opens it speaks first.
            greeting = heard.read(_LENGTH) if scheme == "tcp" else bytes(_LENGTH)
        if len(greeting) < _LENGTH or unpack("Q", greeting)[0] > _GREETING:
            raise _unreachable(address)
    except (OSError, OverflowError, UnicodeError):
        raise _unreachable(address) from None


def _check_readable(name: str) -> None:
    try:
        with Path(name).open("rb"):
            pass
    except OSError as error:
        raise InputError(
            name,
            message(
                "{file} cannot be read ({reason}): name a certificate or key in PEM form.",
                file=name,
                reason=reason(error),
            ),
        ) from None


def _security(address: str, tls: Tls) -> "Security":
    from distributed import Security

    if tls.given:
        return Security(
            require_encryption=True,
            tls_ca_file=tls.ca,
            tls_client_cert=tls.cert,
            tls_client_key=tls.key,
        )
    usual = Security(require_encryption=True)
    if usual.tls_ca_file is None:
        raise InputError(
            "--tls-ca",
            message(
                "{address} is encrypted: name certificates with --tls-ca, --tls-cert and "
                "--tls-key, or in Dask's configuration.",
                address=address,
            ),
        )
    return usual


def _quieten() -> None:
    """Let Dask say nothing by itself: what goes wrong is said here, in one sentence."""
    for name in [*logging.root.manager.loggerDict]:
        if name.partition(".")[0] in ("distributed", "tornado", "asyncio"):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _unreachable(address: str) -> InputError:
    return InputError(
        "--on-cluster",
        message(
            "No scheduler answers at {address}: start it (dask scheduler), check host, port and "
            "certificates, or leave --on-cluster away.",
            address=address,
        ),
    )
