"""Every command that a document names is one that the program takes: its words, options, values."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from subsidy.__main__ import commands

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "REVIEW.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
_INLINE = re.compile(r"`(subsidy [a-z][^`]*)`")
_INDENTED = re.compile(r"^    (subsidy [a-z].*?)(?: +#.*)?$", re.MULTILINE)
_TYPED = re.compile(r"^\$ (?:.*; do )?(subsidy [a-z][^|;\n]*)", re.MULTILINE)
_FENCED = re.compile(r"^```.*\n(?:.*\n)*?```$", re.MULTILINE)


def mentioned() -> Iterator[object]:
    """Yield every command that a document names, in running text, as an example or typed."""
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        running = _FENCED.sub("", text)
        found = [
            *_INLINE.findall(running),
            *_INDENTED.findall(running),
            *_TYPED.findall(text.replace("\\\n", "")),
        ]
        for said in dict.fromkeys(" ".join(one.split()) for one in found):
            yield pytest.param(said, id=f"{document.name}: {said}")


def words_of(said: str) -> list[str]:
    """Return the words after "subsidy": brackets dropped, of alternatives the first."""
    plain = re.sub(r"\[([^]|]*)\|[^]]*\]", r"\1", said)
    plain = re.sub(r"[][]|\.\.\.", " ", plain)
    return [re.sub(r"^([a-z]+)(\|[a-z]+)+$", r"\1", word) for word in shlex.split(plain)[1:]]


@pytest.mark.parametrize("said", list(mentioned()))
def test_a_command_that_a_document_names_is_one_that_the_program_takes(said: str) -> None:
    command: click.Command = commands().main
    words = words_of(said)
    while isinstance(command, click.Group) and words:
        name, *words = words
        assert name in command.commands, name
        command = command.commands[name]
    known = {name for option in command.params for name in (*option.opts, *option.secondary_opts)}
    for word in words:
        if word.startswith("-") and word != "-":
            assert word.partition("=")[0] in {*known, "--help"}, word
