"""Proposals: drafts that are no law anywhere, written as differences over a policy.

They decide only where they are named (`subsidy check --policy NAME`), to be compared and proved.
"""

from .nobody_behind import NOBODY_BEHIND

PROPOSALS = (NOBODY_BEHIND,)
