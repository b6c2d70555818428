"""Make the example lists anew: `python examples/lists/make.py`. Everybody in them is invented.

Identifiers begin with 0990, which no province has.
"""

import csv
from pathlib import Path
from random import Random

from citizens_list import write_citizens
from d03_ts_form import write_form
from people import birthday, name

FOLDER = Path(__file__).parent


def write_list_of_a_ward(path: Path) -> None:
    """Write `ward.csv`: headings that nobody can guess; `mapping.yaml` says what they hold."""
    dice = Random(1955)
    with path.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file, delimiter=";")
        sheet.writerow(["Phường Thành Đông (ví dụ bịa đặt)"])
        sheet.writerow(["Rà soát người cao tuổi, tổ 3"])
        sheet.writerow(["Ông/bà", "Giấy tờ", "Sinh", "Chế độ hưu", "Chế độ TCXH", "Người rà soát"])
        for number in range(1, 16):
            full_name, _ = name(dice)
            born = birthday(dice, 60, 90)
            pension = dice.choice(("x", "không", ""))
            sheet.writerow(
                [
                    full_name,
                    f"0990{born:%y}{number:06}",
                    born.strftime(dice.choice(("%Y", "%d/%m/%Y"))),
                    pension,
                    "không" if pension == "x" else dice.choice(("x", "không", "không")),
                    "Tổ trưởng",
                ]
            )


if __name__ == "__main__":
    write_citizens(FOLDER / "citizens.csv")
    write_form(FOLDER / "d03-ts.xlsx")
    write_list_of_a_ward(FOLDER / "ward.csv")
