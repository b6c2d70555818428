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
        self._names: dict[int, frozenset[str]] = {}
        self._outcomes: dict[int, frozenset[Hashable]] = {}
        self._visited: set[Hashable] = set()

    def collect(self, node: Node, given: Given) -> None:
        """Gather the deciding facts of `node` and below it."""
        if isinstance(node, Settled) or len(self.ends(node)) == 1:
            return
        if self.names(node) <= self.found.keys():
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

    def names(self, node: Node) -> frozenset[str]:
        """Return every fact that is tried in `node` or below it."""
        known = self._names.get(id(node))
        if known is None:
            known = frozenset[str]()
            if isinstance(node, Tried):
                below = (self.names(branch.node) for branch in node.branches)
                known = known.union({node.name}, *below)
            self._names[id(node)] = known
        return known

    def ends(self, node: Node) -> frozenset[Hashable]:
        """Return every outcome that can be reached from `node`."""
        known = self._outcomes.get(id(node))
        if known is None:
            if isinstance(node, Settled):
                known = frozenset((node.moment.outcome,))
            else:
                known = frozenset().union(*(self.ends(branch.node) for branch in node.branches))
            self._outcomes[id(node)] = known
        return known

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
        ends = self.search.ends(one)
        if one is two or (len(ends) == 1 and ends == self.search.ends(two)):
            return False
        if isinstance(one, Tried):
            return any(self.differs(node, two, facts) for node, facts in self._below(one, given))
        if isinstance(two, Tried):
            return any(self.differs(one, node, facts) for node, facts in self._below(two, given))
        return self._possible(given)

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
