"""The sentences of the tests of law, as the rule book ships them in `sentences.jsonl`."""

import json
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import tests.law
from tests.law.asking import REST, Line


def lines() -> Iterator[Line]:
    """Yield every sentence that a file of these tests holds: its `LINES`."""
    for module in iter_modules(tests.law.__path__, "tests.law."):
        for line in getattr(import_module(module.name), "LINES", ()):
            if isinstance(line, Line):
                yield line


def printed() -> str:
    """Return the sentences one to a line, as JSON."""
    return "".join(
        json.dumps(
            {
                "sentence": line.sentence,
                "profile": {**REST, **line.facts},
                "on": line.on,
                "policy": line.policy,
                "answer": line.answer,
            },
            ensure_ascii=False,
        )
        + "\n"
        for line in lines()
    )
