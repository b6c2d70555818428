"""Read a list's columns and write a result of the same content, and nothing else.

`python -m benchmarks.bare CITIZENS RESULT` prints the seconds in which it only made ready: the
result is loaded into memory first, and whoever takes these seconds off counts its writing alone.
"""

import sys
from pathlib import Path
from time import perf_counter

import polars as pl


def main(citizens: Path, result: Path) -> None:
    """Do it with the fastest library for the form."""
    copy = result.with_name(f"copy{result.suffix}")
    form = citizens.suffix
    start = perf_counter()
    loaded = load(result)
    print(perf_counter() - start)
    if form == ".parquet":
        for _ in pl.scan_parquet(citizens).collect_batches(chunk_size=250_000):
            pass
        loaded.lazy().sink_parquet(copy, compression="zstd", compression_level=1)
    elif form == ".csv":
        for _ in pl.scan_csv(citizens, infer_schema=False).collect_batches(chunk_size=250_000):
            pass
        loaded.lazy().sink_csv(copy)
    else:
        load(citizens)
        write_sheet(loaded, copy)
    copy.unlink()


def load(file: Path) -> pl.DataFrame:
    """Return a file's table."""
    if file.suffix == ".parquet":
        return pl.read_parquet(file)
    if file.suffix == ".csv":
        return pl.read_csv(file, infer_schema=False)
    import fastexcel

    return fastexcel.read_excel(file).load_sheet(0, dtypes="string").to_polars()


def write_sheet(frame: pl.DataFrame, file: Path) -> None:
    """Write a sheet with xlsxwriter, as fast as it goes without holding it in memory."""
    import xlsxwriter

    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        for place, row in enumerate(frame.iter_rows()):
            for column, cell in enumerate(row):
                if cell is not None:
                    sheet.write_string(place, column, cell)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
