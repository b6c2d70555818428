"""Lists on the page: looked at, decided, handed to their owner alone, deleted."""

from html import unescape
from io import BytesIO
from pathlib import Path
from re import search
from time import time
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl  # type: ignore[import-untyped]
import pytest

from subsidy.accounts.database import Database
from subsidy.audit.replay import entries
from subsidy.web.jobs import shown_name
from tests.web.conftest import Browser, Place, Wait

LIST = "person_id,birth_date,territory,residence\n"
GOOD = "031155000001,1955,haiphong_east,permanent\n"
FORMULA = '=HYPERLINK("http://evil.example"),1955,haiphong_east,permanent\n'
BAD = "031155000002,31/02/1955,haiphong_east,permanent\n"


def upload(visitor: Browser, text: str | bytes, name: str = "list.csv", **fields: str) -> str:
    data = text.encode() if isinstance(text, str) else text
    answer = visitor.post("/lists", fields, list=(name, data))
    assert answer.status_code == 200, answer.text
    return answer.url.path


def decided(visitor: Browser, wait: Wait, text: str, **fields: str) -> str:
    address = upload(visitor, text)
    wait(visitor, address, "What was understood")
    visitor.post(address, {"on": "01/10/2025", "unstated": "no", "form": "csv", **fields})
    wait(visitor, address, "What came of it")
    return address


def test_nothing_is_decided_before_somebody_has_looked(
    working: Browser, place: Place, wait: Wait
) -> None:
    address = upload(working, LIST + GOOD)
    text = wait(working, address, "What was understood")
    assert "birth_date" in text
    assert "031155000001" not in text
    assert list(entries(place.folder)) == []


def test_a_list_with_bad_rows_gives_result_rejects_and_summary(
    working: Browser, place: Place, wait: Wait
) -> None:
    address = decided(working, wait, LIST + GOOD + BAD)
    text = working.get(address).text
    assert search(r"Rows rejected</th><td>1<", text)
    result = working.get(f"{address}/result").content.decode("utf-8-sig")
    assert result.splitlines()[1].startswith("031155000001,decided,")
    rejects = openpyxl.load_workbook(BytesIO(working.get(f"{address}/rejects").content))
    assert "birth_date" in [cell.value for cell in next(rejects.worksheets[0].iter_rows(min_row=2))]
    assert working.get(f"{address}/summary").content[:2] == b"PK"
    [(_, entry)] = entries(place.folder)
    assert (entry.kind, entry.rows) == ("list", 1)


def test_a_formula_in_a_cell_does_not_come_out_as_one(working: Browser, wait: Wait) -> None:
    address = decided(working, wait, LIST + FORMULA, form="xlsx")
    result = working.get(f"{address}/result").content
    book = openpyxl.load_workbook(BytesIO(result))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert "f" not in kinds


def test_what_counts_for_every_citizen_may_be_said_once(working: Browser, wait: Wait) -> None:
    text = "person_id,birth_date\n031155000001,1955\n"
    address = upload(working, text, territory="haiphong_east", residence="permanent")
    wait(working, address, "For every citizen: territory: haiphong_east; residence: permanent")


def test_a_list_that_cannot_be_read_says_why(working: Browser, wait: Wait) -> None:
    address = upload(working, "what,is,this\n1,2,3\n")
    text = wait(working, address, 'role="alert"')
    assert "what" in text


def test_what_is_wrong_with_a_list_is_said_of_the_name_it_had(working: Browser, wait: Wait) -> None:
    address = upload(working, "Ngày sinh,Nơi cư trú cũ,Diện\n1955,x,A\n", name="Xã Thượng Hồng.csv")
    text = unescape(wait(working, address, "mapping file"))
    assert "Xã Thượng Hồng.csv" in text.split("alert")[1]
    assert "list.csv" not in text
    assert "This page takes no mapping file" in text


@pytest.mark.parametrize("name", ["list.exe", "list", "list.csv.html", "../../list.xls"])
def test_other_kinds_of_files_are_refused(browser: Browser, name: str) -> None:
    answer = browser.post("/lists", {}, list=(name, b"x"))
    assert answer.status_code == 400
    assert "ends in .csv, .xlsx or .parquet" in answer.text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd.csv", "passwd.csv"),
        ("C:\\office\\xã.csv", "xã.csv"),
        ("<b>.csv", "b.csv"),
        ("\x00\n.csv", "csv"),
        ("", "list"),
        ("x" * 300 + ".csv", "x" * 80),
    ],
)
def test_of_a_file_s_name_only_plain_letters_are_kept(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_path_in_a_file_s_name_leads_nowhere(browser: Browser, place: Place) -> None:
    upload(browser, LIST + GOOD, name="../../../evil.csv")
    names = {path.name for path in place.folder.rglob("*") if path.is_file()}
    assert "list.csv" in names
    assert "evil.csv" not in names


def test_a_zip_bomb_as_a_workbook_is_refused(working: Browser, wait: Wait) -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"<x/>")
        package.writestr("xl/_rels/workbook.xml.rels", b"<x/>")
        package.writestr("xl/worksheets/sheet1.xml", b"0" * (64 << 20))
    address = upload(working, bomb.getvalue(), name="bomb.xlsx")
    assert "too much for a workbook" in wait(working, address, 'role="alert"')


def test_a_body_of_a_hundred_megabytes_is_refused(browser: Browser) -> None:
    csrf = browser.csrf()
    answer = browser.client.post(
        "/lists", data={"csrf": csrf}, files={"list": ("list.csv", b"0" * 100_000_000)}
    )
    assert answer.status_code == 413


def test_a_list_of_too_many_rows_is_refused(tmp_path: Path, wait: Wait) -> None:
    visitor = Place(tmp_path, most_rows=2).browser()
    with visitor.client:
        address = upload(visitor, LIST + GOOD * 3)
        wait(visitor, address, "What was understood")
        visitor.post(address, {"on": "01/10/2025"})
        assert "more than 2 rows" in wait(visitor, address, 'role="alert"')


def test_another_user_s_list_is_not_there(place: Place) -> None:
    place.account("lan")
    place.account("hoa")
    owner, other = place.browser(), place.browser()
    owner.log_in("lan")
    other.log_in("hoa")
    address = upload(owner, LIST + GOOD)
    assert owner.get(address).status_code == 200
    assert other.get(address).status_code == 404
    assert other.get(f"{address}/result").status_code == 404
    assert other.post(f"{address}/delete", {}).status_code == 404
    job = address.rpartition("/")[2]
    assert other.client.get(f"/api/v1/jobs/{job}", headers=place.token("hoa")).status_code == 404
    assert owner.get(address).status_code == 200


def test_without_accounts_a_list_belongs_to_the_browser_that_sent_it(place: Place) -> None:
    address = upload(place.browser(), LIST + GOOD)
    assert place.browser().get(address).status_code == 404


def test_a_deleted_list_leaves_nothing_on_the_disk(browser: Browser, place: Place) -> None:
    address = upload(browser, LIST + GOOD)
    browser.post(f"{address}/delete", {})
    assert browser.get(address).status_code == 404
    assert not list((place.folder / "jobs").glob("*/*"))


def test_lists_are_deleted_after_their_time(browser: Browser, place: Place) -> None:
    address = upload(browser, LIST + GOOD)
    jobs: Any = place.app._app.state.office.jobs  # type: ignore[attr-defined]
    jobs.sweep()
    assert browser.get(address).status_code == 200
    with Database(place.folder).change() as connection:
        connection.execute("UPDATE jobs SET until = ?", (time() - 1,))
    assert browser.get(address).status_code == 404
    jobs.sweep()
    assert not list((place.folder / "jobs").glob("*/*"))


def test_one_owner_has_no_more_than_twenty_lists(browser: Browser) -> None:
    for _ in range(20):
        upload(browser, LIST + GOOD)
    answer = browser.post("/lists", {}, list=("list.csv", b"x"))
    assert "delete some of them first" in answer.text


def test_nothing_is_handed_out_where_the_run_cannot_be_recorded(
    working: Browser, place: Place, wait: Wait
) -> None:
    address = upload(working, LIST + GOOD)
    wait(working, address, "What was understood")
    (place.folder / "audit.sqlite").mkdir()
    working.post(address, {"on": "01/10/2025", "form": "csv"})
    assert "could not be recorded" in wait(working, address, 'role="alert"')
    assert working.get(f"{address}/result").status_code == 404
    assert not list((place.folder / "jobs").rglob("result.*"))
