"""Misspellings out of context: how often the word that was meant is the first suggestion, and among the first five.

usage: python benchmarks/typos.py --data DIR [--json FILE] [--systems LIST] [--profile NAME] [--jobs N]

Each misspelling is read by itself. The lists are Atkinson's for Aspell, Wikipedia's, and of the Birkbeck corpus 2,000
drawn with seed 1.
"""

import random
from collections.abc import Iterator

from gec.command import Figures, Options, Watch, answers, run, systems_here
from gec.data import misspellings

FOLDER = "CS175-Autocorrect/DataSets"
LISTS = {"aspell": "aspell.dat", "wikipedia": "wikipedia.dat", "birkbeck": "missp.dat"}
MOST = 2500
DRAWN = 2000
FIRST = 5


def measure(given: Options) -> Iterator[tuple[str, Figures]]:
    """Each system on each list."""
    for title, name in LISTS.items():
        pairs = misspellings(given.data / FOLDER / name)
        if len(pairs) > MOST:
            pairs = random.Random(1).sample(pairs, DRAWN)
        for system in systems_here(given):
            watch = Watch()
            said = answers(given.job(system, "en-GB"), [wrong for wrong, _ in pairs], given.jobs)
            ranks = [_rank(answer.words, meant) for answer, (_, meant) in zip(said, pairs, strict=True)]
            shares = {f"top {most}": 100 * sum(rank < most for rank in ranks) / len(ranks) for most in (1, FIRST)}
            flagged = 100 * sum(answer.flags > 0 for answer in said) / len(said)
            yield f"{title} {system}", {**shares, "flagged": flagged, "words": len(pairs), "seconds": watch.seconds}


def _rank(offered: tuple[str, ...], meant: frozenset[str]) -> int:
    """The place of the first suggestion that was meant, capitals aside; beyond all where there is none."""
    wanted = {word.lower() for word in meant}
    return next((place for place, word in enumerate(offered) if word.lower() in wanted), FIRST)


if __name__ == "__main__":
    run(__doc__, measure)
