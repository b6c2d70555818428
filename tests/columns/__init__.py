"""Lists decided in columns: the same answers as for one citizen, field by field."""
