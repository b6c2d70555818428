"""Registers in PostgreSQL and lists on Spark, decided where they are, as docs/ shows it."""
