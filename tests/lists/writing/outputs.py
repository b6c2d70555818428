"""A small result to write: every kind of column, and texts that are hard on a spreadsheet."""

from decimal import Decimal
from pathlib import Path

import polars as pl

from subsidy.language import Text
from subsidy.lists.writing import Heading, Kind, open_output, schema_of, target

HEADINGS = (
    Heading("person_id", Text(vi="Số CCCD", en="Citizen ID"), Kind.IDENTIFIER, 16),
    Heading("route", Text(vi="Nhóm tham gia", en="Route"), Kind.TEXT, 18),
    Heading("city_percent", Text(vi="Thành phố (%)", en="City (%)"), Kind.PERCENT, 10),
    Heading("city_vnd", Text(vi="Thành phố (đồng)", en="City (đồng)"), Kind.VND, 14),
    Heading("why", Text(vi="Căn cứ", en="Why"), Kind.WORDS, 60),
    Heading("rank", Text(vi="Thứ tự", en="Rank"), Kind.COUNT, 8),
)

ROWS: list[tuple[str | None, str | None, Decimal | None, int | None, str | None, int | None]] = [
    ("001055001234", "elderly", Decimal("70.00"), 884_520, "Nghị quyết, điều 1", 1),
    ("=1+1", "household", Decimal("33.33"), 421_158, "<b>&amp;</b> \x07 _x0041_", 2),
    (None, None, None, None, None, None),
    ("0000000000", "@SUM(A1)", Decimal(0), 0, "http://example.org", 3),
]

RESULT = pl.DataFrame(ROWS, schema=schema_of(HEADINGS), orient="row")


def write(path: Path, *frames: pl.DataFrame, language: str = "vi", force: bool = False) -> None:
    """Write the frames, or the small result, to the path."""
    with open_output(target(str(path), force=force), HEADINGS, language, "Kết quả") as output:
        for frame in frames or (RESULT,):
            output.write(frame)
