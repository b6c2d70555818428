"""A profile from a file: JSON or YAML, one flat table of facts.

YAML is read without its guesses (no octal numbers, no dates, no `no` that turns to false): every
value reaches the profile as it was written, so that leading zeros survive.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn

from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.stated import shown

LIMIT = 64_000
"""The most bytes a profile may have; a real one has a few hundred."""


_PIPES = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
"""Where a shell puts what it pipes in."""


def read_profile(data: bytes, name: str) -> dict[str, Any]:
    """Return the facts in `data`, as written. `name` names the file in errors.

    Raises InputError, one sentence, for whatever is no profile.
    """
    if len(data) > LIMIT:
        raise _wrong(
            name,
            message(
                "{file} is larger than {limit} bytes, which is too much for one citizen's profile.",
                file=name,
                limit=LIMIT,
            ),
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _wrong(
            name, message("{file} is not a text in UTF-8; save it as UTF-8.", file=name)
        ) from None
    if not text.strip():
        raise _wrong(
            name,
            message("{file} is empty; write at least one fact, such as birth_date.", file=name),
        )
    looks_json = name.lower().endswith(".json") or text.lstrip()[:1] in ("{", "[")
    facts = _json(text, name) if looks_json else _yaml(text, name)
    if not facts:
        raise _wrong(
            name,
            message("{file} holds no fact; write at least one, such as birth_date.", file=name),
        )
    return facts


def read_profile_file(path: str) -> dict[str, Any]:
    """Return the facts in the file at `path`, as written; errors as `read_profile`."""
    try:
        if not (Path(path).is_file() or path.startswith(_PIPES)):
            Path(path).stat()
            raise IsADirectoryError(0, "not a file")
        with Path(path).open("rb") as file:
            data = file.read(LIMIT + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _wrong(
            path,
            message(
                "{file} cannot be read ({reason}); give the path of a JSON or YAML file, "
                "or - for standard input.",
                file=path,
                reason=reason,
            ),
        ) from None
    return read_profile(data, path)


def _json(text: str, name: str) -> dict[str, Any]:
    try:
        found = json.loads(
            text,
            object_pairs_hook=lambda pairs: _once(pairs, name),
            parse_constant=lambda _: _no_profile(name),
            parse_float=str,
        )
    except json.JSONDecodeError as error:
        raise _wrong(
            name,
            message(
                "{file} is not JSON: it breaks off or goes wrong at line {line}, column {column}.",
                file=name,
                line=error.lineno,
                column=error.colno,
            ),
        ) from None
    except (RecursionError, ValueError):
        _no_profile(name)
    if not isinstance(found, dict):
        _no_profile(name)
    return found


def _yaml(text: str, name: str) -> dict[str, Any]:
    import yaml

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise _wrong(
            name,
            message(
                "{file} is not YAML: it goes wrong at line {line}, column {column}.",
                file=name,
                line=mark.line + 1 if mark else 1,
                column=mark.column + 1 if mark else 1,
            ),
        ) from None
    except (yaml.YAMLError, RecursionError, ValueError):
        _no_profile(name)
    if not isinstance(root, yaml.MappingNode):
        _no_profile(name)
    pairs = []
    for key, value in root.value:
        if not isinstance(key, yaml.ScalarNode):
            _no_profile(name)
        if not isinstance(value, yaml.ScalarNode):
            raise _wrong(
                key.value,
                message(
                    "{field} holds a list or a table; it takes one value.", field=shown(key.value)
                ),
            )
        pairs.append((key.value, _scalar(value)))
    return _once(pairs, name)


def _scalar(node: Any) -> str | None:
    plain = node.style is None
    return None if plain and node.value in ("", "~", "null", "Null", "NULL") else str(node.value)


def _once(pairs: Iterable[tuple[str, Any]], name: str) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for key, value in pairs:
        if key in facts:
            raise _wrong(
                key,
                message("{field} stands twice in {file}; keep one.", field=shown(key), file=name),
            )
        facts[key] = value
    return facts


def _no_profile(name: str) -> NoReturn:
    raise _wrong(
        name,
        message(
            "{file} is no profile: a profile is one flat table of facts in JSON or YAML, "
            "such as birth_date: 1955.",
            file=name,
        ),
    )


def _wrong(field: str, sentence: Message) -> InputError:
    return InputError(field, sentence)
