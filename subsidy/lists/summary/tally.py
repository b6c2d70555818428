"""What a list comes to before anything is hidden: persons and đồng, counted and added up."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import polars as pl

ALL_PAYERS = "all"
"""Stands for a payer in the rows that count each person of a month once."""

UNDETERMINED = "undetermined"
"""Stands for a route where the facts that are missing decide."""


class Tally(NamedTuple):
    """Sums over a list. Holds true counts of confidential routes: print and keep it nowhere.

    months: One row for each commune, route, month and payer, with columns

        * commune (String, "" where not known), route (String),
        * confidential (Boolean): whether the route may tell a confidential fact,
        * month (String, "2025-10"),
        * payer (String): the contract's payers and, for every commune, route and month, `all`,
        * persons (Int64): those whose month is decided by the route and of which the payer pays
          something; under `all`, each of them once,
        * vnd (Int64): what the payer pays for them, null where a wage decides it; under `all`,
          their premium, which the other payers' đồng add up to.

    people: Every row of the result once, with columns commune, route (that of the day asked about;
        `undetermined` where it is open), confidential, persons.

    Confidential routes are told apart here, `hiv` and `party`, where that is known: what is
    published is then safe for each of them. Rows of the same key are added up.
    """

    months: "pl.DataFrame"
    people: "pl.DataFrame"
