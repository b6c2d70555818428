"""What the missing facts could be, tried out until nothing they say can change the outcome.

A tree: each inner node tries a fact on which the outcome still hangs, each leaf is a moment that
no missing fact can change any more. The best routes are asked about first, so the tree stays close
to a chain. Branches grow where somebody looks at them: where little is known, most of what could
be tried out tells nothing new.
"""

from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from typing import NamedTuple

from subsidy.completion.doubt import deciding_rule
from subsidy.completion.moment import Moment, When, moment
from subsidy.completion.options import Possible, options
from subsidy.errors import Fault
from subsidy.known import LINKED, RANK, Known, KnownValue, contradiction
from subsidy.language.evaluation import Truth, truth
from subsidy.language.policy import Rule
from subsidy.language.vocabulary import STATED, source_of
from subsidy.policies import Law
from subsidy.stretches import SHARE, Reader, Stretch, tried_shares


class Settled(NamedTuple):
    """A leaf: whatever is still missing, this is how the moment is paid."""

    moment: Moment


class Branch(NamedTuple):
    """What a fact could be, the value that stands for it, and what follows."""

    possible: Possible
    value: KnownValue
    node: "Node"


class Tried:
    """An inner node: the outcome hangs on the fact `name`.

    `facts` are all that may be tried here or below.
    """

    def __init__(
        self, name: str, facts: frozenset[str], grow: Callable[[], Iterator[Branch]]
    ) -> None:
        self.name = name
        self.facts = facts
        self._grow = grow

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """Return what the fact could be, and what follows from each; worked out once."""
        return tuple(self._grow())


Node = Settled | Tried

Trees = dict[Hashable, Node]
"""Trees by what they depend on, so that whoever it says the same of shares them."""


def settle(law: Law, when: When, known: Known, read: Reader, trees: Trees) -> Node:
    """Return the tree of outcomes for every way in which the missing facts could turn out.

    Paths on which the rules in doubt read the same share their branches, also with `trees` of
    other moments and of other citizens.
    """
    if law.named is None and "territory" not in known:
        return _by_territory(law, when, known, read, trees)
    return _settle(law, when, known, read, trees)


def _settle(law: Law, when: When, known: Known, read: Reader, trees: Trees) -> Node:
    here = moment(law, when, known, read)
    doubt = in_doubt(here, known)
    if doubt is None:
        return Settled(here)
    key = when, known[RANK], _residue(here, known)
    if key not in trees:
        name, tries = options(*doubt, known)

        def grow() -> Iterator[Branch]:
            grown = False
            for possible, value in tries:
                facts = known.having(name, value)
                if contradiction(facts) is None:
                    grown = True
                    yield Branch(possible, value, _settle(law, when, facts, read, trees))
            if not grown:
                raise Fault(f"Nothing that {name} could be agrees with what is known.")

        trees[key] = Tried(name, _unknown(here), grow)
    return trees[key]


def _unknown(here: Moment) -> frozenset[str]:
    """Return every missing fact of which a rule in doubt speaks, and every share not published."""
    names: set[str] = set()
    course = here.course if here.opening is None else (*here.opening.course, *here.course)
    for stretch in course:
        for rule in stretch.regime.rules:
            if rule.id in stretch.uncertain:
                names.update(
                    source_of(leaf.fact)
                    for leaf in rule.condition.leaves()
                    if truth(leaf, stretch.facts) is None
                )
                if rule.unpublished:
                    names.add(rule.id + SHARE)
    return frozenset(names)


def _residue(here: Moment, known: Known) -> Hashable:
    """Return what the rest of the tree depends on: how each clause in doubt reads now."""
    linked = tuple(known.get(name) for name in LINKED)
    shares = tuple(sorted(tried_shares(known).items()))
    stretches = []
    spans: set[tuple[str, KnownValue]] = set()
    course = here.course if here.opening is None else (*here.opening.course, *here.course)
    for stretch in course:
        clauses: list[Truth] = []
        for rule in stretch.regime.rules:
            if rule.id in stretch.uncertain:
                for leaf in rule.condition.leaves():
                    clauses.append(truth(leaf, stretch.facts))
                    source = source_of(leaf.fact)
                    if clauses[-1] is None and source in known:
                        spans.add((source, known[source]))
        days = stretch.first, stretch.last
        reading = stretch.certain, stretch.uncertain, tuple(clauses)
        stretches.append((id(stretch.regime), days, stretch.prices, reading))
    return linked, shares, tuple(stretches), frozenset(spans)


def in_doubt(here: Moment, known: Known) -> tuple[Moment, Stretch, Rule] | None:
    """Return the rule to settle first: of the opening month, then on any stretch of the moment.

    None where nothing that is missing can change how the moment is paid.
    """
    if here.opening is not None and (first := in_doubt(here.opening, known)) is not None:
        return first
    chosen = here.choice
    shares = tried_shares(known)
    rank = known[RANK]
    assert type(rank) is int
    found = [
        (*doubt, stretch)
        for stretch in here.course
        if (doubt := deciding_rule(stretch, chosen, shares, rank)) is not None
    ]
    if not found:
        return None
    _, rule, stretch = min(found, key=lambda doubt: doubt[0])
    return here, stretch, rule


def _by_territory(law: Law, when: When, known: Known, read: Reader, trees: Trees) -> Node:
    """Try the territories; those under the same law share one branch."""
    branches: list[Branch] = []
    nodes: dict[tuple[str, ...], Node] = {}
    for territory in STATED["territory"].values:
        names = tuple(law.on(territory, day).name for day in (when.first, when.last))
        if names not in nodes:
            nodes[names] = settle(law, when, known.having("territory", territory), read, trees)
        branches.append(Branch(territory, territory, nodes[names]))
    below = (node.facts for node in nodes.values() if isinstance(node, Tried))
    return Tried("territory", frozenset({"territory"}).union(*below), lambda: iter(branches))


def leaves(node: Node, known: Known) -> Iterator[tuple[Settled, Known]]:
    """Yield every leaf once, with facts that lead to it."""
    seen: set[int] = set()
    stack: list[tuple[Node, Known]] = [(node, known)]
    while stack:
        one, facts = stack.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, Settled):
            yield one, facts
        else:
            stack.extend(
                (branch.node, facts.having(one.name, branch.value))
                for branch in reversed(one.branches)
            )
