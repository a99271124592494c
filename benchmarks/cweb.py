"""Websites: span-based correction F0.5 on the development parts of CWEB, by ERRANT.

usage: python benchmarks/cweb.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]

G are sites of every kind, S sponsored ones. Of two annotators the one nearer to the
system counts, sentence by sentence.
"""

from collections.abc import Iterator

from bea import by_errant
from gec.command import Figures, Options, run
from gec.data import cweb


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """Each system on both parts."""
    for part in ("G", "S"):
        for system, figures in by_errant(given, cweb(given.data, part)):
            yield f"CWEB-{part} {system}", figures


if __name__ == "__main__":
    run(__doc__, measure)
