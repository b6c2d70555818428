"""Sentences of law: a citizen, a day, and what the law says then, as the rule book ships them.

They stand beside the rules in `sentences.jsonl`, one to a line: `sentence`, `profile`, `on`,
`policy` (null: the law in force), `answer`. The tests of law write them and hold them.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from subsidy.errors import InputError
from subsidy.language.rulefiles import folder_of_rules
from subsidy.message import Message, message

FILE = "sentences.jsonl"

FIELDS = ("sentence", "profile", "on", "policy", "answer")


class Sentence(NamedTuple):
    """What the law says of one citizen on one day.

    `answer` reads "elderly: city 70 + person 30": the route, and who pays how many percent.
    `profile` is that of a made-up citizen, so nothing in it is confidential.
    """

    sentence: str
    profile: Mapping[str, Any]
    on: date
    policy: str | None
    answer: str


def shipped() -> tuple[Sentence, ...]:
    """Return the sentences that stand beside the rules; none where a rule book has none."""
    file = folder_of_rules() / FILE
    return tuple(read(file)) if file.is_file() else ()


def read(file: Path) -> Iterator[Sentence]:
    """Yield the sentences of a file.

    Raises InputError, naming the line, where the file is not such a list.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise InputError(
            str(file), message("{file} cannot be read; name a JSON Lines file.", file=str(file))
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _sentence(line, str(file), number)


def _sentence(line: str, file: str, number: int) -> Sentence:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise _wrong(file, number, message("it is no JSON")) from error
    if not isinstance(found, dict):
        raise _wrong(file, number, message("it is no JSON object"))
    if wrong := sorted(set(found) ^ set(FIELDS)):
        said = message(
            "the names are {allowed}, and {found} is one too many or missing",
            allowed=", ".join(FIELDS),
            found=wrong[0],
        )
        raise _wrong(file, number, said)
    texts = [found["sentence"], found["answer"], *([found["policy"]] if found["policy"] else [])]
    if not all(isinstance(text, str) for text in texts) or not isinstance(found["profile"], dict):
        raise _wrong(
            file, number, message("sentence, answer and policy are texts, profile is an object")
        )
    try:
        on = date.fromisoformat(found["on"])
    except (TypeError, ValueError) as error:
        raise _wrong(file, number, message("on is a day such as 2026-01-01")) from error
    return Sentence(found["sentence"], found["profile"], on, found["policy"], found["answer"])


def _wrong(file: str, number: int, why: Message) -> InputError:
    return InputError(
        file,
        message(
            "{file}, line {number}: {why}; write one sentence of law a line.",
            file=file,
            number=number,
            why=why,
        ),
    )
