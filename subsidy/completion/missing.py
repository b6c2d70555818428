"""Which missing facts matter: two values, all else equal, end in different outcomes."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple

from subsidy.completion.options import Numbers, Possible
from subsidy.completion.tree import Node, Settled, Tried
from subsidy.known import LINKED, Days, contradiction

Given = Mapping[str, Possible]
"""What is held equal on both sides of a comparison."""


def missing(node: Node, known: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the facts of which two values, all else equal, give different outcomes.

    `known` to matter already, of another day or month, are not looked for again; they come first.
    """
    search = _Search(known)
    search.collect(node, {})
    return tuple(search.found)


class _Search:
    def __init__(self, known: Iterable[str]) -> None:
        self.found: dict[str, None] = dict.fromkeys(known)
        self.alike: set[Hashable] = set()
        """Pairs below which no two outcomes differ, with all that is held equal for them."""
        self._outcomes: dict[int, Hashable] = {}
        self._told: set[int] = set()
        self._differing: dict[int, bool] = {}
        self._visited: set[Hashable] = set()

    def collect(self, node: Node, given: Given) -> None:
        """Gather the deciding facts of `node` and below it."""
        if isinstance(node, Settled) or not self._untold(node) or not self.differing(node):
            return
        held = frozenset(
            (name, value)
            for name, value in given.items()
            if name in LINKED or isinstance(value, Days | Numbers)
        )
        if (id(node), held) in self._visited:
            return
        self._visited.add((id(node), held))
        if node.name not in self.found and self._decides(node, given):
            self.found[node.name] = None
        for branch in node.branches:
            self.collect(branch.node, {**given, node.name: branch.possible})

    def _untold(self, node: Node) -> bool:
        """Tell whether some fact is tried in `node` or below it that is not found yet."""
        if isinstance(node, Settled) or id(node) in self._told:
            return False
        if not node.facts <= self.found.keys():
            if node.name not in self.found:
                return True
            if any(self._untold(branch.node) for branch in node.branches):
                return True
        self._told.add(id(node))
        return False

    def differing(self, node: Node) -> bool:
        """Tell whether two different outcomes can be reached from `node`."""
        known = self._differing.get(id(node))
        if known is None:
            known = isinstance(node, Tried) and self._differ(node)
            self._differing[id(node)] = known
        return known

    def _differ(self, node: Tried) -> bool:
        first = self.outcome(node)
        return any(
            self.outcome(branch.node) != first or self.differing(branch.node)
            for branch in node.branches
        )

    def outcome(self, node: Node) -> Hashable:
        """Return one of the outcomes that can be reached from `node`."""
        if id(node) not in self._outcomes:
            first = node
            while isinstance(first, Tried):
                first = first.branches[0].node
            self._outcomes[id(node)] = first.moment.outcome
        return self._outcomes[id(node)]

    def _decides(self, node: Tried, given: Given) -> bool:
        """Tell whether two branches differ in outcome though all else is the same."""
        for index, branch in enumerate(node.branches):
            for other in node.branches[index + 1 :]:
                pair = _Pair(self, node.name, branch.possible, other.possible)
                if branch.node is not other.node and pair.differs(branch.node, other.node, given):
                    return True
        return False


class _Pair(NamedTuple):
    """Two values of one fact, compared with everything else held equal."""

    search: _Search
    name: str
    value: Possible
    other: Possible

    def differs(self, one: Node, two: Node, given: Given) -> bool:
        """Tell whether some completion of `given` ends in different outcomes below the two."""
        if one is two or self._alike(one, two):
            return False
        if isinstance(one, Settled) and isinstance(two, Settled):
            return self._possible(given)
        tried = _facts(one) | _facts(two)
        held = frozenset(item for item in given.items() if item[0] in tried or item[0] in LINKED)
        key = id(one), id(two), self.name, self.value, self.other, held
        if key in self.search.alike:
            return False
        if isinstance(one, Tried):
            found = any(self.differs(node, two, facts) for node, facts in self._below(one, given))
        else:
            assert isinstance(two, Tried)
            found = any(self.differs(one, node, facts) for node, facts in self._below(two, given))
        if not found:
            self.search.alike.add(key)
        return found

    def _alike(self, one: Node, two: Node) -> bool:
        """Tell whether one and the same outcome is all that can be reached from either."""
        search = self.search
        return search.outcome(one) == search.outcome(two) and not (
            search.differing(one) or search.differing(two)
        )

    def _below(self, node: Tried, given: Given) -> Iterator[tuple[Node, Given]]:
        for branch in node.branches:
            if node.name == self.name:
                yield branch.node, given
                continue
            common = _common(given.get(node.name), branch.possible)
            if common is not None:
                yield branch.node, {**given, node.name: common}

    def _possible(self, given: Given) -> bool:
        return all(
            contradiction({**given, self.name: value}) is None for value in (self.value, self.other)
        )


def _facts(node: Node) -> frozenset[str]:
    return node.facts if isinstance(node, Tried) else frozenset()


def _common(one: Possible | None, two: Possible) -> Possible | None:
    """Return what both allow, None where they exclude each other."""
    if one is None:
        return two
    if isinstance(one, Days) and isinstance(two, Days):
        first, last = max(one.first, two.first), min(one.last, two.last)
        return Days(first, last) if first <= last else None
    if isinstance(one, Numbers) and isinstance(two, Numbers):
        least, greatest = max(one.first, two.first), min(one.last, two.last)
        return Numbers(least, greatest) if least <= greatest else None
    return one if one == two else None
