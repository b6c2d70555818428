"""The premium: what a month of health insurance costs, and since when.

The premium of groups 3, 4 and 5 is 4.5 % of the base salary (lương cơ sở; "mức tham chiếu" in the
law since 2025) a month. Every amount that follows is a whole VND, so no rounding rule is needed.

Modelled from 2019-01-01, because Decree 146/2018 applies from 2018-12-01; an earlier day is
refused. The last modelled day is a limit of this program, not of the law. The first row of the
table ended before the first modelled day; it stands here because the source has it.

Evidence: the text of Decree 161/2026 and Circular 13/2026 was read; the decrees of the other rows
are named by the sources, so the table as a whole counts as reported.

Politburo Resolution 72-NQ/TW announces a rise of the rate from 2027 without a number. The rate is
left as it is and answers from 2027-01-01 say so. The ceiling of 6 % in the law bounds a future
rate and decides nothing today.
"""

from datetime import date

from subsidy.language import (
    Announced,
    BaseSalary,
    Evidence,
    Instrument,
    Period,
    Premium,
    Text,
    dated,
)

from .instruments import GOVERNMENT


def _decree(number: str) -> Instrument:
    return Instrument(
        number=number,
        title=Text(f"Nghị định {number} (mức lương cơ sở)", f"Decree {number} (base salary)"),
        body=GOVERNMENT,
    )


_DECREE_161_2026 = Instrument(
    number="161/2026/NĐ-CP",
    title=Text(
        "Nghị định 161/2026/NĐ-CP (mức lương cơ sở) và Thông tư 13/2026/TT-BNV",
        "Decree 161/2026/NĐ-CP (base salary) and Circular 13/2026/TT-BNV",
    ),
    body=GOVERNMENT,
)

PREMIUM = Premium(
    modelled=Period(date(2019, 1, 1), date(2099, 12, 31)),
    base_salary=dated(
        {
            date(2017, 7, 1): BaseSalary(1_300_000, _decree("47/2017/NĐ-CP")),
            date(2018, 7, 1): BaseSalary(1_390_000, _decree("72/2018/NĐ-CP")),
            date(2019, 7, 1): BaseSalary(1_490_000, _decree("38/2019/NĐ-CP")),
            date(2023, 7, 1): BaseSalary(1_800_000, _decree("24/2023/NĐ-CP")),
            date(2024, 7, 1): BaseSalary(2_340_000, _decree("73/2024/NĐ-CP")),
            date(2026, 7, 1): BaseSalary(2_530_000, _DECREE_161_2026),
        }
    ),
    rate=dated(450),
    evidence=Evidence.REPORTED,
    announced=(
        Announced(
            date(2027, 1, 1),
            Text(
                "Nghị quyết 72-NQ/TW của Bộ Chính trị nêu việc tăng mức đóng bảo hiểm y tế từ năm "
                "2027; chưa có con số, nên vẫn tính 4,5 %.",
                "Politburo Resolution 72-NQ/TW announces a rise of the premium rate from 2027; no "
                "number is known, so 4.5 % is still used.",
            ),
        ),
    ),
)
