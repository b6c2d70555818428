"""The citizens of both sides side by side: who changed and how, who came and who went."""

from typing import TYPE_CHECKING, NamedTuple

from subsidy.lists.diff.decided import OUTCOME, PERSON, ROW, Decided

if TYPE_CHECKING:
    import polars as pl

CHANGE = "change"

_PERCENTS = ("budget_percent", "state_percent", "city_percent", "district_percent")
SHARE = ("status", "route", *_PERCENTS, "person_percent")
"""What a share is: whether it is decided, the route, and what each payer pays of the premium."""

MONEY = ("premium_vnd", "state_vnd", "city_vnd", "district_vnd", "person_vnd")


class Matched(NamedTuple):
    """Citizens of both sides whose answer changed, those of one side only, and how many of both.

    `changed` has person_id, old_row, new_row, old_outcome, new_outcome and change; the others have
    person_id, row and outcome.
    """

    changed: "pl.DataFrame"
    removed: "pl.DataFrame"
    added: "pl.DataFrame"
    both: int


def match(old: Decided, new: Decided) -> Matched:
    """Match the citizens of the two sides by their identifiers."""
    kept = [PERSON, ROW, OUTCOME]
    before = old.rows.select(PERSON, *(_named("old", name) for name in kept[1:]))
    after = new.rows.select(PERSON, *(_named("new", name) for name in kept[1:]))
    both = before.join(after, on=PERSON, how="inner")
    pairs = _changed_pairs(both, old.outcomes, new.outcomes)
    changed = both.join(pairs, on=["old_outcome", "new_outcome"], how="inner")
    return Matched(
        changed.sort("old_row"),
        old.rows.select(kept).join(after, on=PERSON, how="anti").sort(ROW),
        new.rows.select(kept).join(before, on=PERSON, how="anti").sort(ROW),
        len(both),
    )


def _named(side: str, name: str) -> "pl.Expr":
    import polars as pl

    return pl.col(name).alias(f"{side}_{name}")


def _changed_pairs(
    both: "pl.DataFrame", old: "pl.DataFrame", new: "pl.DataFrame"
) -> "pl.DataFrame":
    """Return the pairs of outcomes that are not alike, and how each changed."""
    import polars as pl

    compared = [name for name in old.columns if name in (*SHARE, *MONEY)]
    pairs = both.select("old_outcome", "new_outcome").unique()
    beside = pl.concat(
        [
            pairs,
            old[pairs["old_outcome"]].select(_named("old", name) for name in compared),
            new[pairs["new_outcome"]].select(_named("new", name) for name in compared),
        ],
        how="horizontal",
    )
    unlike = pl.any_horizontal(
        pl.col(f"old_{name}").ne_missing(pl.col(f"new_{name}")) for name in compared
    )
    return beside.filter(unlike).select("old_outcome", "new_outcome", _change().alias(CHANGE))


def _change() -> "pl.Expr":
    """Return what happened, as one word: see `words.CHANGES`."""
    import polars as pl

    before, after = pl.col("old_budget_percent"), pl.col("new_budget_percent")
    return (
        pl.when(before.is_null() & after.is_not_null())
        .then(pl.lit("decided"))
        .when(before.is_not_null() & after.is_null())
        .then(pl.lit("undetermined"))
        .when(after > before)
        .then(pl.lit("gained"))
        .when(after < before)
        .then(pl.lit("lost"))
        .otherwise(pl.lit("other"))
    )
