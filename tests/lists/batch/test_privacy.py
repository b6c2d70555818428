"""What is written for anyone tells nobody's HIV status, party facts or, but for its row, number."""

from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from subsidy.__main__ import commands
from tests.lists.batch.conftest import Run
from tests.lists.batch.people import FARMER, HUE, Citizen, person, rows_of, write_list
from tests.strategies import BADGES, costly, full_profiles

STATED = ("--unstated", "no")
MONEY = tuple(f"{payer}_vnd" for payer in ("premium", "state", "city", "district", "person"))
ELDER = {**HUE, "birth_date": "1955-01-02"}


class Written(NamedTuple):
    """What a run leaves: its result, all other texts, and what it says."""

    rows: list[dict[str, str]]
    receipts: list[str]
    others: dict[str, bytes]
    said: str


def written(folder: Path, people: list[Citizen], *words: str) -> Written:
    """Decide a list for anyone, with every output there is."""
    write_list(folder / "list.csv", people)
    files = ("-o", "o.csv", "--rejects", "r.csv", "--summary", "s.csv", "--force", "--full")
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        asked = ("--on", "2025-10-15", "--months", "4", "--lang", "en", *words)
        ran = CliRunner().invoke(commands().main, ("batch", "list.csv", *files, *asked))
    assert ran.exit_code == 0, ran.stderr
    rows = rows_of(folder / "o.csv")
    receipts = [row.pop("receipt") for row in rows]
    others = {name: (folder / name).read_bytes() for name in ("r.csv", "s.csv")}
    return Written(rows, receipts, others, ran.stderr)


@pytest.mark.parametrize(
    "secret", [{"hiv": "x"}, {"party_badge_years": "50", "party_cell_active": "x"}], ids=str
)
def test_where_nobody_pays_otherwise_all_that_is_written_is_the_same(
    tmp_path: Path, secret: Citizen
) -> None:
    people = [{**ELDER, **person(n)} for n in range(8)]
    plain = written(tmp_path, people, *STATED)
    telling = written(tmp_path, [{**one, **secret} for one in people], *STATED)
    assert telling._replace(receipts=[]) == plain._replace(receipts=[])


@pytest.mark.parametrize("secret", [{"hiv": "x"}], ids=str)
def test_a_secret_that_pays_is_called_confidential(tmp_path: Path, secret: Citizen) -> None:
    found = written(tmp_path, [{**FARMER, **secret}], *STATED)
    (row,) = found.rows
    assert (row["route"], row["grounds"]) == ("confidential", "confidential")
    texts = [str(found.rows), found.said, *map(str, found.others.values())]
    assert not any("hiv" in text.replace("_", " ").split() for text in texts)


def test_an_authorised_reader_is_shown_the_route(tmp_path: Path) -> None:
    found = written(tmp_path, [{**FARMER, "hiv": "x"}], "--reveal", *STATED)
    assert found.rows[0]["route"] == "hiv"


def test_which_party_fact_is_wanted_does_not_tell_what_the_other_is(tmp_path: Path) -> None:
    badge = {"hiv": "không", "party_badge_years": "40", "party_cell_active": ""}
    active = {"hiv": "không", "party_badge_years": "", "party_cell_active": "x"}
    one, other = (written(tmp_path, [{**FARMER, **said}], *STATED) for said in (badge, active))
    assert "party" not in one.rows[0]["missing"]  # read as no
    one, other = (written(tmp_path, [{**FARMER, **said}]) for said in (badge, active))
    assert "party_badge_years;party_cell_active" in one.rows[0]["missing"]
    assert "party_badge_years;party_cell_active" in other.rows[0]["missing"]


SECRETS = st.fixed_dictionaries(
    {
        "hiv": st.sampled_from(("x", "không", "")),
        "party_badge_years": st.sampled_from([*map(str, BADGES), ""]),
        "party_cell_active": st.sampled_from(("x", "không", "")),
    }
)


@costly(8)
@given(st.lists(st.tuples(full_profiles(sparse=True), SECRETS, SECRETS), min_size=1, max_size=5))
def test_rows_that_are_paid_alike_read_alike(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[Citizen, Citizen, Citizen]]
) -> None:
    folder = tmp_path_factory.mktemp("privacy")
    plain = [
        {
            name: ("x" if value else "không") if isinstance(value, bool) else value
            for name, value in {**citizen, "person_id": f"{place:012}"}.items()
        }
        for place, (citizen, _, _) in enumerate(people)
    ]
    one, other = (
        written(
            folder, [{**citizen, **said[turn]} for citizen, said in zip(plain, people, strict=True)]
        )
        for turn in (1, 2)
    )
    for first, second in zip(one.rows, other.rows, strict=True):
        same = ("status", "missing", "least_percent", "greatest_percent", *MONEY, "segments")
        alike = [first[name] for name in same] == [second[name] for name in same]
        if alike or _money(first) == _money(second):
            assert first == second
    if one.rows == other.rows:
        assert one._replace(receipts=[]) == other._replace(receipts=[])


def _money(row: dict[str, str]) -> tuple[str, ...]:
    """Return what anybody may see by following the money, month by month."""
    paid = [part.partition(": ")[2] for part in row["segments"].split(";")]
    spans = [part.split()[0] for part in row["segments"].split(";") if part]
    bounds = row["least_percent"], row["greatest_percent"]
    return (row["status"], row["missing"], *bounds, *paid, *spans)


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("hiv", "dương tính"),
        ("party_badge_years", "35"),
        ("party_cell_active", "sinh hoạt tại An Lão"),
        ("person_id", "01105500432"),
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_confidential_cell_that_cannot_be_read_is_not_repeated(
    run: Run, tmp_path: Path, fact: str, value: str, language: str
) -> None:
    write_list(Path("list.csv"), [person(n, **{fact: value}) for n in (1, 2)])
    told = run("list.csv", "-o", "o.csv", "--lang", language).stderr
    quiet = run("list.csv", "-o", "p.csv", "--rejects", "r.csv", "--lang", language).stderr
    rejects = Path("r.csv").read_text(encoding="utf-8")
    assert value not in told + quiet + rejects
    assert [row["value"] for row in rows_of(Path("r.csv"))] == ["•••"] * 2


def test_standard_error_and_rejects_hold_no_identifier(run: Run) -> None:
    numbers = [f"03109000{n:04}" for n in range(4)]
    facts: list[Citizen] = [{"poverty": "rich"}, {"birth_date": "2031"}, {}, {"hiv": "?"}]
    people = [person(n, **facts[n]) | {"person_id": numbers[n]} for n in range(4)]
    write_list(Path("list.csv"), [*people, people[2]])
    told = run("list.csv", "-o", "o.csv").stderr
    run("list.csv", "-o", "p.csv", "--rejects", "r.csv", "--summary", "s.csv")
    texts = [told, *(Path(name).read_text(encoding="utf-8") for name in ("r.csv", "s.csv"))]
    assert len(rows_of(Path("r.csv"))) == 4
    assert not any(number in text for number in numbers for text in texts)


def test_a_fault_of_the_program_shows_no_cell(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise ValueError("001055000001")

    monkeypatch.setattr("subsidy.lists.batch.result_rows", breaks)
    write_list(Path("list.csv"), [HUE])
    ran = run("list.csv", "-o", "o.csv")
    assert ran.exit_code == 1
    assert "001055000001" not in ran.stderr
    assert not Path("o.csv").exists()
