"""How the server was started."""

from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

MEGABYTE = 1 << 20


class Settings(NamedTuple):
    """Where it listens, what stands before it, and its limits.

    `names` are the hosts that requests may be for. `keep_hours` is how long uploaded lists and
    their results stay on the disk.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8000
    behind_tls: bool = False
    names: tuple[str, ...] = ()
    keep_hours: int = 24
    largest_upload: int = 64 * MEGABYTE
    most_rows: int = 500_000
    largest_body: int = MEGABYTE // 4

    @property
    def hosts(self) -> frozenset[str]:
        """Return the hosts that a request may name; any other is another site's trick."""
        own = {self.host, "localhost", "127.0.0.1", "[::1]"} if loopback(self.host) else set()
        return frozenset({*own, *(name.lower() for name in self.names)})


def loopback(host: str) -> bool:
    """Tell whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
