"""What no source of this project states: assumptions about households, ages and statuses.

Change them here; the calibration to the published aggregates (`published`) stays.
"""

from subsidy.population.published import EAST, PERSONS, WEST

SIZES = {1: 0.11, 2: 0.19, 3: 0.22, 4: 0.26, 5: 0.14, 6: 0.08}
"""How many of all households have so many members."""

EAST_SHARE = 0.47
"""Part of the people who live in the territory of old Hải Phòng."""

COMMUNES_A_DISTRICT = 4
"""Invented communes; what the real ones came from is not in the sources."""

SMALL_DISTRICTS = {"bach_long_vi": 0.004, "cat_hai": 0.25, "do_son": 0.5, "duong_kinh": 0.6}
"""Weight of a district among those of its territory; 1 where it is not named."""

ISLANDS = ("bach_long_vi", "cat_hai")
"""Districts whose people count as residents of an island commune."""

ALONE = (
    (22, 29, 12),
    (30, 39, 10),
    (40, 49, 12),
    (50, 59, 16),
    (60, 69, 22),
    (70, 79, 18),
    (80, 94, 10),
)
"""Ages of who lives alone: from, to, weight."""

HEADS = ((22, 29, 9), (30, 39, 25), (40, 49, 26), (50, 59, 20), (60, 69, 13), (70, 84, 7))
"""Ages of heads of households of two or more: from, to, weight."""

COUPLES = 0.82
"""Part of the heads of households of two or more who live with a spouse."""

PARENTS = 0.28
"""Part of the households of four or more in which the last member is a parent of the head."""

RESIDENCE = {"permanent": 0.93, "temporary": 0.055, "none": 0.015}

PENSION_AGES = (56, 60, 75)
PENSION_RATES = {EAST: (0.28, 0.41, 0.35), WEST: (0.22, 0.40, 0.34)}
"""Part of those from each of the ages on who draw a pension.

The East's from 60 is set so that as many as published are left for Resolution 05.
"""

EMPLOYED = ((18, 0.30), (23, 0.58), (45, 0.42), (56, 0.18), (62, 0.0))
"""Part of those from each age on who are insured by their employment."""

STUDENTS = ((6, 0.97), (15, 0.90), (18, 0.45), (23, 0.0))
"""Part of those from each age on who are pupils or students."""

SOCIAL_PENSION_ASKED = 0.85
"""Part of those who may have the social pension and have asked for it."""

AGRI_AVERAGE = 0.012
"""Part of the households on the list of average living standard."""

BADGES = ((56, 30, 0.02), (62, 40, 0.035), (70, 50, 0.03), (78, 60, 0.012))
"""From an age on: years of the badge, and part of the people with it."""

CELL_ACTIVE = 0.7
"""Part of the holders of a badge who are active in a local cell."""

GROUPS = {
    "armed_forces": (18, 50, 0.012),
    "meritorious": (50, 110, 0.035),
    "other_state_paid": (58, 95, 0.045),
    "social_insurance_benefit": (50, 90, 0.012),
}
"""Statutory groups: from an age, to under an age, part of the people."""

STATUSES = {
    "hiv": (15, 80, 0.0016),
    "blind_association": (10, 90, 0.0010),
    "security_force": (18, 65, 0.0035),
    "waste_collector": (25, 70, 0.0012),
    "village_health_worker": (25, 65, 0.0009),
    "village_staff": (25, 70, 0.0030),
    "artisan": (40, 90, 0.00005),
    "bomb_victim": (30, 90, 0.0003),
    "ethnic_minority": (0, 110, 0.006),
    "poor_commune": (0, 110, 0.0),
}
"""Other statuses: from an age, to under an age, part of the people."""

DISABILITY = {"none": 0.966, "mild": 0.017, "severe": 0.013, "very_severe": 0.004}
"""The severe have the monthly social allowance."""

EXIT_RATE_WEST = 1.0
"""Poverty exits in the West beside those in the East, person for person: not published."""

EXIT_MONTHS = 72
"""Poverty exits lie in so many months before the day of the population, evenly."""

EXIT_CARDED = 0.385
"""Part of the members of such households who have no other card: what the others come out as."""

EXIT_SIZE = 2.5
"""Members of a household that left poverty; the near-poor have 2.3 to 2.6."""

POOR_SIZE, NEAR_POOR_SIZE = 1.86, 2.49
"""Members of a poor and of a near-poor household, where only households were published: as
before the merger."""

NEAR_POOR_EAST = 5_944 / (5_944 + 8_252)
"""The East's part of near-poor households, where only the city's were published: as before the
merger. Poor households are then divided by people."""

PEOPLE = {EAST: PERSONS * EAST_SHARE, WEST: PERSONS * (1 - EAST_SHARE)}
