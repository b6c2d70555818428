"""National laws and decrees that more than one rule file cites.

Numbers are given as far as the sources give them: the law on health insurance is named there as
25/2008. Dates of signature were not gathered and stay empty.
"""

from subsidy.language import Instrument, Text

NATIONAL_ASSEMBLY = Text("Quốc hội", "National Assembly")
GOVERNMENT = Text("Chính phủ", "Government")

HEALTH_INSURANCE_LAW = Instrument(
    number="25/2008",
    title=Text(
        "Luật Bảo hiểm y tế 25/2008, được sửa đổi, bổ sung bởi Luật 46/2014 và Luật 51/2024/QH15",
        "Law on Health Insurance 25/2008, as amended by Law 46/2014 and Law 51/2024/QH15",
    ),
    body=NATIONAL_ASSEMBLY,
)

HEALTH_INSURANCE_LAW_2014 = Instrument(
    number="25/2008",
    title=Text(
        "Luật Bảo hiểm y tế 25/2008, được sửa đổi, bổ sung bởi Luật 46/2014",
        "Law on Health Insurance 25/2008, as amended by Law 46/2014",
    ),
    body=NATIONAL_ASSEMBLY,
)

LAW_51_2024 = Instrument(
    number="51/2024/QH15",
    title=Text(
        "Luật 51/2024/QH15 sửa đổi, bổ sung Luật Bảo hiểm y tế",
        "Law 51/2024/QH15 amending the Law on Health Insurance",
    ),
    body=NATIONAL_ASSEMBLY,
)

DECREE_146_2018 = Instrument(
    number="146/2018/NĐ-CP",
    title=Text(
        "Nghị định 146/2018/NĐ-CP, được sửa đổi, bổ sung bởi Nghị định 75/2023/NĐ-CP",
        "Decree 146/2018/NĐ-CP, as amended by Decree 75/2023/NĐ-CP",
    ),
    body=GOVERNMENT,
)

DECREE_20_2021 = Instrument(
    number="20/2021/NĐ-CP",
    title=Text(
        "Nghị định 20/2021/NĐ-CP về trợ giúp xã hội",
        "Decree 20/2021/NĐ-CP on social assistance",
    ),
    body=GOVERNMENT,
)

DECREE_188_2025 = Instrument(
    number="188/2025/NĐ-CP",
    title=Text(
        "Nghị định 188/2025/NĐ-CP về bảo hiểm y tế",
        "Decree 188/2025/NĐ-CP on health insurance",
    ),
    body=GOVERNMENT,
)
