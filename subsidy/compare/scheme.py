"""What is compared: a policy, several of them each on its own ground, or the law in force."""

from typing import TYPE_CHECKING, NamedTuple

from subsidy.columns.decider import Decider
from subsidy.columns.outcomes import Audience, Outcomes
from subsidy.errors import InputError
from subsidy.language import Policy, Text
from subsidy.language.vocabulary import STATED
from subsidy.message import Message, message
from subsidy.policies import Policies
from subsidy.question import Question

if TYPE_CHECKING:
    from datetime import date

    import polars as pl

CURRENT = "current"
"""Names the law in force in each territory, month by month."""


class Scheme(NamedTuple):
    """A side of a comparison.

    `policies` are applied whatever the day: one everywhere, several each on its own territories,
    none the law in force. `difference` says in words how the policy was changed.
    """

    name: str
    title: Text
    policies: tuple[Policy, ...] = ()
    difference: tuple[Message, ...] = ()


def current() -> Scheme:
    """Return the law in force in each territory."""
    return Scheme(CURRENT, Text("Pháp luật đang có hiệu lực ở từng địa bàn", "The law in force"))


def named_scheme(name: str, policies: Policies) -> Scheme:
    """Return `current`, a policy, or `haiphong-east+haiduong-west`: each on its own ground.

    Raises InputError for a name that does not exist, with the nearest, and for two policies of one
    territory.
    """
    if name == CURRENT:
        return current()
    parts = tuple(policies.named(part) for part in name.split("+"))
    if len(parts) == 1:
        return Scheme(name, parts[0].title, parts)
    places = [place.id for policy in parts for place in policy.territories]
    if len(places) != len(set(places)) or not all(policy.territories for policy in parts):
        raise InputError(
            name,
            message(
                "{name} joins policies of one territory; join policies that have a territory each "
                "of their own.",
                name=name,
            ),
        )
    title = Text(*("; ".join(policy.title.say(one) for policy in parts) for one in ("vi", "en")))
    return Scheme(name, title, parts)


class SchemeDecider:
    """Decides known rows under a scheme; `outcomes` are those of this scheme alone."""

    def __init__(self, scheme: Scheme, on: "date", months: int) -> None:
        self.scheme = scheme
        self.outcomes = Outcomes(Audience(reveal=True, language="en"), traced=True, by_month=False)
        one = scheme.policies[0] if len(scheme.policies) == 1 else None
        self._rest = Decider(Question(on, months, one), self.outcomes)
        self._own: dict[int, Decider] = {}
        if len(scheme.policies) > 1:
            for policy in scheme.policies:
                decider = Decider(Question(on, months, policy), self.outcomes)
                for place in policy.territories:
                    self._own[STATED["territory"].values.index(place.id)] = decider

    def decide(self, known: "pl.DataFrame") -> "pl.Series":
        """Return the number of each row's outcome, in the order of the rows."""
        import polars as pl

        if not self._own:
            return self._rest.decide(known)
        numbers = pl.zeros(len(known), pl.Int32, eager=True)
        for code in known["territory"].unique():
            here = known["territory"].eq_missing(code)
            decider = self._rest if code is None else self._own.get(code, self._rest)
            numbers.scatter(here.arg_true(), decider.decide(known.filter(here)))
        return numbers
