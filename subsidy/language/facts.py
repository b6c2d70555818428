"""`fact`: the words in which `rules/` states its conditions.

fact.age.from_to(60, 80) & ~fact.pension & (fact.residence == "permanent")
"""

from typing import Any, NoReturn

from subsidy.language.condition import Among, Condition, Range
from subsidy.language.errors import RuleError, nearest
from subsidy.language.parameter import Parameter
from subsidy.language.vocabulary import ELAPSED, STATED, Kind

Number = int | Parameter


class NumberFact:
    """A number of completed years or months, or a badge: compared with whole numbers."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, name: str) -> None:
        self.name = name

    def __ge__(self, low: Number) -> Condition:
        return Range(self.name, self._number(low), None)

    def __lt__(self, high: Number) -> Condition:
        return Range(self.name, None, self._number(high))

    def __gt__(self, other: object) -> NoReturn:
        self._teach(">", "fact.{0} >= n + 1")

    def __le__(self, other: object) -> NoReturn:
        self._teach("<=", "fact.{0} < n + 1")

    def __eq__(self, other: object) -> NoReturn:
        self._teach("==", "fact.{0}.from_to(n, n + 1)")

    def __ne__(self, other: object) -> NoReturn:
        self._teach("!=", "~fact.{0}.from_to(n, n + 1)")

    def from_to(self, low: Number, high: Number) -> Condition:
        """From `low` (included) to under `high`: "từ đủ 60 tuổi đến dưới 80 tuổi"."""
        return Range(self.name, self._number(low), self._number(high))

    def _number(self, value: object) -> Number:
        if isinstance(value, Parameter) or type(value) is int:
            return value
        raise RuleError(
            f"fact.{self.name} is compared with a whole number or a parameter, not {value!r}."
        )

    def _teach(self, sign: str, instead: str) -> NoReturn:
        raise RuleError(
            f"fact.{self.name} {sign} n: ranges are written from a first number to under a last "
            f"one; write {instead.format(self.name)}."
        )


class WordFact:
    """A classification: compared with the words the vocabulary allows."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, name: str, values: tuple[str, ...]) -> None:
        self.name = name
        self.values = values

    def __eq__(self, word: object) -> Condition:  # type: ignore[override]
        return self.among(word)

    def __ne__(self, word: object) -> Condition:  # type: ignore[override]
        return ~self.among(word)

    def among(self, *words: object) -> Condition:
        """One of `words`."""
        if not words:
            raise RuleError(f"fact.{self.name}.among() names no word.")
        return Among(self.name, tuple(self._word(word) for word in words))

    def _word(self, word: object) -> str:
        if not isinstance(word, str) or (self.values and word not in self.values):
            raise RuleError(
                f"fact.{self.name} is never {word!r}{nearest(str(word), self.values)}; "
                f"it is one of {', '.join(self.values) or 'the districts'}."
            )
        return word


class Facts:
    """The namespace `fact`. A name that is not in the vocabulary fails with the nearest one."""

    def __getattr__(self, name: str) -> Any:
        if name in ELAPSED:
            return NumberFact(name)
        stated = STATED.get(name)
        if stated is not None and stated.kind is Kind.YES_NO:
            return Among(name, (True,))
        if stated is not None and stated.kind is Kind.NUMBER:
            return NumberFact(name)
        if stated is not None and stated.kind is Kind.CATEGORY:
            return WordFact(name, stated.values)
        if stated is not None and stated.kind is Kind.DATE:
            since = [elapsed.name for elapsed in ELAPSED.values() if elapsed.since == name]
            by_month = f", by the calendar fact.{since[1]} >= n" if len(since) > 1 else ""
            raise RuleError(f"The law counts from {name}: write fact.{since[0]} >= n{by_month}.")
        known = (*ELAPSED, *STATED)
        raise RuleError(
            f"There is no fact {name!r}{nearest(name, known)}. The facts are named in "
            "subsidy/language/vocabulary.py."
        )


fact = Facts()
