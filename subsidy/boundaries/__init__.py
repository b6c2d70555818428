"""Citizens on both sides of every bound of a policy, for an expert who decides without us."""
