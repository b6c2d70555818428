"""Summary of a list for the finance office, after Mẫu 1 of Decree 188/2025.

Persons and đồng by payer, route, commune and month. Of the form itself only its purpose is known
here, a quarterly summary of cards and amounts; its columns are not published in our sources.
"""

from subsidy.lists.summary.output import SUMMARY_HEADINGS, summary_output, write_summary
from subsidy.lists.summary.published import JOINED, NOT_APART, Hidden, Published, published
from subsidy.lists.summary.tally import ALL_PAYERS, UNDETERMINED, Tally
from subsidy.lists.summary.titles import Titles

__all__ = [
    "ALL_PAYERS",
    "JOINED",
    "NOT_APART",
    "SUMMARY_HEADINGS",
    "UNDETERMINED",
    "Hidden",
    "Published",
    "Tally",
    "Titles",
    "published",
    "summary_output",
    "write_summary",
]
