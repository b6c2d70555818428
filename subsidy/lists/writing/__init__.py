"""Results of a list as .csv, .xlsx or .parquet, under their names only when complete."""

from subsidy.lists.writing.document import Document
from subsidy.lists.writing.heading import REJECT_HEADINGS, Heading, Kind, Words, schema_of
from subsidy.lists.writing.output import Output, open_output
from subsidy.lists.writing.target import Form, Target, check_fits, target
from subsidy.lists.writing.together import Publishable, Together, publish_all
from subsidy.lists.writing.wording import meant

__all__ = [
    "REJECT_HEADINGS",
    "Document",
    "Form",
    "Heading",
    "Kind",
    "Output",
    "Publishable",
    "Target",
    "Together",
    "Words",
    "check_fits",
    "meant",
    "open_output",
    "publish_all",
    "schema_of",
    "target",
]
