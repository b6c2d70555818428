"""Ask the sentences of law of the rule book that SUBSIDY_RULES names, until one is not so.

Prints that sentence, or how the rule book failed, and ends with exit code 3; with 0 where all are
so. A process of its own, because a rule book is read once.
"""

import sys
from pathlib import Path

import click


def main(file: str) -> int:
    """Ask the sentences of `file`."""
    try:
        from subsidy import rulebook
        from subsidy.coverage.seen import untrue
        from subsidy.coverage.sentences import read

        rulebook.policies()
        found = next(untrue(read(Path(file))), None)
    except Exception as error:  # noqa: BLE001 - a rule book that cannot be read is noticed
        click.echo(f"{type(error).__name__}: {error}".splitlines()[0])
        return 3
    if found is not None:
        click.echo(found.sentence.sentence)
    return 0 if found is None else 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
