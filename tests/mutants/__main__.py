"""`make mutants`: try every slip, tell how it goes, and end with the slips that nobody noticed."""

import argparse
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import click

from subsidy.language.rulefiles import folder_of_rules
from tests.mutants.explained import why
from tests.mutants.ledger import Ledger
from tests.mutants.slips import Slip, slips
from tests.mutants.trial import Came, tried


def main() -> int:
    """Return 0 where every slip was noticed or is explained, else 4."""
    asked = _asked()
    rules = folder_of_rules().resolve()
    ledger = Ledger(asked.ledger, rules)
    planted = [one for one in slips(rules) if asked.only in one.file]
    count: Counter[str] = Counter()
    alive: list[Slip] = []
    begun = monotonic()

    def trial(slip: Slip) -> Came:
        return ledger.came(slip) or tried(slip, rules, quick=asked.quick)

    to_try = [slip for slip in planted if why(slip) is None]
    count["explained"] = len(planted) - len(to_try)
    with ThreadPoolExecutor(asked.jobs) as pool:
        for place, (slip, came) in enumerate(zip(to_try, pool.map(trial, to_try), strict=True), 1):
            if ledger.came(slip) is None and (came.noticed_by or not asked.quick):
                ledger.add(slip, came)
            count["noticed" if came.noticed_by else "not noticed"] += 1
            if came.noticed_by is None:
                alive.append(slip)
            elapsed = monotonic() - begun
            click.echo(f"{place}/{len(to_try)} {elapsed:.0f} s  {_said(slip)}: {came.noticed_by}")
    for slip in alive:
        click.echo(f"NOT NOTICED {_said(slip)}")
    click.echo(", ".join(f"{number} {what}" for what, number in sorted(count.items())))
    return 4 if alive else 0


def _said(slip: Slip) -> str:
    return " ".join(str(slip).split())


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--only", default="", help="Part of the name of a rule file.")
    parser.add_argument("--jobs", type=int, default=1, help="Slips tried at once.")
    parser.add_argument("--quick", action="store_true", help="Ask the sentences of law alone.")
    parser.add_argument("--ledger", type=Path, default=Path("mutants.jsonl"), help="Results.")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
