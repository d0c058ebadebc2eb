"""Converts each JSON Lines corpus to a Parquet table or back, by file extension: convert.py FROM TO [FROM TO]..."""

import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.getOrCreate()
paths = iter(sys.argv[1:])
for source, target in zip(paths, paths):
    if target.endswith(".parquet"):
        spark.read.schema("id string, text string, date date").json(source).write.parquet(target)
    else:
        spark.read.parquet(source).write.json(target, ignoreNullFields=False)
