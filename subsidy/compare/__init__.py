"""Policies compared over a population: what they cost, who gains, who loses, and by which clause.

Every citizen is decided under each policy by the one settlement, in columns; citizens who are
answered alike are then only counted. Every table is a sum over the same counts, so all of them add
up to the same totals, to the đồng.
"""
