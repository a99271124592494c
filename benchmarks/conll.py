"""Students' English: M2 F0.5 on the test part of CoNLL-2014, both annotators.

usage: python benchmarks/conll.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]

The scorer is `gec/m2.py`. `CHECKED` are systems whose output and score are published (grammarly/pillars-of-gec); their
outputs are scored as well where they are in the data folder, so that the scorer can be seen to be right.
"""

from collections.abc import Iterator

from gec.command import Figures, Options, Watch, corrected, run, systems_here
from gec.data import conll, lines, present
from gec.m2 import Counts, read_m2, score

PUBLISHED = "pillars-of-gec/data/system_preds/single_systems/{}___nucle14_2a.txt"
CHECKED = {"CTC-Copy": "72.6 47.0 65.5", "GECToR-2024": "75.0 44.7 66.0", "EditScorer": "78.5 39.4 65.5"}
"""Precision, recall and F0.5 as published, in per cent."""


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """Each system, then the published outputs."""
    measured = conll(given.data)
    entries = read_m2(present(measured.reference).read_text(encoding="utf-8"))
    for system in systems_here(given):
        watch = Watch()
        hypotheses = corrected(given.job(system, measured.dialect), measured, given.jobs)
        yield system, _figures(score(entries, hypotheses)) | {"seconds": watch.seconds}
    for name, published in CHECKED.items():
        path = given.data / PUBLISHED.format(name)
        if path.is_file():
            counts = score(entries, [line.split() for line in lines(path)])
            yield f"scorer on {name}", _figures(counts) | {"published": published}


def _figures(counts: Counts) -> Figures:
    return {"f0.5": counts.score, "precision": counts.precision, "recall": counts.recall, **counts._asdict()}


if __name__ == "__main__":
    run(__doc__, measure)
