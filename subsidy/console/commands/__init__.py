"""Commands, one subject a file; `cli.py` has those for citizens and lists, and joins them."""
