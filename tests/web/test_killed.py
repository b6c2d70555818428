"""A server that is killed loses nothing it gave out, and hands out nothing half done."""

import http.client
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from subsidy.audit.replay import entries
from subsidy.audit.verify import verify
from tests.web.served import Server, server

BODY = json.dumps(
    {
        "profile": {
            "birth_date": "1955",
            "commune": "Thượng Hồng",
            "residence": "permanent",
            "unstated": "no",
        },
        "on": "2025-10-01",
    }
)
ROW = "09905{number:07},1955,haiphong_east,permanent\n"


def ask(found: Server, method: str, path: str, body: bytes = b"", kind: str = "") -> Any:
    line = http.client.HTTPConnection("127.0.0.1", found.port, timeout=60)
    try:
        line.request(method, path, body, {"Content-Type": kind or "application/json"})
        answer = line.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        line.close()


def test_whatever_was_given_out_before_a_kill_stands_in_the_log(tmp_path: Path) -> None:
    with server(tmp_path) as found:
        given: list[int] = []

        def clerk(_: int) -> None:
            while True:
                try:
                    status, headers, _ = ask(found, "POST", "/api/v1/check", BODY.encode())
                except (OSError, http.client.HTTPException):
                    return
                if status == 200:
                    given.append(int(headers["subsidy-entry"]))

        with ThreadPoolExecutor(8) as clerks:
            working = [clerks.submit(clerk, number) for number in range(8)]
            end = monotonic() + 30
            while len(given) < 40 and monotonic() < end:
                sleep(0.05)
            found.kill()
            for one in working:
                one.result()
        assert len(given) >= 40
        assert verify(tmp_path).faults == ()
        recorded = {number for number, _ in entries(tmp_path)}
        assert set(given) <= recorded
        found.start()
        status, headers, _ = ask(found, "POST", "/api/v1/check", BODY.encode())
        assert (status, int(headers["subsidy-entry"])) == (200, max(recorded) + 1)
        assert verify(tmp_path).faults == ()


def test_a_list_that_a_kill_cut_short_is_taken_up_again(tmp_path: Path) -> None:
    rows = "".join(ROW.format(number=number) for number in range(15_000))
    text = "person_id,birth_date,territory,residence\n" + rows
    with server(tmp_path) as found:
        address = "/api/v1/jobs?on=2025-10-01&unstated=no&form=csv"
        _, headers, _ = ask(found, "POST", address, text.encode(), "text/csv")
        job = headers["location"]
        until(found, job, "running")
        found.kill()
        assert not list((tmp_path / "jobs").rglob("result.*"))
        found.start()
        assert ask(found, "GET", f"{job}/result")[0] in (200, 409)
        assert until(found, job, "done")["report"]["written"] == 15_000
        result = ask(found, "GET", f"{job}/result")[2].decode("utf-8-sig")
        assert result.count("\n") == 15_001
    assert verify(tmp_path).faults == ()


def test_an_upload_that_a_kill_cut_off_leaves_no_list(tmp_path: Path) -> None:
    with server(tmp_path) as found:
        line = http.client.HTTPConnection("127.0.0.1", found.port, timeout=60)
        line.putrequest("POST", "/api/v1/jobs?on=2025-10-01")
        line.putheader("Content-Type", "text/csv")
        line.putheader("Content-Length", "10000000")
        line.endheaders()
        line.send(b"person_id,birth_date\n" * 1000)
        sleep(0.3)
        found.kill()
        line.close()
        found.start()
        assert json.loads(ask(found, "GET", "/api/v1/jobs")[2]) == []
        assert not list((tmp_path / "jobs").glob("*/*"))


def until(found: Server, job: str, state: str) -> Any:
    end = monotonic() + 120
    while monotonic() < end:
        said = json.loads(ask(found, "GET", job)[2])
        if said["state"] == state:
            return said
        assert said["state"] != "failed", said
        sleep(0.05)
    raise AssertionError(said)
