"""Slips that no test could notice, each with the reason."""

import re
from typing import NamedTuple

from tests.mutants.slips import Slip


class Reason(NamedTuple):
    """Slips whose description matches, and why they change no decision."""

    slips: str
    why: str


REASONS = (
    Reason(
        r"(?:PAYER|DISTRICT_THEN_CITY|_KNOWN|INFERRED_THEN_REPORTED|HEALTH_INSURANCE_LAW|DECREE_146_2018|SOCIAL_ASSISTANCE)"
        r": date date\((?:2019, 1, 1|2022, 8, 1|2023, 1, 1|2025, 1, 1)\) ",
        "before its first day a dated value is what it is on it, and the line begins on that day",
    ),
    Reason(
        r"(?:NEAR_POOR|BINH_GIANG_\d+|TU_KY_KIM_THANH|NAM_SACH|ETHNIC_EX_DIFFICULT)"
        r"(?: share)?: number 30 -> 31$|ELDERLY_77 share: number 30 -> 31$"
        r"|hcmc_res56.*STUDENT.*: number 50 -> 51$",
        "another payer leaves exactly that much, and all together pay no more than 100 %",
    ),
    Reason(
        r"(?<!PREMIUM modelled:) date date\(2019, 1, 1\) -> date\(2018, 12, 31\)$"
        r"|PREMIUM base_salary: date date\(201[78]|PREMIUM base_salary: number 1_300_000 ",
        "no day before 1 January 2019 can be asked about",
    ),
    Reason(
        r"nobody_behind\S* SECURITY_FORCE: number 100 -> 99$",
        "the State pays half of it, and all together pay no more than 100 %",
    ),
    Reason(
        r"nobody_behind\S* ELDERLY_75: number 75 -> 74$",
        "whoever is 74 has the same from the line as adopted",
    ),
    Reason(
        r"PARTY.*: number 40 -> 39$",
        "badges are given for 30, 40, 45 years and on; for 39 there is none",
    ),
    Reason(
        r"(?:CHECKED|WRITTEN): (?:date|number) ",
        "the day on which a person compared the line with its source is no law",
    ),
)


def why(slip: Slip) -> str | None:
    """Return why no test could notice a slip, None where one should."""
    said = str(slip)
    return next((reason.why for reason in REASONS if re.search(reason.slips, said)), None)
