"""The page and the API in one process, as a browser or a program meets them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from re import search
from time import monotonic, sleep
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from subsidy.accounts.account import Role
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register
from subsidy.accounts.sessions import Sessions
from subsidy.web.app import application
from subsidy.web.settings import Settings

PASSWORD = "ba con chim bay qua sông"
HUE = {
    "birth_date": "1955",
    "commune": "thuong hong",
    "residence": "permanent",
    "on": "01/10/2025",
    "unstated": "no",
}


class Browser:
    """A visitor with cookies, who sends forms with what the page gave for them."""

    def __init__(self, app: Any) -> None:
        self.client = TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=True)

    def get(self, address: str) -> Response:
        found: Response = self.client.get(address)
        return found

    def csrf(self) -> str:
        for address in ("/", "/login"):
            found = search(r'name="csrf" value="([0-9a-f]+)"', self.get(address).text)
            if found:
                return found[1]
        raise AssertionError("no form on the page")

    def post(self, address: str, fields: dict[str, Any], **files: Any) -> Response:
        data = {"csrf": self.csrf(), "lang": "en", **fields}
        found: Response = self.client.post(address, data=data, files=files or None)
        return found

    def log_in(self, name: str, password: str = PASSWORD) -> Response:
        return self.post("/login", {"name": name, "password": password})


class Place:
    """A data folder that is served."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.folder = folder
        self.settings = Settings(folder, **settings)
        self.app = application(self.settings)

    def account(self, name: str, role: Role = Role.CLERK, *, reveals: bool = False) -> None:
        Register(Database(self.folder)).add(name, role, PASSWORD, reveals=reveals)

    def token(self, name: str) -> dict[str, str]:
        database = Database(self.folder)
        secret = Sessions(database, Register(database)).new_token(name, "", 1)
        return {"Authorization": f"Bearer {secret}"}

    def browser(self) -> Browser:
        return Browser(self.app)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Return a place where nobody has an account yet."""
    return Place(tmp_path)


@pytest.fixture
def browser(place: Place) -> Browser:
    """Return a visitor of a place where nobody has an account yet."""
    return place.browser()


@pytest.fixture
def working(place: Place) -> Iterator[Browser]:
    """Return a visitor of a place where lists are worked on."""
    visitor = place.browser()
    with visitor.client:
        yield visitor


Wait = Callable[[Browser, str, str], str]


def until(visitor: Browser, address: str, said: str) -> str:
    """Look at a page until it says something."""
    end = monotonic() + 120
    while monotonic() < end:
        text = visitor.get(address).text
        if said in text:
            return text
        sleep(0.2)
    raise AssertionError(f"{said!r} never stood there: {text}")


@pytest.fixture
def wait() -> Wait:
    """Return how to look at a page until it says something."""
    return until
