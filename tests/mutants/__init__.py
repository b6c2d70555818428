"""Slips planted in copies of `rules/`, one at a time: is there a test of law that notices?

`make mutants` tries them all. `slips` finds what can be got wrong, `trial` asks the tests, `ledger`
keeps what came of it, `explained` says why some make no difference that a test could see.

Tools for mutation were looked at: they change what stands in functions and run a whole command for
each change. The law is data, outside functions, and knows slips they do not: another payer, a day
too early, another word of a classification.
"""
