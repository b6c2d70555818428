"""The words: every sentence in both languages, natural in both."""
