"""The law, as data: one file a subject, nothing but facts of law.

Start with `policies`, which says what holds where and when; then read a rule set from its
docstring down. `premium` has the money, `territories` the places, `routes` the categories,
`national*` the law of the whole country, `haiphong*` and `haiduong*` the local resolutions,
`elsewhere/` those of other places; `counting`, `residence` and `merger` have the sentences that
many lines share, `instruments`, `councils` and `sources` the names. What no source states is marked
as inferred where it stands; what was left out is listed under `not_modelled`. `proposals` are no
law: drafts to compare with it.
"""

from .elsewhere import POLICIES as ELSEWHERE
from .policies import (
    HAIDUONG_WEST_POLICY,
    HAIPHONG_2026_POLICY,
    HAIPHONG_EAST_POLICY,
    NATIONAL,
)
from .premium import PREMIUM
from .proposals import PROPOSALS
from .routes import ROUTES
from .territories import TERRITORIES

POLICIES = (
    NATIONAL,
    HAIPHONG_EAST_POLICY,
    HAIDUONG_WEST_POLICY,
    HAIPHONG_2026_POLICY,
    *ELSEWHERE,
)

__all__ = ["POLICIES", "PREMIUM", "PROPOSALS", "ROUTES", "TERRITORIES"]
