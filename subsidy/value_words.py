"""What people call the values of a classification, in Vietnamese and English, besides their names.

Wordings stand between semicolons. They are compared without accents, capitals, punctuation and
spaces. A wording that could mean two values of one fact is none: "Không" where a row may mean
either.
"""

from functools import cache
from re import sub
from unicodedata import combining, normalize

from subsidy.language.rulefiles import territories

_PLAIN = {
    "residence": {
        "permanent": "Thường trú; Đăng ký thường trú; Permanent residence",
        "temporary": "Tạm trú; Đăng ký tạm trú; Temporary residence",
    },
    "poverty": {
        "poor": "Nghèo; Hộ nghèo; Thuộc hộ nghèo; Poor household",
        "near_poor": "Cận nghèo; Hộ cận nghèo; Thuộc hộ cận nghèo; Near-poor household",
        "none": "Không; Không nghèo, không cận nghèo; Không thuộc hộ nghèo, hộ cận nghèo; "
        "Neither poor nor near-poor",
    },
    "poverty_exit_from": {
        "poor": "Nghèo; Hộ nghèo; Thoát nghèo; Poverty",
        "near_poor": "Cận nghèo; Hộ cận nghèo; Thoát cận nghèo; Near-poverty",
    },
    "disability": {
        "none": "Không; Không khuyết tật; No disability",
        "mild": "Nhẹ; Khuyết tật nhẹ; Mức độ nhẹ",
        "severe": "Nặng; Khuyết tật nặng; Mức độ nặng",
        "very_severe": "Đặc biệt nặng; Khuyết tật đặc biệt nặng; Mức độ đặc biệt nặng",
    },
    "statutory_group": {
        "none": "Không; Không thuộc nhóm nào",
        "pension": "Hưu trí; Lương hưu",
        "armed_forces": "Lực lượng vũ trang",
        "meritorious": "Người có công; Người có công với cách mạng",
        "island": "Xã đảo",
        "other_state_paid": "Cựu chiến binh",
    },
}


def value_of(fact: str, wording: str) -> str | None:
    """Return the value of a classification that a wording means, None where it means none."""
    return _values(fact).get(_plain(wording))


@cache
def _values(fact: str) -> dict[str, str]:
    if fact == "territory":
        return {_plain(name): place.id for place in territories() for name in place.also_called}
    return {
        _plain(wording): value
        for value, wordings in _PLAIN.get(fact, {}).items()
        for wording in wordings.split(";")
    }


def _plain(text: str) -> str:
    letters = normalize("NFD", text.casefold().replace("đ", "d"))
    return sub(r"[^a-z0-9]+", "", "".join(one for one in letters if not combining(one)))
