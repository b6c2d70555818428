"""What a worker leaves in its folder: how far it is, and what it found."""

import json
from pathlib import Path
from time import monotonic

from subsidy.errors import InputError
from subsidy.message import message


class Progress:
    """Notes how far a run is, twice a second at most, and refuses lists that are too long."""

    watched = True

    def __init__(self, most_rows: int) -> None:
        self._most = most_rows
        self._read = self._decided = self._among = 0
        self._noted = 0.0

    def read(self, rows: int) -> None:
        """Take note of so many more rows read."""
        self._read += rows
        if self._read > self._most:
            sentence = message(
                "The list has more than {most} rows: divide it, or use the command line.",
                most=self._most,
            )
            raise InputError("list", sentence)
        self._note()

    def decided(self, rows: int, among: int) -> None:
        """Take note of so many more rows decided, among so many in all."""
        self._decided, self._among = self._decided + rows, among
        self._note()

    def __call__(self, rows: int, *, among: int) -> None:
        """Take note of so many more rows read and decided, as a comparison tells them."""
        self.decided(rows, among)
        self.read(rows)

    def _note(self) -> None:
        if monotonic() - self._noted < 0.5:
            return
        self._noted = monotonic()
        said = {"read": self._read, "decided": self._decided, "among": self._among}
        write("progress.json", said)


def write(name: str, said: object) -> None:
    """Write a JSON file; it appears when it is complete."""
    new = Path(f"{name}.new")
    new.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    new.replace(name)


def uploaded() -> str:
    """Return the name of the list that was uploaded."""
    return next(path.name for path in Path().glob("list.*"))
