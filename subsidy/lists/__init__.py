"""Lists of citizens: read, decided in columns, written, summed up."""
