"""The summary adds up what stands in the rows of the result, to the đồng."""

from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidy.columns.outcomes import Audience
from subsidy.lists import tally as counting
from subsidy.lists.decided import OUTCOME, ListDecider
from subsidy.lists.summary import ALL_PAYERS, UNDETERMINED, Tally
from subsidy.lists.tally import Counts
from subsidy.question import Question
from tests.columns.reading import cells
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import (
    FARMER,
    HUE,
    NEAR_POOR,
    PENSIONER,
    UNKNOWN,
    person,
    rows_of,
    sheet_of,
    write_list,
)
from tests.strategies import Citizen, costly, days, full_profiles, months, without

STATED = ("--unstated", "no")
PAYERS = ("state", "city", "district", "person")
EXAMPLES = Path(__file__).parents[3] / "examples" / "lists"


def summed(run: Run, list_: str, *words: str) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return the rows of the result and of the summary."""
    ran = run(list_, "-o", "o.csv", "--rejects", "r.csv", "--summary", "s.csv", *words)
    assert ran.exit_code == 0
    return rows_of(Path("o.csv")), rows_of(Path("s.csv"))


def total(rows: list[dict[str, str]], column: str) -> int:
    return sum(int(row[column] or 0) for row in rows)


@pytest.mark.parametrize("months", ["1", "12"])
def test_the_vnd_of_each_payer_are_those_of_the_rows(run: Run, months: str) -> None:
    # Few with a confidential fact among so few would leave payers empty.
    plain = pl.read_csv(EXAMPLES / "citizens.csv", infer_schema=False, truncate_ragged_lines=True)
    plain.drop("hiv", "party_badge_years", "party_cell_active").write_csv("plain.csv")
    rows, summary = summed(run, "plain.csv", "--months", months, *STATED)
    for payer, column in [(payer, f"{payer}_vnd") for payer in PAYERS] + [("all", "premium_vnd")]:
        found = total([row for row in summary if row["payer"] == payer], "vnd")
        assert (payer, found) == (payer, total(rows, column))
    assert total(rows, "premium_vnd") > 0


def test_every_row_of_the_result_is_one_person(run: Run) -> None:
    rows, summary = summed(run, str(EXAMPLES / "citizens.csv"), *STATED)
    once = [row for row in summary if not row["month"]]
    assert total(once, "persons") == len(rows)
    undetermined = [row for row in once if row["route"] == UNDETERMINED]
    assert total(undetermined, "persons") == Counter(row["status"] for row in rows)["undetermined"]


def test_persons_and_vnd_stand_by_commune_route_month_and_payer(run: Run) -> None:
    neighbour = {**HUE, "person_id": "001055000009"}
    write_list(Path("list.csv"), [HUE, neighbour, NEAR_POOR, FARMER, PENSIONER, UNKNOWN])
    _, summary = summed(run, "list.csv", *STATED)
    months = {
        (row["commune"], row["route"], row["payer"]): (row["persons"], row["vnd"])
        for row in summary
        if row["month"]
    }
    assert {row["month"] for row in summary} == {"", "2025-10"}
    assert months == {
        ("Thượng Hồng", "elderly", "all"): ("2", "210600"),
        ("Thượng Hồng", "elderly", "city"): ("2", "210600"),
        ("", "near_poor", "all"): ("1", "105300"),
        ("", "near_poor", "state"): ("1", "73710"),
        ("", "near_poor", "city"): ("1", "31590"),
        ("", "household", "all"): ("1", "73710"),
        ("", "household", "person"): ("1", "73710"),
        ("", "pension", "all"): ("1", ""),
        ("", "pension", "social_insurance"): ("1", ""),
    }


def test_rejected_rows_are_in_no_sum(run: Run) -> None:
    write_list(Path("list.csv"), [HUE, {**HUE, "birth_date": "1956"}, {**FARMER, "poverty": "x"}])
    _, summary = summed(run, "list.csv", *STATED)
    assert total([row for row in summary if not row["month"]], "persons") == 1


def test_no_count_of_a_confidential_route_under_five_is_shown(run: Run) -> None:
    living = {"hiv": "x", "birth_date": "1990", "territory": "haiphong_east", "district": "an_lao"}
    few = [person(n, **living, commune="An Lão") for n in range(4)]
    many = [person(n + 10, **living, commune="Vĩnh Bảo") for n in range(6)]
    others = [person(n + 20, commune="An Lão") for n in range(9)]
    write_list(Path("list.csv"), few + many + others)
    _, summary = summed(run, "list.csv", *STATED)
    hidden = [row for row in summary if row["route"] == "confidential"]
    assert hidden
    assert all(int(row["persons"]) >= 5 for row in hidden)
    assert not any(row["route"] in ("hiv", "party") for row in summary)


def test_a_workbook_tells_what_the_run_was(run: Run) -> None:
    write_list(Path("list.csv"), [HUE, UNKNOWN, {**FARMER, "poverty": "x"}])
    run("list.csv", "-o", "o.csv", "--summary", "s.xlsx", "--policy", "national", *STATED)
    said = {row[0]: row[1] for row in sheet_of(Path("s.xlsx"), -1)}
    assert said["Day asked about"] == "2025-10-01"
    assert said["Rows read"] == 3
    assert (said["Rows rejected"], said["Months"]) == (1, 1)
    assert said["What a row does not state"] == "read as no"
    assert "Policy" in said


def test_names_in_a_workbook_are_in_the_language_asked_for(run: Run) -> None:
    write_list(Path("list.csv"), [HUE])
    run("list.csv", "-o", "o.csv", "--summary", "s.xlsx", "--lang", "vi", *STATED)
    assert any(
        "ngân sách" in str(cell).casefold() for row in sheet_of(Path("s.xlsx")) for cell in row
    )


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[Citizen], Question]:
    """Make a list and a question; facts that are missing leave some undetermined."""
    on = draw(days())
    people = draw(st.lists(full_profiles(on, sparse=True), min_size=1, max_size=6))
    gone = st.lists(st.sampled_from(("birth_date", "residence")), max_size=1)
    communes = st.sampled_from(("Xã Một", "Xã Hai"))
    listed = [
        {**without(one, [*draw(gone), "territory", "district"]), "commune": draw(communes)}
        for one in people
    ]
    return listed, Question(on, draw(months()), None)


def counted(people: list[Citizen], question: Question, size: int) -> tuple[Tally, pl.DataFrame]:
    """Return the tally of a list, and what its rows say."""
    work = ListDecider(question, Audience(True, "en"), {}, rest_is_no=True)
    counts = Counts()
    rows = []
    for batch in work.decide_all(cells(people).iter_slices(size)):
        counts.add(batch.rows)
        rows.append(batch.rows)
    numbers = pl.concat(rows)
    return counts.tally(work.outcomes), work.outcomes.table()[numbers[OUTCOME]].with_columns(
        numbers["commune"]
    )


@costly(5)
@given(lists(), st.sampled_from((1, 3, 100)), st.sampled_from((1, 1_000_000)))
def test_the_tally_adds_up_to_the_rows_of_any_list(
    listed: tuple[list[Citizen], Question], size: int, at_once: int
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(counting, "_AT_ONCE", at_once)
        found, rows = counted(*listed, size)
    assert found.people["persons"].sum() == len(rows)
    for payer in PAYERS:
        sums = found.months.filter(payer=payer)["vnd"].sum()
        assert (payer, sums) == (payer, rows[f"{payer}_vnd"].sum())
    whole = found.months.filter(payer=ALL_PAYERS)
    assert whole["vnd"].sum() == rows["premium_vnd"].sum()
    decided = rows.filter(pl.col("status") == "decided")
    assert whole["persons"].sum() == len(decided) * listed[1].months
    for (commune,), part in rows.group_by("commune"):
        here = found.months.filter(payer=ALL_PAYERS, commune=commune)
        assert here["vnd"].sum() == part["premium_vnd"].sum()
