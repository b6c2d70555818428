"""An invented population to model on: households of the merged city, the same for the same seed.

It is calibrated to the published aggregates in `published` and to nothing else; every other rate
stands in `assumed` and is an assumption. The cost that the city itself published for its harmonised
resolution is no target: it is kept to check against.
"""
