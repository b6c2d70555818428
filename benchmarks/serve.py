"""200 clerks at once, through real HTTP: none lost, none wrong; and a list meanwhile.

python -m benchmarks.serve [CLERKS] [SECONDS]

Each clerk has a connection, sends the page's form about a citizen, waits for the whole page, and
sends the next. Every page is compared with the decision of the engine for that citizen. First all
clerks work as fast as they can; then each pauses between citizens as people do, without and with a
long list being decided meanwhile, so that the two medians can be compared.
"""

import http.client
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from re import search
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import NamedTuple
from urllib.parse import urlencode

from subsidy.accounts.account import Role
from subsidy.accounts.database import Database
from subsidy.accounts.register import Register
from subsidy.accounts.sessions import Sessions
from subsidy.audit.replay import entries
from subsidy.audit.verify import verify
from subsidy.decide import decide
from subsidy.stated import read_stated
from subsidy.words import plain
from tests.web.served import Server, server

ON = "01/10/2025"
PAUSE = 10.0
"""Seconds that a clerk spends on a citizen on the average: 20 answers a second of 200 clerks."""

ROWS = 400_000


class Case(NamedTuple):
    """A citizen's form, and what the page must say."""

    fields: dict[str, str]
    premium: str
    budget: str


class Seen(NamedTuple):
    """What the clerks of one round saw."""

    seconds: list[float]
    lost: int
    wrong: int
    took: float

    def told(self, name: str) -> str:
        """Return the round on one line."""
        cuts = quantiles(self.seconds, n=100)
        count = len(self.seconds)
        return (
            f"{name:34} {count:6} answers  {count / self.took:5.1f} a second"
            f"  median {1000 * median(self.seconds):6.0f} ms  95 % {1000 * cuts[94]:6.0f} ms"
            f"  99 % {1000 * cuts[98]:6.0f} ms  lost {self.lost}  wrong {self.wrong}"
        )


def cases() -> list[Case]:
    """Return citizens of all ages, places and some statuses, with the engine's own answer."""
    found = []
    for year in range(1936, 2025, 2):
        for place in ("haiphong_east", "haiduong_west"):
            facts = {
                "birth_date": f"12/08/{year}",
                "territory": place,
                "district": "an_lao" if place == "haiphong_east" else "tu_ky",
                "residence": "permanent",
                "poverty": "near_poor" if year % 8 == 0 else "",
                "unstated": "no",
            }
            decision = decide(read_stated(facts), on=date(2025, 10, 1), language="en")
            assert decision.premium_vnd is not None
            budgets = sum(one.vnd or 0 for one in decision.payers if one.payer == "city")
            found.append(
                Case(
                    {**facts, "on": ON, "months": "12", "lang": "en"},
                    plain.money(decision.premium_vnd, "en"),
                    plain.money(budgets, "en"),
                )
            )
    return found


def work(found: Server, secrets: list[str], seconds: float, pause: float) -> Seen:
    """Let so many clerks work for so long."""
    known, lock, clerks = cases(), threading.Lock(), len(secrets)
    took: list[float] = []
    faults = {"lost": 0, "wrong": 0}
    begin = threading.Barrier(clerks + 1)

    def clerk(number: int) -> None:
        dice = Random(number)
        line = http.client.HTTPConnection("127.0.0.1", found.port, timeout=120)
        cookie = f"subsidy={secrets[number]}"
        line.request("GET", "/?lang=en", headers={"Cookie": cookie})
        answer = line.getresponse()
        form = search(r'name="csrf" value="(\w+)"', answer.read().decode())
        assert form
        headers = {
            "Cookie": cookie,
            "Content-Type": "application/x-www-form-urlencoded",
        }
        begin.wait()
        end = perf_counter() + seconds
        sleep(pause * dice.random())
        while perf_counter() < end:
            case = dice.choice(known)
            start = perf_counter()
            try:
                line.request("POST", "/", urlencode({**case.fields, "csrf": form[1]}), headers)
                answer = line.getresponse()
                text = answer.read().decode()
            except (OSError, http.client.HTTPException):
                with lock:
                    faults["lost"] += 1
                line.close()
                continue
            spent = perf_counter() - start
            right = answer.status == 200 and case.premium in text and case.budget in text
            with lock:
                took.append(spent)
                faults["wrong"] += not right
            sleep(pause * (0.5 + dice.random()) if pause else 0)
        line.close()

    threads = [threading.Thread(target=clerk, args=(number,)) for number in range(clerks)]
    for thread in threads:
        thread.start()
    begin.wait()
    start = perf_counter()
    for thread in threads:
        thread.join()
    return Seen(took, faults["lost"], faults["wrong"], perf_counter() - start)


def accounts(folder: Path, clerks: int) -> tuple[list[str], str]:
    """Return a session for each of so many new clerks, and a token of the first."""
    database = Database(folder)
    register = Register(database)
    sessions = Sessions(database, register)
    for number in range(clerks):
        register.add(f"clerk{number}", Role.CLERK, "a password of the benchmark")
    secrets = [sessions.begin(account) for account in register.all()]
    return secrets, sessions.new_token("clerk0", "benchmark", 1)


@contextmanager
def a_list_meanwhile(found: Server, token: str) -> Iterator[None]:
    """Have a long list decided; it must not be done before the clerks are."""
    rows = "".join(f"09905{n:07},{1936 + n % 88},haiphong_east,permanent\n" for n in range(ROWS))
    text = "person_id,birth_date,territory,residence\n" + rows
    line = http.client.HTTPConnection("127.0.0.1", found.port, timeout=120)
    bearer = {"Authorization": f"Bearer {token}"}
    stop = threading.Event()
    done = [0]

    def send() -> None:
        while not stop.is_set():
            line.request(
                "POST",
                "/api/v1/jobs?on=2025-10-01&unstated=no&form=csv",
                text.encode(),
                {"Content-Type": "text/csv", **bearer},
            )
            answer = line.getresponse()
            answer.read()
            place = answer.headers["Location"]
            while not stop.wait(0.5):
                line.request("GET", place, headers=bearer)
                if b'"done"' in line.getresponse().read():
                    done[0] += 1
                    break

    sender = threading.Thread(target=send)
    sender.start()
    sleep(2)
    yield
    stop.set()
    sender.join()
    print(f"{'lists decided meanwhile':34} {done[0]} of {ROWS} rows each, and one begun")


def main() -> None:
    """Print what the clerks saw, and whether every answer stands in the log."""
    clerks = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 20.0
    with TemporaryDirectory() as folder, server(Path(folder)) as found:
        secrets, token = accounts(Path(folder), clerks)
        rush = work(found, secrets, seconds, 0)
        print(rush.told(f"{clerks} clerks, no pause"))
        alone = work(found, secrets, seconds, PAUSE)
        print(alone.told(f"{clerks} clerks, {PAUSE:g} s a citizen"))
        with a_list_meanwhile(found, token):
            beside = work(found, secrets, seconds, PAUSE)
        print(beside.told("the same, a list meanwhile"))
        ratio = median(beside.seconds) / median(alone.seconds)
        print(f"{'median with a list / without':34} {ratio:.2f}")
        answers = sum(len(one.seconds) for one in (rush, alone, beside))
        found.stop()
        noted = sum(entry.kind == "check" for _, entry in entries(Path(folder)))
        whole = not verify(Path(folder)).faults
        print(f"{'answers / entries in the log':34} {answers} / {noted}, log whole: {whole}")


if __name__ == "__main__":
    main()
