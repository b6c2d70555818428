"""Money, percentages, days and spans as people of the two languages write them."""

from datetime import date
from decimal import Decimal

from subsidy.message import Message, message

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def money(vnd: int, language: str) -> str:
    """Return "1.263.600 đ" or "1,263,600 VND"."""
    grouped = f"{vnd:,}"
    return f"{grouped} VND" if language == "en" else f"{grouped.replace(',', '.')} đ"


def percentage(value: Decimal, language: str) -> str:
    """Return "33,33 %" or "33.33 %", whole numbers without decimals."""
    number = f"{value:f}"
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    return f"{number} %" if language == "en" else f"{number.replace('.', ',')} %"


def day(value: date, language: str) -> str:
    """Return "ngày 1 tháng 7 năm 2025" or "1 July 2025"."""
    if language == "en":
        return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
    return f"ngày {value.day} tháng {value.month} năm {value.year}"


def short_day(value: date, language: str) -> str:
    """Return "01/07/2025" or "2025-07-01", for columns."""
    return value.isoformat() if language == "en" else f"{value:%d/%m/%Y}"


def month(value: str, language: str) -> str:
    """Return a "2025-10" as "10/2025" in Vietnamese."""
    return value if language == "en" else f"{value[5:]}/{value[:4]}"


def months(count: int) -> Message:
    """Return "one month" or "12 months"."""
    return message("one month") if count == 1 else message("{count} months", count=count)


def persons(count: int, language: str) -> Message:
    """Return "one person" or "100,000 persons"."""
    if count == 1:
        return message("one person")
    return message("{count} persons", count=_grouped(count, language))


def rows(count: int, language: str) -> Message:
    """Return "one row" or "1,200 rows"."""
    if count == 1:
        return message("one row")
    return message("{count} rows", count=_grouped(count, language))


def settings(count: int) -> Message:
    """Return "one setting" or "12 settings"."""
    return message("one setting") if count == 1 else message("{count} settings", count=count)


def _grouped(count: int, language: str) -> str:
    grouped = f"{count:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


def sentence(text: str) -> str:
    """Return the text with a capital letter in front."""
    return text[:1].upper() + text[1:]
