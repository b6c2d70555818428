"""For those who write resolutions down: the skeleton of a rule file, and what it still lacks."""
