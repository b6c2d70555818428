"""The manifest of a run: for each list what went in, what came out, and under which law.

It says which lists are finished, so that a run can go on; it holds nothing of any citizen.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.lists.folder.deciding import Decided
from subsidy.lists.folder.job import Job, Options
from subsidy.lists.writing import Document, Form, Target, publish_all
from subsidy.message import Message, message

SCHEMA = "subsidy.manifest/1"
NAME = "manifest.json"

_SECONDS = 1.0
"""How long a finished list may be missing from the manifest: a killed run decides it again."""


class Entry(NamedTuple):
    """A finished list. `repeats_sha256` is None where no row repeats an earlier citizen."""

    input_sha256: str
    rows: int
    repeats_sha256: str | None
    decided: Decided

    def adds_up(self, rows: int) -> bool:
        """Tell whether no row is lost: somebody may have written into the manifest."""
        return self.rows == rows == self.decided.written + self.decided.rejected


class Earlier(NamedTuple):
    """What the manifest of an earlier run says."""

    options: Mapping[str, Any]
    stamp: tuple[object, ...]
    rejects: str | None
    lists: frozenset[str]
    entries: Mapping[str, Entry]

    def entries_under(self, job: Job) -> Mapping[str, Entry]:
        """Return the lists finished under the same law, engine, key and options: no others."""
        same = self.stamp == job.stamp and other_option(self.options, job.options) is None
        return self.entries if same else {}


class Manifest:
    """The manifest of this run, written anew as lists are finished."""

    def __init__(self, job: Job, names: tuple[str, ...]) -> None:
        self._job = job
        self._names = names
        self._written = 0.0
        self.entries: dict[str, Entry] = {}

    def add(self, name: str, entry: Entry) -> None:
        """Take in a finished list, and write where the last time is a second ago."""
        self.entries[name] = entry
        if monotonic() - self._written >= _SECONDS:
            self.write()

    def write(self) -> None:
        """Let the manifest stand in the folder of the results, at once."""
        text = json.dumps(self._told(), ensure_ascii=False, indent=2) + "\n"
        file = Path(self._job.output, NAME)
        goal = Target(str(file), file, Form.CSV, replace=True)
        publish_all([Document(goal, text.encode())])
        self._written = monotonic()

    def sums(self) -> dict[str, int]:
        """Return rows and VND of all finished lists together."""
        found = dict.fromkeys(("rows", *_COUNTS), 0)
        for entry in self.entries.values():
            found["rows"] += entry.rows
            for name in _COUNTS:
                found[name] += getattr(entry.decided, name)
            for name, vnd in entry.decided.vnd.items():
                found[name] = found.get(name, 0) + vnd
        return found

    def _told(self) -> dict[str, Any]:
        stamp = self._job.stamp
        return {
            "schema": SCHEMA,
            "finished": all(name in self.entries for name in self._names),
            "engine": stamp.engine,
            "engine_sha256": stamp.engine_sha256,
            "rules_sha256": stamp.rules_sha256,
            "receipt_key": stamp.key,
            "options": self._job.options._asdict(),
            "rejects": self._job.rejects_place,
            "sums": self.sums(),
            "lists": [self._list(name) for name in self._names],
        }

    def _list(self, name: str) -> dict[str, Any]:
        entry = self.entries.get(name)
        if entry is None:
            return {"list": name, "finished": False}
        told: dict[str, Any] = {"list": name, "finished": True} | entry._asdict()
        del told["decided"]
        return told | {name: getattr(entry.decided, name) for name in _KEPT}


_KEPT = tuple(name for name in Decided._fields if name != "notes")

_COUNTS = ("written", "undetermined", "rejected", "repeated")


def earlier(output: str) -> Earlier | None:
    """Return what an earlier run left in the folder of the results, None where there was none.

    Raises InputError where a file of that name is no manifest.
    """
    file = Path(output, NAME)
    try:
        told = json.loads(file.read_bytes())
        if told["schema"] != SCHEMA:
            raise ValueError(told["schema"])
        entries = {one["list"]: _entry(one) for one in told["lists"] if one["finished"]}
        return Earlier(
            dict(told["options"]),
            tuple(told[n] for n in ("engine", "engine_sha256", "rules_sha256", "receipt_key")),
            told["rejects"],
            frozenset(str(one["list"]) for one in told["lists"]),
            entries,
        )
    except FileNotFoundError:
        return None
    except OSError as error:
        why: str | Message = reason(error)
    except (ValueError, KeyError, TypeError):
        why = message("it is no manifest of this program")
    raise InputError(
        str(file),
        message(
            "{file} cannot be read ({reason}): remove it, or name another folder for the results.",
            file=str(file),
            reason=why,
        ),
    )


def _entry(told: Mapping[str, Any]) -> Entry:
    """Return a finished list. Raises KeyError or TypeError for what no run has written."""
    decided = Decided(**{name: told[name] for name in _KEPT})
    counts = [told["rows"], *(getattr(decided, name) for name in _COUNTS)]
    if not all(type(count) is int for count in (*counts, *dict(decided.vnd).values())):
        raise TypeError(counts)
    return Entry(told["input_sha256"], told["rows"], told["repeats_sha256"], decided)


def other_option(told: Mapping[str, Any], options: Options) -> str | None:
    """Return the first option that was another one, None where all are the same."""
    now = json.loads(json.dumps(options._asdict()))
    return next((name for name in now if told.get(name) != now[name]), None)
