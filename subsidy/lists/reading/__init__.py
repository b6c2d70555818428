"""Lists as they come in: text, workbooks, Parquet; their columns recognised by their headings."""

from subsidy.lists.reading.dry_run import dry_run
from subsidy.lists.reading.opening import open_list
from subsidy.lists.reading.source import Column, Source

__all__ = ["Column", "Source", "dry_run", "open_list"]
