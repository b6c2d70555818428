"""Days as whole numbers in which completed months can be added and compared.

A day is its months since the year 0, times 100, and its day of the month: 15 October 2025 is
2431015. N months later is n * 100 more, and those months are completed on every day whose number is
not below that. So 29 February plus 18 years is a number between 28 February and 1 March: the month
is completed on 1 March, which is the rule of the law's other readers, and no calendar function of
any database is asked.
"""

from datetime import date

NEVER = 99_999_999
"""The number of a day that never comes."""


def day_number(day: date) -> int:
    """Return the number of a day."""
    return (day.year * 12 + day.month) * 100 + day.day


def month_length(year: str, month: str) -> str:
    """Print the number of days of a month, for whole numbers `year` and `month`."""
    leap = f"(MOD({year}, 4) = 0 AND MOD({year}, 100) <> 0 OR MOD({year}, 400) = 0)"
    return (
        f"CASE WHEN {month} IN (4, 6, 9, 11) THEN 30 WHEN {month} <> 2 THEN 31 "
        f"WHEN {leap} THEN 29 ELSE 28 END"
    )


def month_start(day: str) -> str:
    """Print the number of the first day of the month of `day`."""
    return f"({day} - MOD({day}, 100) + 1)"
