"""Two months compared: every citizen whose share changed, and why.

Both sides are decided, each for its own day, and matched by the citizens' identifiers. Only who
changed goes further. Three things can have changed between the sides: the stated facts, the date
(and with it ages and windows), and the law. Their part in a change is found by deciding the citizen
again with some of them as in OLD and the others as in NEW (`worlds`, `causes`); the clauses that
turned are then read off the two sides (`why`). Two results hold no facts: there the receipts tell
what is not the same (`results`).
"""
