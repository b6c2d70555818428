"""Which clause of the law is shown at work, both ways, by a sentence that the tests of law hold.

`sentences` reads the sentences, `decisive` says which clauses decide for a citizen, `seen` puts the
two together.
"""
