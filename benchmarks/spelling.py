"""Misspellings in context: F1 of word correction, as ad-freiburg/text-correction-benchmarks counts it.

usage: python benchmarks/spelling.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]

Sets of the NeuSpell collection: JFLEG-spell (1,601 sentences), BEA-4660 and BEA-322 (ambiguous misspellings). F1 is
that of all corrections, so that a mended slip of grammar counts as wrong; that of corrections of spelling alone stands
beside it. Where a line is all lower case, as in BEA-4660 and BEA-322, its correction is read in lower case too.
"""

from collections.abc import Iterator, Sequence

from gec.apply import Correction, applied, chosen
from gec.command import Figures, Options, Watch, answers, run, systems_here
from gec.data import lines
from gec.words import word_counts

FOLDER = "text-correction-benchmarks/benchmarks/test/sec"
SETS = (
    ("JFLEG-spell", "neuspell.jfleg", "en-US"),
    ("BEA-4660", "neuspell.bea4660", "en-GB"),
    ("BEA-322", "neuspell.bea322", "en-GB"),
)


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """Each system on each set."""
    for title, name, dialect in SETS:
        texts, targets = (lines(given.data / FOLDER / name / f"{side}.txt") for side in ("corrupt", "correct"))
        for system in systems_here(given):
            watch = Watch()
            said = answers(given.job(system, dialect), texts, given.jobs)
            everything = [answer.corrections for answer in said]
            spelling = [[each for each in corrections if each.spelling] for corrections in everything]
            counts = word_counts(texts, corrected(texts, everything), targets)
            figures = {"f1": 100 * counts.score, **counts._asdict()}
            figures["f1 of spelling"] = 100 * word_counts(texts, corrected(texts, spelling), targets).score
            yield f"{title} {system}", figures | {"seconds": watch.seconds}


def corrected(texts: Sequence[str], corrections: Sequence[Sequence[Correction]]) -> list[str]:
    """Each text with its corrections, in lower case where it was."""
    new = [applied(text, chosen(own)) for text, own in zip(texts, corrections, strict=True)]
    return [after.lower() if before == before.lower() else after for before, after in zip(texts, new, strict=True)]


if __name__ == "__main__":
    run(__doc__, measure)
