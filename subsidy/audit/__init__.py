"""The record of every decision given out: who, when, which receipt; never a citizen's facts."""
