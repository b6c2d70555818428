"""A policy as one SQL statement: a second, independent reader of the condition tree."""
