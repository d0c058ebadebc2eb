#!/usr/bin/env python3
"""Runs dateline over a corpus on Apache Spark and makes a table of what it says, ready for SQL.

    pip install 'pyspark[sql]'
    spark-submit --master spark://HOST:7077 samples/spark/facts.py --dateline target/release/dateline articles.jsonl facts

The articles are JSON Lines ({"id", "text", "date"}, the date optional) or, where the path ends in .parquet, a table with those
columns; a path is whatever Spark reads: a file, a folder, hdfs://, s3a://. The program is sent to the workers, which need a Linux
like the one it was built on, and Python with what pyspark[sql] brings: pyarrow and pandas. Written are

    facts/lines      what dateline printed, a line an article, in the order of the JSON Lines (of several files, the largest
                     first): the bytes of one process
    facts/reports    the reports as Parquet, typed by `dateline --schema`
    facts/failures   the articles that could not be analysed, {"id", "line", "error"}; the line counts from the start of a task's share

An article that fails is reported and the rest is done. A machine that is lost costs the time of its tasks: Spark runs them again
elsewhere. Options that are not known here go to dateline: --only quotes,speakers.
"""

import argparse
import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from pyarrow import RecordBatch, array, string
from pyspark import SparkFiles
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, struct, to_json
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


def read(spark: SparkSession, path: str, tasks: int) -> DataFrame:
    """The articles as JSON Lines, in one column."""
    if path.rstrip("/").endswith(".parquet"):
        table = spark.read.parquet(path)
        columns = [col(name).cast("string") for name in ("id", "text", "date") if name in table.columns]
        return table.select(columns).select(to_json(struct("*")).alias("value")).repartition(tasks)
    # Otherwise a small file is a single task.
    spark.conf.set("spark.sql.files.minPartitionNum", tasks)
    spark.conf.set("spark.sql.files.openCostInBytes", 0)
    return spark.read.text(path, lineSep="\n")


def command(spark: SparkSession, program: Path, options: list[str]) -> list[str]:
    """What each task pipes its articles through."""
    spark.sparkContext.addFile(str(program))
    # Executors find the file in the folder they run in; a local master has no such folder.
    folder = SparkFiles.getRootDirectory() if spark.sparkContext.master.startswith("local") else "."
    return [f"{folder}/{program.name}", "--from", "jsonl", "--jobs", "1", "--quiet", *options]  # A task has one core.


def piped(command: list[str]) -> Callable[[Iterator[RecordBatch]], Iterator[RecordBatch]]:
    """Runs the command once for a task, and moves whole batches of lines into it and out of it."""

    def feed(batches: Iterator[RecordBatch], into: BinaryIO, failures: list[BaseException]) -> None:
        try:
            with into:
                for batch in batches:
                    into.writelines(line.encode() + b"\n" for line in batch.column(0).to_pylist())
        except BrokenPipeError:
            pass  # The command has ended; its status says why.
        except BaseException as failure:
            failures.append(failure)

    def run(batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        failures: list[BaseException] = []
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            feeder = Thread(target=feed, args=(batches, process.stdin, failures))
            feeder.start()
            while lines := process.stdout.readlines(4 << 20):
                yield RecordBatch.from_arrays([array([line.rstrip(b"\n") for line in lines], string())], ["value"])
            feeder.join()
        if failures:
            raise failures[0]
        # 1 says that articles failed, and so do their lines. Any other status fails the task, whose lines may not be all.
        if process.returncode not in (0, 1):
            raise ChildProcessError(f"{command[0]} ended with status {process.returncode}")

    return run


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
    lines = articles.mapInArrow(piped(command(spark, args.dateline, options)), "value string")
    lines.write.text(f"{args.facts}/lines")

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
