#!/usr/bin/env python3
"""Prints a corpus of any size as JSON Lines: the samples over and over, each time with another id.

    tests/spark/corpus.py 20000 > articles.jsonl
"""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"


def articles(count: int) -> Iterator[str]:
    """Lines of {"id", "text"}; every fifth also has a date."""
    texts = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.txt"))]
    for number, (name, text) in enumerate(itertools.islice(itertools.cycle(texts), count)):
        article = {"id": f"{name}-{number:06}", "text": text}
        if number % 5 == 0:
            article["date"] = f"2024-03-{number % 31 + 1:02}"
        yield json.dumps(article, ensure_ascii=number % 2 == 0) + "\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.writelines(articles(int(sys.argv[1])))
