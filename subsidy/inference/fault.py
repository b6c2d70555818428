"""What goes wrong between a citizen and the engine."""

from subsidy.errors import Fault


class InferenceFault(Fault):
    """The engine could not answer. This is a fault and never means "no".

    The message names facts, types and rules; it never holds a citizen's values.
    """
