"""What a clerk reads, word for word: explanations and error messages beside their tests.

`SUBSIDY_GOLDEN=write make quick PYTEST=tests/golden` writes the files anew; read the difference
before it is committed.
"""
