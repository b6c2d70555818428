"""The cage: the only module that calls durable-rules 2.0.28, and every habit that keeps it honest.

durable-rules is a Rete network in C under a host in Python. The host starts two timer threads that
race with the caller, swallows what actions raise, drops the rest of an answer when the clock jumps
ten seconds, and puts the whole citizen into its exceptions. So this module speaks with the network
itself, by the calls that the host makes: assert a fact, take the rules that fired one by one,
delete the state. That is also several times faster. What remains is caged here:

- One lock stands around a citizen: two threads at one state crash the process.
- Facts are asserted, never posted: an event is consumed by the first rule that matches it.
- One rule holds for everyone. The network frees memory it never set when a state is deleted for
  which no rule fired; and so a network that answers nothing at all is a fault, never a "no".
- No rule reads `id`: where a fact has none, the network reads a stack frame that is gone.
- A fresh `sid` for each citizen, deleted afterwards: the 1,025th living one is a MemoryError.
- A rule set in which anything failed is left as it is and written anew for the next citizen.
- Of an error only its kind and the engine's code leave here: nothing of the citizen.
"""

import json
from collections import deque
from collections.abc import Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from importlib import import_module
from itertools import count
from threading import Lock
from typing import Any
from weakref import WeakValueDictionary, finalize

from subsidy.inference.compile import Term
from subsidy.inference.fault import InferenceFault

_EVERYONE = "everyone"
_CITIZEN = {"citizen": 1}
_MATCHED = 0

_lock = Lock()
_sids = count(1)
_unused: deque[int] = deque()


@cache
def _engine() -> Any:
    """Import the network, which carries no types, when it is first used."""
    return import_module("durable_rules_engine")


class Sheet:
    """A rule set of the engine, one megabyte of it, freed when nobody holds it any more."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self._text = text
        self._handle: int | None = None

    def fired(self, attributes: Mapping[str, int | str]) -> set[str]:
        """Return the names of the rules that fire for a citizen with `attributes`.

        Raises:
            InferenceFault: the engine failed.
        """
        engine = _engine()
        names: set[str] = set()
        failure = ""
        with _lock:
            while _unused:
                engine.delete_ruleset(_unused.popleft())
            answered = False
            try:
                handle = self._registered()
                sid = str(next(_sids))
                fact = json.dumps({**attributes, **_CITIZEN, "sid": sid})
                outcome, state = engine.assert_fact(handle, fact)
                if outcome == _MATCHED:
                    started = engine.start_action_for_state(handle, state)
                    message = started[1] if started else None
                    while message is not None:
                        # {"r7":{"m":{...}}}: the rule, and the citizen whom we know already.
                        names.add(message.split('"', 2)[1])
                        message = engine.complete_and_start_action(handle, state)
                if _EVERYONE in names:
                    engine.delete_state(handle, sid)
                    answered = True
            except (engine.error, MemoryError) as error:
                failure = f"{type(error).__name__} {error}".rstrip()
            finally:
                if not answered:
                    self._handle = None
        # Raised out here, so that no traceback leads back to the engine and the citizen in it.
        if not answered:
            raise InferenceFault(
                f"The rule engine failed: {failure or 'no rule fired, not even the one for all'}."
            )
        names.remove(_EVERYONE)
        return names

    def _registered(self) -> int:
        if self._handle is None:
            handle: int = _engine().create_ruleset(self.name, self._text)
            self._handle = handle
            finalize(self, _unused.append, handle).atexit = False
        return self._handle


_sheets: WeakValueDictionary[str, Sheet] = WeakValueDictionary()


def sheet(rules: Mapping[str, Term], first: date) -> Sheet:
    """Return the rule set of `rules`, which read so from `first`: one for the same content."""
    tests = {**rules, _EVERYONE: _CITIZEN}
    text = json.dumps({name: {"all": [{"m": test}]} for name, test in tests.items()})
    name = f"{first.isoformat()} {sha256(text.encode()).hexdigest()}"
    return _sheets.setdefault(name, Sheet(name, text))
