"""Premium support for Vietnamese health insurance: who pays which part, since when, and why.

The package is kept empty on purpose: each part is imported where it is used, so that
``subsidy check`` starts at once.
"""

import sys

__version__ = "0.1.0"

# A library that cannot work says so when it is imported. A command says so and nothing else:
# `subsidy`, `python cli.py` and `python -m subsidy` (Python calls it "-m" while it looks for the
# module) all pass here before any code of their own could catch the error.
if sys.version_info[:2] not in ((3, 11), (3, 12)):
    _refusal = (
        f"subsidy does not run on Python {'.'.join(map(str, sys.version_info[:2]))}: "
        "durable-rules 2.0.28, its inference engine, does not import on Python 3.13 or later "
        "(PyEval_CallObject is gone); install Python 3.11 or 3.12."
    )
    _program = sys.argv[0].replace("\\", "/").rpartition("/")[2] if sys.argv else ""
    if _program in {"-m", "subsidy", "subsidy.exe", "cli.py"}:
        sys.stderr.write(_refusal + "\n")
        raise SystemExit(2)
    raise ImportError(_refusal, name=__name__)
