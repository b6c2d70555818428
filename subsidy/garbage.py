"""How often Python looks for garbage that holds itself: seldom, because a run makes next to none.

All other garbage is freed at once, whatever is set here. At its own pace Python looks again after
every 700 objects, which takes a tenth of the time of a list of millions.
"""

import gc

_NEW = 100_000
"""New objects after which those are looked through."""


def collect_seldom() -> None:
    """Let this process look seldom. Everything made so far is taken to stay."""
    gc.freeze()
    _, *older = gc.get_threshold()
    gc.set_threshold(_NEW, *older)


def collect_no_more() -> None:
    """Let this process end without a last look through everything that it made."""
    gc.freeze()
