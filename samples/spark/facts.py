#!/usr/bin/env python3
"""Runs dateline over a corpus on Apache Spark and makes a table of what it says, ready for SQL.

    pip install pyspark
    spark-submit --master spark://HOST:7077 samples/spark/facts.py --dateline target/release/dateline articles.jsonl facts

The articles are JSON Lines ({"id", "text", "date"}, the date optional) or, where the path ends in .parquet, a table with those
columns; a path is whatever Spark reads: a file, a folder, hdfs://, s3a://. The program is sent to the workers, which need a Linux
like the one it was built on, and Python, as for all of PySpark. Written are

    facts/lines      what dateline printed, a line an article, in the order of the JSON Lines: the bytes of one process
    facts/reports    the reports as Parquet, typed by `dateline --schema`
    facts/failures   the articles that could not be analysed, {"id", "line", "error"}; the line counts from the start of a task's share

An article that fails is reported and the rest is done. A machine that is lost costs the time of its tasks: Spark runs them again
elsewhere. Options that are not known here go to dateline: --only quotes,speakers.
"""

import argparse
import json
import shlex
import subprocess
from pathlib import Path

from pyspark import RDD, SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql.functions import col
from pyspark.sql.types import ArrayType, BooleanType, DataType, DoubleType, LongType, StringType, StructField, StructType

MOST_QUOTED = """
    SELECT speaker.name, sum(speaker.quotes) AS quotes, count(*) AS articles
    FROM reports LATERAL VIEW explode(speakers) AS speaker
    WHERE speaker.kind = 'person'
    GROUP BY speaker.name
    ORDER BY quotes DESC, name
"""

SCALARS = {"string": StringType(), "integer": LongType(), "number": DoubleType(), "boolean": BooleanType()}


def table_type(schema: dict, definitions: dict) -> DataType:
    """The Spark type of what a JSON Schema describes. Keys that are there with --explain only are left out."""
    if "$ref" in schema:
        return table_type(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    if "anyOf" in schema:
        return next(table_type(option, definitions) for option in schema["anyOf"] if option != {"type": "null"})
    if "enum" in schema:
        return StringType()
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    name = next(name for name in names if name != "null")  # An id may be a number, too: it is text here.
    if name == "object":
        # With --only a report has its id and what was asked for; a whole one, which has its analyzer, all the rest.
        keys = [*schema["required"], *(key for pair in schema.get("dependentRequired", {}).items() for key in [pair[0], *pair[1]])]
        return StructType([StructField(key, table_type(schema["properties"][key], definitions)) for key in keys])
    if name == "array":
        return ArrayType(table_type(schema["items"], definitions))
    return SCALARS[name]


def read(spark: SparkSession, path: str, tasks: int) -> RDD[str]:
    """The articles as JSON Lines."""
    if not path.rstrip("/").endswith(".parquet"):
        return spark.sparkContext.textFile(path, tasks)
    table = spark.read.parquet(path)
    columns = [col(name).cast("string") for name in ("id", "text", "date") if name in table.columns]
    return table.select(columns).repartition(tasks).toJSON()


def command(spark: SparkSession, program: Path, options: list[str]) -> str:
    """What each task pipes its articles through."""
    spark.sparkContext.addFile(str(program))
    # Executors find the file in the folder they run in; a local master has no such folder.
    folder = SparkFiles.getRootDirectory() if spark.sparkContext.master.startswith("local") else "."
    # A task has one core. Status 1 says that articles failed, and so do their lines; any other is a failed task.
    dateline = shlex.join([f"{folder}/{program.name}", "--from", "jsonl", "--jobs", "1", "--quiet", *options])
    return shlex.join(["sh", "-c", f"{dateline}; [ $? -le 1 ]"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", help="JSON Lines, or a table that ends in .parquet")
    parser.add_argument("facts", help="the folder that is made")
    parser.add_argument("--dateline", type=Path, required=True, metavar="PROGRAM", help="the program, built for the workers")
    parser.add_argument("--tasks", type=int, help="how many tasks at least [default: four a core]")
    args, options = parser.parse_known_args()

    schema = json.loads(subprocess.run([args.dateline.resolve(), "--schema"], check=True, capture_output=True).stdout)
    report = table_type(schema, schema["$defs"])
    failure = table_type(schema["$defs"]["failure"], schema["$defs"])
    line = StructType(report.fields + [field for field in failure.fields if field.name not in report.names])

    spark = SparkSession.builder.appName("dateline").getOrCreate()
    articles = read(spark, args.articles, args.tasks or 4 * spark.sparkContext.defaultParallelism)
    # Without checkCode a task whose command fails would end well, with the lines it had printed by then for all there are.
    lines = articles.pipe(command(spark, args.dateline, options), checkCode=True)
    lines.saveAsTextFile(f"{args.facts}/lines")

    lines = spark.read.schema(line).json(f"{args.facts}/lines", mode="FAILFAST")
    lines.where("error IS NULL").select(report.names).write.parquet(f"{args.facts}/reports")
    lines.where("error IS NOT NULL").select(failure.names).coalesce(1).write.json(f"{args.facts}/failures", ignoreNullFields=False)

    reports = spark.read.parquet(f"{args.facts}/reports")
    failures = spark.read.schema(failure).json(f"{args.facts}/failures")
    print(f"{reports.count()} articles analysed, {failures.count()} failed")
    for failed in failures.take(10):
        print(f"failed: {failed.id or 'an article without an id'}: {failed.error}")
    reports.createOrReplaceTempView("reports")
    spark.sql(MOST_QUOTED).show(10, truncate=False)
    spark.stop()


if __name__ == "__main__":
    main()
