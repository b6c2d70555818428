"""The properties: each file says one in a sentence and searches for who contradicts it."""

from subsidy.proof.properties.growing_older import GROWING_OLDER
from subsidy.proof.properties.hand_over import HAND_OVER
from subsidy.proof.properties.no_contradiction import NO_CONTRADICTION
from subsidy.proof.properties.no_dead_letter import NO_DEAD_LETTER
from subsidy.proof.properties.no_gap import NO_GAP
from subsidy.proof.properties.nobody_worse_off import NOBODY_WORSE_OFF
from subsidy.proof.properties.ordered_need import ORDERED_NEED
from subsidy.proof.properties.same_share import SAME_SHARE
from subsidy.proof.properties.sums import SUMS
from subsidy.proof.properties.unknown_facts import UNKNOWN_FACTS
from subsidy.proof.property import Property

PROPERTIES: tuple[Property, ...] = (
    SAME_SHARE,
    NOBODY_WORSE_OFF,
    ORDERED_NEED,
    GROWING_OLDER,
    NO_CONTRADICTION,
    NO_GAP,
    NO_DEAD_LETTER,
    HAND_OVER,
    SUMS,
    UNKNOWN_FACTS,
)
"""Every property, in the order in which they are shown."""
