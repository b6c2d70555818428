"""Decide a list that is on Spark, where it is.

    spark-submit examples/databases/spark.py LIST OUT STATEMENTS [STATEMENTS ...]

LIST is Parquet with the contract's columns. Each file STATEMENTS, NAME.sql, is what `subsidy rules
sql --dialect spark` printed. OUT/NAME gets the answers, and OUT/NAME-left those rows of the list
that are not decided, for `subsidy batch`. OUT is new, on storage that every worker can reach.
"""

import sys
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession

CLEAR = "DROP DATABASE IF EXISTS subsidy_steps CASCADE"


def decide(spark: SparkSession, citizens: DataFrame, text: str, out: str) -> None:
    """Run statements: one of them answers, the others make tables on the way and drop them."""
    citizens.createOrReplaceTempView("citizens")
    first, *statements = [one for one in text.split("\n;\n") if one.strip()]
    # Fails where another run has its tables there: those are not ours to drop.
    spark.sql(first)
    try:
        for one in statements:
            answers = spark.sql(one)
            if answers.columns:
                answers.write.parquet(out)
    finally:
        spark.sql(CLEAR)
    answers = spark.read.parquet(out)
    decided = answers.where("status = 'decided'")
    left = citizens.join(decided, "person_id", "left_anti").select(citizens.columns)
    left.coalesce(1).write.parquet(f"{out}-left")
    for status, rows in answers.groupBy("status").count().orderBy("status").collect():
        print(f"{out}: {rows} {status}")


def main(rows: str, out: str, *files: str) -> None:
    """Decide one list by each of the files."""
    spark = (
        SparkSession.builder.appName("subsidy")
        # Some steps are longer than what Java compiles at once: read row by row they are quicker.
        .config("spark.sql.codegen.wholeStage", "false")
        # Tables on the way hold what the list holds: they stand beside the answers until dropped.
        .config("spark.sql.warehouse.dir", f"{out}/steps")
        # The page that shows a running job has no password.
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    citizens = spark.read.parquet(rows)
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        decide(spark, citizens, text, f"{out}/{Path(file).stem}")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
