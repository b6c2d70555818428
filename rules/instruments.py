"""National laws and decrees that more than one rule file cites, each as it read at the time.

Numbers are given as far as the sources give them: the law on health insurance is named there as
25/2008. Dates of signature were not gathered and stay empty. An instrument is cited from the day on
which it is known to have stood: the law as amended by 51/2024 from 2025-07-01, Decree 146/2018 as
amended by 75/2023 from 2023-11-01. No source gives the first day of Decree 20/2021; it is cited
from 2022-01-01, when it stood for certain, and for the days before no instrument is named.
"""

from datetime import date

from subsidy.language import Dated, Instrument, Text, dated

NATIONAL_ASSEMBLY = Text("Quốc hội", "National Assembly")
GOVERNMENT = Text("Chính phủ", "Government")

HEALTH_INSURANCE_LAW_2014 = Instrument(
    number="25/2008",
    title=Text(
        "Luật Bảo hiểm y tế 25/2008, được Luật 46/2014 sửa đổi, bổ sung một số điều",
        "Law on Health Insurance 25/2008, as amended by Law 46/2014",
    ),
    body=NATIONAL_ASSEMBLY,
)

HEALTH_INSURANCE_LAW_2024 = Instrument(
    number="25/2008",
    title=Text(
        "Luật Bảo hiểm y tế 25/2008, được Luật 46/2014 và Luật 51/2024/QH15 sửa đổi, bổ sung một "
        "số điều",
        "Law on Health Insurance 25/2008, as amended by Law 46/2014 and Law 51/2024/QH15",
    ),
    body=NATIONAL_ASSEMBLY,
)

HEALTH_INSURANCE_LAW: Dated[Instrument] = dated(
    {
        date(2019, 1, 1): HEALTH_INSURANCE_LAW_2014,
        date(2025, 7, 1): HEALTH_INSURANCE_LAW_2024,
    }
)

DECREE_146_2018_AMENDED = Instrument(
    number="146/2018/NĐ-CP",
    title=Text(
        "Nghị định 146/2018/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định 75/2023/NĐ-CP",
        "Decree 146/2018/NĐ-CP, as amended by Decree 75/2023/NĐ-CP",
    ),
    body=GOVERNMENT,
)

DECREE_146_2018: Dated[Instrument] = dated(
    {
        date(2019, 1, 1): Instrument(
            number="146/2018/NĐ-CP",
            title=Text("Nghị định 146/2018/NĐ-CP", "Decree 146/2018/NĐ-CP"),
            body=GOVERNMENT,
        ),
        date(2023, 11, 1): DECREE_146_2018_AMENDED,
    }
)

SOCIAL_ASSISTANCE: Dated[Instrument] = dated(
    {
        date(2019, 1, 1): Instrument(
            number=None,
            title=Text(
                "Quy định về trợ giúp xã hội trước Nghị định 20/2021 (nguồn không nêu văn bản)",
                "Rules on social assistance before Decree 20/2021 (no source names the instrument)",
            ),
            body=Text("Nguồn không nêu cơ quan ban hành", "No source names the issuing body"),
        ),
        date(2022, 1, 1): Instrument(
            number="20/2021/NĐ-CP",
            title=Text(
                "Nghị định 20/2021/NĐ-CP về trợ giúp xã hội",
                "Decree 20/2021/NĐ-CP on social assistance",
            ),
            body=GOVERNMENT,
        ),
    }
)

DECREE_188_2025 = Instrument(
    number="188/2025/NĐ-CP",
    title=Text(
        "Nghị định 188/2025/NĐ-CP về bảo hiểm y tế",
        "Decree 188/2025/NĐ-CP on health insurance",
    ),
    body=GOVERNMENT,
)
