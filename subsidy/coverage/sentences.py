"""Sentences of law: a citizen, a day, and what the law says then, as the rule book ships them.

They stand beside the rules in `sentences.jsonl`, one to a line: `sentence`, `profile`, `on`,
`policy` (null: the law in force), `answer`. The tests of law write them and hold them.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.known import known
from subsidy.language.rulefiles import folder_of_rules
from subsidy.message import Message, message
from subsidy.profile import Profile
from subsidy.question import Question

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
            found = _sentence(line, str(file), number)
            try:
                _check(found)
            except InputError as error:
                raise _wrong(str(file), number, error) from error
            yield found


def _check(one: Sentence) -> None:
    """Raise InputError where the citizen, the day or the policy is none."""
    known(Profile.model_validate(one.profile).stated(), rulebook.territories())
    Question(one.on, 1).check(rulebook.premium().modelled)
    if one.policy is not None:
        rulebook.policies().named(one.policy)


def _sentence(line: str, file: str, number: int) -> Sentence:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _wrong(
            file, number, message("it is no JSON; write one sentence of law a line.")
        ) from error
    if not isinstance(found, dict):
        raise _wrong(
            file, number, message("it is no JSON object; write one sentence of law a line.")
        )
    if wrong := sorted(set(found) ^ set(FIELDS)):
        said = message(
            "the names are {allowed}, and {found} is one too many or missing.",
            allowed=", ".join(FIELDS),
            found=wrong[0],
        )
        raise _wrong(file, number, said)
    texts = [found["sentence"], found["answer"]]
    if found["policy"] is not None:
        texts.append(found["policy"])
    if not all(isinstance(text, str) for text in texts) or not isinstance(found["profile"], dict):
        raise _wrong(
            file, number, message("sentence, answer and policy are texts, profile is an object.")
        )
    try:
        on = date.fromisoformat(found["on"])
    except (TypeError, ValueError) as error:
        raise _wrong(file, number, message("on is a day such as 2026-01-01.")) from error
    return Sentence(found["sentence"], found["profile"], on, found["policy"], found["answer"])


def _wrong(file: str, number: int, why: Message | InputError) -> InputError:
    return InputError(
        file, message("{file}, line {number}: {why}", file=file, number=number, why=why)
    )
