"""Whether what is not known leaves the answer open: on the day asked about, and in the months."""

from collections.abc import Iterator

from subsidy.sql.choice import MONEY
from subsidy.sql.period import Period
from subsidy.sql.text import Cte, cte

_SHARES = ("state_share", "city_share", "district_share", "own_share")


def agreement(period: Period) -> Iterator[Cte]:
    """Yield the steps that compare a citizen's lives."""
    yield cte(
        "blurred",
        "Citizens with a date so vague that two bounds may lie on either side of one day: between"
        " its ends there is more than the lives say.",
        """
        SELECT DISTINCT vague.person_id
        FROM vague
        JOIN dated ON dated.person_id = vague.person_id AND dated.name = vague.name
        JOIN bounds AS sooner ON sooner.since = dated.name
        JOIN bounds AS later ON later.since = dated.name
        WHERE (0 < later.months - sooner.months
            OR later.months = sooner.months AND later.from_month AND NOT sooner.from_month)
          AND (later.months - sooner.months) * 100 < last_day - first_day
            + CASE WHEN later.from_month OR sooner.from_month THEN 100 ELSE 0 END
        """,
    )
    yield cte(
        "unsettled",
        "Citizens of whom something unknown changes what a month comes to: by a doubt, because two"
        " lives pay otherwise, or because there is more to compare than lives.",
        """
        SELECT person_id FROM doubts WHERE month_open AND life > 0
        UNION
        SELECT runs.person_id
        FROM runs
        JOIN (SELECT DISTINCT person_id FROM vague) AS several ON several.person_id = runs.person_id
        JOIN calendar ON month BETWEEN month_first AND month_last
        GROUP BY runs.person_id, month
        HAVING $differ
        UNION
        SELECT shared.person_id
        FROM shared
        JOIN unsteady ON unsteady.person_id = shared.person_id AND unsteady.month = shared.month
        GROUP BY shared.person_id, shared.month, day
        HAVING $differ
        UNION
        SELECT person_id FROM blurred
        $openings
        """,
        differ=" OR ".join(_differ(f"paid_{name}") for name in MONEY),
        openings=_OPENINGS if len(period.laws) > 1 else "",
    )
    yield cte(
        "named",
        "How the day is named: as stated where that settles it, else by the first life in the"
        " policy's order.",
        """
        SELECT today.*, ROW_NUMBER() OVER (
          PARTITION BY person_id
          ORDER BY CASE WHEN life > 0 THEN 1 WHEN open THEN 2 ELSE 0 END, place, life
        ) AS turn
        FROM today
        """,
    )
    yield cte(
        "compared",
        "What all lives say of the day; what is stated alone may leave open what they settle.",
        """
        SELECT
          today.person_id,
          BOOL_OR(open AND life > 0) OR $differ AS open,
          MIN(CASE WHEN life > 0 OR blurred.person_id IS NOT NULL THEN least_share END) AS least,
          MAX(CASE WHEN life > 0 OR blurred.person_id IS NOT NULL THEN greatest_share END)
            AS greatest,
          MAX(CASE WHEN life > 0 THEN weakness END) AS weakness
        FROM today
        LEFT JOIN blurred ON blurred.person_id = today.person_id
        GROUP BY today.person_id
        """,
        differ=" OR ".join(_differ(f"CASE WHEN life > 0 THEN {name} END") for name in _SHARES),
    )


# A change of law inside the period leaves later months as the first one was paid in part.
_OPENINGS = """UNION
SELECT person_id
FROM chosen
WHERE standing < 2 AND life > 0
GROUP BY person_id
HAVING MAX(opening_own_vnd) > 0 AND (
  MIN(opening_own_vnd) < MAX(opening_own_vnd)
  OR MIN(opening_state_vnd) < MAX(opening_state_vnd)
  OR MIN(opening_route) < MAX(opening_route)
  OR MIN(opening_local_lines) < MAX(opening_local_lines)
)"""


def _differ(amount: str) -> str:
    """Print whether an amount differs in a group; one that a wage decides is unlike any other."""
    if not amount.startswith("paid_"):
        return f"MIN({amount}) < MAX({amount})"
    return f"MIN(COALESCE({amount}, -1)) < MAX(COALESCE({amount}, -1))"
