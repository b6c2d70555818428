"""Every slip there could be in a rule file: numbers, comparisons, words, payers, days."""

import ast
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from subsidy import rulebook
from subsidy.language.vocabulary import STATED

PAYERS = ("STATE", "CITY", "DISTRICT")
ROLES = ("WHOLE", "SUPPORT", "REST")
DAY = timedelta(days=1)
LARGE = 10_000
PUBLISHED = '__import__("subsidy.language").language.percent(70)'
"""A number in place of a share that nobody published; a rule file need not import `percent`."""


class Slip(NamedTuple):
    """One place of a rule file that reads otherwise: `old` becomes `new`.

    `place` is the line and the column, in bytes of UTF-8; `about` is the name that the statement
    around it gives to what it writes.
    """

    file: str
    place: tuple[int, int]
    kind: str
    old: str
    new: str
    about: str

    def __str__(self) -> str:
        line, column = self.place
        return f"{self.file}:{line}:{column} {self.about}: {self.kind} {self.old} -> {self.new}"

    def in_text(self, text: str) -> str:
        """Return the text of the file with the slip in it."""
        lines = text.encode().splitlines(keepends=True)
        line, column = self.place
        start = sum(map(len, lines[: line - 1])) + column
        whole, old = b"".join(lines), self.old.encode()
        assert whole[start:].startswith(old), self
        return (whole[:start] + self.new.encode() + whole[start + len(old) :]).decode()


class _Change(NamedTuple):
    """What a node could read instead."""

    node: ast.AST
    kind: str
    new: str


def slips(folder: Path) -> Iterator[Slip]:
    """Yield every slip of the rule files in a folder, in their order."""
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        file = path.relative_to(folder).as_posix()
        for statement in ast.parse(text).body:
            if not isinstance(statement, ast.Import | ast.ImportFrom):
                for node, kind, new in _changes(statement, text):
                    old = ast.get_source_segment(text, node)
                    assert old is not None
                    place = node.lineno, node.col_offset  # type: ignore[attr-defined]
                    yield Slip(file, place, kind, old, new, _about(statement, node))


def _about(statement: ast.stmt, node: ast.AST) -> str:
    """Return the name of what a statement writes, and the argument that the node stands in."""
    target: ast.expr | None = None
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
    elif isinstance(statement, ast.AnnAssign):
        target = statement.target
    name = getattr(target, "id", getattr(statement, "name", "?"))
    for call in ast.walk(statement):
        if isinstance(call, ast.Call):
            for word in call.keywords:
                if any(inner is node for inner in ast.walk(word.value)):
                    name = f"{name.partition(' ')[0]} {word.arg}"
    return name


def _changes(statement: ast.stmt, text: str) -> Iterator[_Change]:
    left_out = {id(part) for node in ast.walk(statement) for part in _no_law(node)}
    for node in ast.walk(statement):
        if id(node) in left_out:
            continue
        if _is_date(node):
            yield from _days(node)
        elif isinstance(node, ast.Constant) and type(node.value) is int:
            yield from _numbers(node)
        elif isinstance(node, ast.Attribute):
            yield from _members(node)
        elif isinstance(node, ast.Compare):
            yield from _comparisons(node, text)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert):
            yield _Change(node, "comparison", _source(node.operand, text))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd | ast.BitOr):
            yield from _joined(node, text)
        elif isinstance(node, ast.Call):
            yield from _among(node)
        elif isinstance(node, ast.Name) and node.id == "UNPUBLISHED":
            yield _Change(node, "number", PUBLISHED)


def _no_law(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a node holds that is no law by itself: parts of a date, types of arguments."""
    annotated = (getattr(node, "annotation", None), getattr(node, "returns", None))
    for part in (*annotated, *(ast.iter_child_nodes(node) if _is_date(node) else ())):
        if part is not None:
            yield from ast.walk(part)


def _is_date(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "date"


def _days(node: ast.AST) -> Iterator[_Change]:
    assert isinstance(node, ast.Call)
    numbers = [part.value for part in node.args if isinstance(part, ast.Constant)]
    year, month, day = (number for number in numbers if type(number) is int)
    for other in (date(year, month, day) - DAY, date(year, month, day) + DAY):
        yield _Change(node, "date", f"date({other.year}, {other.month}, {other.day})")


def _numbers(node: ast.Constant) -> Iterator[_Change]:
    """Yield the next numbers below and above; a base salary moves so that premiums stay whole."""
    assert type(node.value) is int
    step = 20_000 if node.value >= LARGE else 1
    for other in (node.value - step, node.value + step):
        yield _Change(node, "number", str(other))


def _members(node: ast.Attribute) -> Iterator[_Change]:
    if isinstance(node.value, ast.Name):
        for enum, members in (("Payer", PAYERS), ("Role", ROLES)):
            if node.value.id == enum:
                others = (member for member in members if member != node.attr)
                yield from (_Change(node, enum.lower(), f"{enum}.{member}") for member in others)


_OTHERWISE = {"Eq": "!=", "NotEq": "==", "GtE": "<", "Lt": ">=", "Is": "is not", "IsNot": "is"}


def _comparisons(node: ast.Compare, text: str) -> Iterator[_Change]:
    left, right = _source(node.left, text), _source(node.comparators[0], text)
    sign = _OTHERWISE[type(node.ops[0]).__name__]
    yield _Change(node, "comparison", f"{left} {sign} {right}")
    word = node.comparators[0]
    if isinstance(word, ast.Constant) and isinstance(word.value, str):
        yield _Change(word, "word", f'"{_another(left.rpartition(".")[2], (word.value,))}"')


def _among(node: ast.Call) -> Iterator[_Change]:
    """Yield that a word is left out of those among which a fact must be."""
    if isinstance(node.func, ast.Attribute) and node.func.attr == "among" and len(node.args) > 1:
        words = [str(part.value) for part in node.args if isinstance(part, ast.Constant)]
        for left in words:
            rest = ", ".join(f'"{word}"' for word in words if word != left)
            yield _Change(node, "word", f"{ast.unparse(node.func)}({rest})")


def _another(fact: str, words: tuple[str, ...]) -> str:
    districts = (name for place in rulebook.territories() for name in place.district_ids)
    others = tuple(districts) if fact == "district" else STATED[fact].values
    return next(word for word in others if word not in words and word != "none")


def _joined(node: ast.BinOp, text: str) -> Iterator[_Change]:
    """Yield a clause left out, and "and" in place of "or"."""
    left, right = _source(node.left, text), _source(node.right, text)
    sign = "|" if isinstance(node.op, ast.BitAnd) else "&"
    yield _Change(node, "clause", f"({left}) {sign} ({right})")
    yield _Change(node, "clause", left)
    yield _Change(node, "clause", right)


def _source(node: ast.AST, text: str) -> str:
    found = ast.get_source_segment(text, node)
    assert found is not None
    return found
