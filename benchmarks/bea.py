"""Learners' English: span-based correction F0.5 on the development part of BEA-2019, by ERRANT.

usage: python benchmarks/bea.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]

A table of recall by type of error follows for proofdesk.
"""

from collections.abc import Iterator, Mapping

from gec.command import Figures, Options, Watch, corrected, run, systems_here
from gec.data import Absent, Measured, bea
from gec.errant_score import missing, scored
from gec.m2 import Counts


def by_errant(given: Options, measured: Measured) -> Iterator[tuple[str, Figures]]:
    """The figures of each system, by ERRANT. Raises Absent where ERRANT is not installed."""
    if missing():
        raise Absent(f"{missing()} is not installed")
    for system in systems_here(given):
        watch = Watch()
        hypotheses = corrected(given.job(system, measured.dialect), measured, given.jobs)
        reading = watch.seconds
        total, types = scored(measured.tokens, hypotheses, measured.reference, given.jobs)
        yield (
            system,
            {
                "f0.5": total.score,
                "precision": total.precision,
                "recall": total.recall,
                "correct": total.correct,
                "proposed": total.proposed,
                "wanted": total.wanted,
                "seconds reading": reading,
                "seconds": watch.seconds,
                "types": {kind: list(counts) for kind, counts in types.items()},
            },
        )
        if system == "proofdesk":
            print_types(total.wanted, types)


def print_types(wanted: int, types: Mapping[str, Counts]) -> None:
    """Recall by type of error, the most frequent first; precision where anything was proposed."""
    print(f"{'type':<12} {'wanted':>6} {'share':>6} {'found':>6} {'recall':>6} {'proposed':>8} {'precision':>9}")
    for kind, (right, proposed, there) in sorted(types.items(), key=lambda row: -row[1][2]):
        precision = f"{right / proposed:9.2f}" if proposed else f"{'-':>9}"
        recall = f"{right / there:6.2f}" if there else f"{'-':>6}"
        print(f"{kind:<12} {there:>6} {100 * there / wanted:>5.1f}% {right:>6} {recall} {proposed:>8} {precision}")


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """Each system on BEA-dev."""
    yield from by_errant(given, bea(given.data))


if __name__ == "__main__":
    run(__doc__, measure)
