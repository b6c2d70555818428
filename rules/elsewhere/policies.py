"""Policies of other places: each the national law and the local resolutions that are known.

A policy begins with the first of its local provisions. Of most resolutions no end is known.
"""

from datetime import date

from subsidy.language import Period, Policy, RuleSet, Territory, Text

from ..national import HOUSEHOLD, NATIONAL_RULES
from ..premium import PREMIUM
from ..territories import DAKLAK, DIENBIEN, HANOI, HCMC, QUANGNINH, THANHHOA
from . import (
    daklak_res14,
    dienbien_students,
    hanoi_res12,
    hanoi_res19,
    hcmc_res56,
    quangninh_support,
    thanhhoa_res304,
)


def _policy(
    place: Territory, title: Text, first: date, *rule_sets: RuleSet, last: date | None = None
) -> Policy:
    return Policy(
        name=place.id,
        title=title,
        rule_sets=(NATIONAL_RULES, *rule_sets),
        premium=PREMIUM,
        household=HOUSEHOLD,
        territories=(place,),
        in_force=Period(first, last),
    )


POLICIES = (
    _policy(
        HANOI,
        Text("Hà Nội, từ năm 2025", "Hà Nội, from 2025"),
        date(2025, 1, 1),
        hanoi_res12.RULES,
        hanoi_res19.RULES,
    ),
    _policy(
        HCMC,
        Text("Thành phố Hồ Chí Minh, từ năm 2026", "Hồ Chí Minh City, from 2026"),
        date(2026, 1, 1),
        hcmc_res56.RULES,
    ),
    _policy(
        QUANGNINH,
        Text("Quảng Ninh, từ năm 2025", "Quảng Ninh, from 2025"),
        date(2025, 1, 1),
        quangninh_support.RULES,
    ),
    _policy(
        THANHHOA,
        Text("Thanh Hóa, quý IV năm 2022", "Thanh Hóa, fourth quarter of 2022"),
        date(2022, 10, 1),
        thanhhoa_res304.RULES,
        last=date(2022, 12, 31),
    ),
    _policy(
        DAKLAK,
        Text("Đắk Lắk, từ tháng 9 năm 2025", "Đắk Lắk, from September 2025"),
        date(2025, 9, 1),
        daklak_res14.RULES,
    ),
    _policy(
        DIENBIEN,
        Text("Điện Biên, từ tháng 9 năm 2025", "Điện Biên, from September 2025"),
        date(2025, 9, 1),
        dienbien_students.RULES,
    ),
)
