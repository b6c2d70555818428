"""YAML without its guesses: tables, lists and texts, every value as it was written."""

from pathlib import Path
from typing import Any

from subsidy.disk_reasons import reason
from subsidy.errors import InputError
from subsidy.message import Message, message
from subsidy.stated import shown

_LIMIT = 64_000
"""Bytes of a file that a person writes."""


def read_yaml_file(path: str, what: Message) -> dict[str, Any]:
    """Return the table in a file, `what` being what it should be: "a mapping file".

    Raises InputError where it cannot be read or is too large, and as `read_yaml` does.
    """
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LIMIT + 1)
    except OSError as error:
        raise InputError(
            path,
            message(
                "{file} cannot be read ({reason}): give the path of {what} in YAML.",
                file=path,
                reason=reason(error),
                what=what,
            ),
        ) from None
    if len(data) > _LIMIT:
        raise InputError(
            path,
            message(
                "{file} is larger than {limit} bytes, which is too much for {what}.",
                file=path,
                limit=_LIMIT,
                what=what,
            ),
        )
    return read_yaml(data, path)


def read_yaml(data: bytes, name: str) -> dict[str, Any]:
    """Return the table in `data`; a blank value is None. `name` names the file in errors.

    Raises InputError for what is no text, no YAML or no table, for a name that stands twice, and
    for references.
    """
    import yaml

    try:
        text = data.decode("utf-8-sig")
        # References double at every step: a few lines of them would fill the memory.
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, yaml.SafeLoader)):
            raise InputError(
                name,
                message(
                    "{file} refers to another place of itself by *; write out what stands there.",
                    file=name,
                ),
            )
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        found = {} if root is None else _value(root, name)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        raise InputError(
            name,
            message(
                "{file} is not YAML: it goes wrong at line {line}.",
                file=name,
                line=mark.line + 1 if mark else 1,
            ),
        ) from None
    if isinstance(found, dict):
        return found
    raise InputError(name, message("{file} is no table of names and values in YAML.", file=name))


def _value(node: Any, file: str) -> Any:
    if node.id == "sequence":
        return [_value(item, file) for item in node.value]
    if node.id == "mapping":
        table: dict[str, Any] = {}
        for key, value in node.value:
            if key.id != "scalar":
                raise ValueError("a key is no text")
            if key.value in table:
                raise InputError(
                    file,
                    message(
                        "{field} stands twice in {file}; keep one.",
                        field=shown(key.value),
                        file=file,
                    ),
                )
            table[key.value] = _value(value, file)
        return table
    blank = node.style is None and node.value in ("", "~", "null", "Null", "NULL")
    return None if blank else node.value
