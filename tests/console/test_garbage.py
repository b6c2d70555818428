"""A process that looks seldom for garbage still frees what holds itself."""

import subprocess
import sys

HELD = """
import weakref
from subsidy.garbage import collect_no_more, collect_seldom

class Ring:
    def __init__(self):
        self.self = self

collect_seldom()
first = weakref.ref(Ring())
at_once = first() is None
kept = [[] for _ in range({made})]
print(at_once, first() is None)
collect_no_more()
"""


def _held(made: int) -> list[str]:
    code = HELD.replace("{made}", str(made))
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    return ran.stdout.split()


def test_what_holds_itself_stays_for_a_while() -> None:
    assert _held(50_000) == ["False", "False"]


def test_what_holds_itself_is_freed_in_the_end() -> None:
    assert _held(200_000) == ["False", "True"]
