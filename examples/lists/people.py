"""Invented people: names, birthdays, and how clerks write them."""

from datetime import date, timedelta
from random import Random

DAY = date(2025, 10, 1)
"""The day on which the lists were made."""

FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Phan", "Đào", "Lương",
    "Đoàn", "Mạc", "Tô",
)  # fmt: skip
WOMEN = (
    "Huệ", "Khương", "Lan", "Mai", "Hạnh", "Nga", "Thoa", "Yến", "Bích", "Thủy", "Hồng", "Nhung",
    "Ngọc", "Ánh",
)  # fmt: skip
MEN = (
    "Hùng", "Thành", "Dũng", "Quý", "Tuấn", "Sơn", "Lực", "Bảo", "Đức", "Khải", "Vượng", "Hưởng",
    "Thịnh", "Ước",
)  # fmt: skip


def name(dice: Random) -> tuple[str, str]:
    """Return an invented full name, and the sex."""
    woman = dice.random() < 0.55
    middle, given = ("Thị", dice.choice(WOMEN)) if woman else ("Văn", dice.choice(MEN))
    return f"{dice.choice(FAMILIES)} {middle} {given}", "Nữ" if woman else "Nam"


def birthday(dice: Random, youngest: int, oldest: int) -> date:
    """Return a day on which somebody of an age between the two was born."""
    days = dice.randint(youngest * 365 + 1, oldest * 365)
    return DAY - timedelta(days=days)


def written(dice: Random, day: date) -> str:
    """Return a day as clerks write days: often a year alone."""
    form = dice.choices(("%d/%m/%Y", "%Y", "%m/%Y", "%Y-%m-%d"), (12, 4, 1, 2))[0]
    return day.strftime(form)
