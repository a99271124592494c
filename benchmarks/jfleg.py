"""Fluency: GLEU on the development part of JFLEG, four references. The source text itself has 38.2.

usage: python benchmarks/jfleg.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]
"""

from collections.abc import Iterator

from gec.command import Figures, Options, Watch, corrected, run, systems_here
from gec.data import jfleg
from gec.gleu import gleu


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """The source as it stands, then each system."""
    measured, references = jfleg(given.data)
    source = measured.tokens
    yield "source", {"gleu": 100 * gleu(source, source, references)}
    for system in systems_here(given):
        watch = Watch()
        hypotheses = corrected(given.job(system, measured.dialect), measured, given.jobs)
        changed = sum(list(old) != new for old, new in zip(source, hypotheses, strict=True))
        score = 100 * gleu(source, hypotheses, references)
        yield system, {"gleu": score, "sentences changed": changed, "seconds": watch.seconds}


if __name__ == "__main__":
    run(__doc__, measure)
