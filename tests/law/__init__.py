"""The law, told in tests: every expectation is read from the law's sources, never from `rules/`."""
