"""Windows of calendar months and capped shares: every reader says what the engine says."""

from datetime import date, timedelta

from hypothesis import given, note
from hypothesis import strategies as st

from subsidy import rulebook
from subsidy.errors import InputError
from subsidy.facts import situation
from subsidy.inference import infer
from subsidy.known import known
from subsidy.language import Policy
from subsidy.profile import Profile
from subsidy.publish import publish
from subsidy.readers import plainly
from subsidy.stated import UNSTATED
from tests.columns.reading import columns, expected, said
from tests.laws import ON, citizens_near, local_laws
from tests.proof.asking import by_engine, by_solver, facts_of
from tests.sql.engine import answered, same
from tests.sql.office import ask, duck
from tests.strategies import Citizen, costly, without


class Case:
    """A law, a day, citizens, and a number of months."""

    def __init__(self, policy: Policy, on: date, people: list[Citizen], months: int) -> None:
        self.parts = policy, on, people, months

    def told(self) -> tuple[Policy, date, list[Citizen], int]:
        """Return the parts; where the test fails they are printed."""
        policy, on, people, months = self.parts
        lines = policy.rule_sets[1].provisions
        for line in lines:
            note(f"{line.route} {line.payer} {line.in_force} {line.share} {line.condition}")
        note(f"{on}, {months} months: {people}")
        return self.parts


@st.composite
def cases(draw: st.DrawFn, *, precise: bool = True) -> Case:
    """Make a law, a day, citizens near its bounds, and a number of months."""
    on = draw(st.sampled_from(ON))
    people = draw(st.lists(citizens_near(on, precise=precise), min_size=1, max_size=5))
    months = draw(st.sampled_from((1, 3, 12)))
    return Case(draw(local_laws()), on, [without(one, [UNSTATED]) for one in people], months)


@costly(5)
@given(cases())
def test_durable_rules_grants_what_the_plain_reader_grants(case: Case) -> None:
    policy, on, people, months = case.told()
    regime = policy.on(on)
    for citizen in people:
        facts, _ = known(Profile.model_validate(citizen).stated(), rulebook.territories())
        read = situation(facts, regime.facts, on, on + timedelta(days=20 * months))
        found = infer(regime, read)
        assert (found.certain, found.possible) == plainly(regime, read)


@costly(5)
@given(cases(precise=False))
def test_columns_pay_what_the_engine_pays(case: Case) -> None:
    policy, on, people, months = case.told()
    reader = columns(on, months, policy, rest_is_no=True, reveal=True)
    rows, faults = reader.read(people)
    for place, citizen in enumerate(people):
        if place in faults:
            continue
        whole = answered({**citizen, UNSTATED: "no"}, policy, on, months)
        assert said(rows[place]) == expected(publish(whole, reveal=True, language="en"))


@costly(5)
@given(cases(precise=False))
def test_the_statement_pays_what_the_engine_pays_or_leaves_it_open(case: Case) -> None:
    policy, on, people, months = case.told()
    rows = ask(duck(), people, policy, on, months, rest_is_no=True)
    for citizen, row in zip(people, rows, strict=True):
        try:
            found = answered({**citizen, UNSTATED: "no"}, policy, on, months)
        except InputError:
            assert row["status"] == "rejected"
            continue
        if row["status"] == "decided":
            same(row, found)
        else:
            vague = any(len(str(value)) == len("2024-05") for value in citizen.values())
            assert (row["status"], vague) == ("open", True)
            assert row["least_percent"] * 100 <= found.least
            assert found.greatest <= row["greatest_percent"] * 100


@costly(6)
@given(cases())
def test_the_solver_pays_what_the_engine_pays(case: Case) -> None:
    policy, on, people, _ = case.told()
    for citizen in people[:1]:
        facts = facts_of(citizen)
        assert by_solver(facts, on, policy, 0) == by_engine(facts, on, policy, 0)
