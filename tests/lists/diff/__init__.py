"""Two months compared: who changed, and why."""
