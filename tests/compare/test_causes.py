"""Each change is traced to the clause that made it."""

from pathlib import Path

from subsidy import rulebook
from subsidy.clauses import clause_text
from subsidy.compare.cause import Cause
from subsidy.compare.result import SideResult
from subsidy.compare.scheme import Scheme
from subsidy.compare.status import Status
from subsidy.reforms import read_change, reformed
from tests.compare.people import EAST_30, EAST_76, NEW, OLD, WEST_62, Citizen, reform, write


def only(side: SideResult) -> tuple[Cause, str]:
    (row,) = side.causes
    return row.cause, row.status


def caused(tmp_path: Path, citizen: Citizen, *names: str | Scheme) -> tuple[Cause, str]:
    return only(reform(write(tmp_path / "one.parquet", [citizen]), *names))


def changed(written: str) -> Scheme:
    policies = rulebook.policies()
    policy = reformed(policies.named(NEW), [read_change(written, policies, policies.named(NEW))])
    return Scheme(policy.name, policy.title, (policy,))


def test_a_provision_that_begins_to_pay_is_the_cause_of_a_gain(tmp_path: Path) -> None:
    cause, status = caused(tmp_path, WEST_62, OLD, NEW)
    assert (cause.ended, cause.begun, status) == ((), ("haiphong_2026.elderly",), Status.GAIN)


def test_the_clause_that_fails_in_the_reform_is_the_cause_of_a_loss(tmp_path: Path) -> None:
    cause, status = caused(tmp_path, EAST_76, OLD, NEW)
    assert (cause.ended, status) == (("haiphong_res05.elderly",), Status.LOSE)
    assert cause.failing is not None
    assert cause.failing.rule == "haiphong_2026.elderly"
    assert clause_text(cause.failing.condition) == "60 <= age < 75"


def test_a_provision_that_the_reform_does_not_have_is_said_to_be_gone(tmp_path: Path) -> None:
    left = {**EAST_30, "poverty_exit_date": "2025-03-01", "poverty_exit_from": "poor"}
    cause, status = caused(tmp_path, left, OLD, NEW)
    assert (cause.ended, status) == (("haiphong_res04.poverty_exit",), Status.LOSE)
    assert cause.gone
    assert cause.failing is None


def test_a_changed_number_is_named_as_it_reads_in_the_reform(tmp_path: Path) -> None:
    cause, status = caused(tmp_path, WEST_62, NEW, changed("elderly.min_age=65"))
    assert status == Status.LOSE
    assert cause.failing is not None
    assert clause_text(cause.failing.condition) == "65 <= age < 75"


def test_a_gain_by_a_changed_number_names_the_clause_that_failed_before(tmp_path: Path) -> None:
    cause, status = caused(tmp_path, EAST_76, NEW, changed("elderly.max_age=80"))
    assert (cause.begun, status) == (("haiphong_2026.elderly",), Status.GAIN)
    assert cause.failing is not None
    assert clause_text(cause.failing.condition) == "60 <= age < 75"


def test_another_share_of_the_same_provision_is_a_cause(tmp_path: Path) -> None:
    cause, status = caused(tmp_path, WEST_62, NEW, changed("elderly.share=60"))
    assert cause.ended == cause.begun == ("haiphong_2026.elderly",)
    assert status == Status.LOSE


def test_who_turns_seventy_five_inside_the_period_loses_from_that_month(tmp_path: Path) -> None:
    turning = {**EAST_76, "birth_date": "1951-05-20"}
    side = reform(write(tmp_path / "one.parquet", [turning]), OLD, NEW)
    cause, status = only(side)
    assert status == Status.LOSE
    assert cause.failing is not None
    assert side.cost["month"]["2026-05"] == {"city": 105_300}
    assert "city" not in side.cost["month"]["2026-06"]


def test_who_gains_at_first_and_loses_in_all_is_traced_to_the_loss(tmp_path: Path) -> None:
    turning = {**WEST_62, "birth_date": "1951-03-20"}
    cause, status = caused(tmp_path, turning, OLD, NEW)
    assert status == Status.LOSE
    assert cause.ended == ("haiduong_res37.elderly_70",)
    assert cause.failing is not None
    assert clause_text(cause.failing.condition) == "60 <= age < 75"


def test_who_comes_first_does_not_decide_what_caused_the_change_for_another(tmp_path: Path) -> None:
    """Both are paid alike from a day in January on: one by the line of 65, one by that of 70."""
    younger = {**WEST_62, "birth_date": "1961-01-03"}
    older = {**WEST_62, "birth_date": "1956-01-29", "residence": "temporary"}
    one, other = (
        reform(write(tmp_path / f"{name}.parquet", people), OLD, NEW)
        for name, people in (("one", [younger, older]), ("other", [older, younger]))
    )
    assert one.causes == other.causes
    assert sorted(row.cause.ended for row in one.causes) == [
        ("haiduong_res37.elderly_65",),
        ("haiduong_res37.elderly_70",),
    ]
