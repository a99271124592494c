"""Claims: how well the ranking of statements agrees with people who said which are worth checking.

usage: python benchmarks/claims.py --data FOLDER [--show]

FOLDER holds the English files of CheckThat! 2024, task 1 (CT24_checkworthy_english_dev.tsv and …_dev-test.tsv):
sentences of United States presidential debates, labelled by the makers of ClaimBuster and of CheckThat!. What is not
there is not measured. Nothing of these data ships with proofdesk: the scorer is transparent, its signs and points stand
in `src/proofdesk/analysis/claims/signs.toml`. They were set by hand with the training part beside them; the files named
here were measured, not read. The figure is average precision: the mean, over the sentences held worth checking, of the
share of such sentences among all that rank at least as high; those of equal rank stand in the order of the file.
`--show` prints how often each sign speaks and how often it is right.
"""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from proofdesk.analysis.claims import score, signs

FILES = {
    "CheckThat! 2024 English dev": "CT24_checkworthy_english_dev.tsv",
    "CheckThat! 2024 English dev-test": "CT24_checkworthy_english_dev-test.tsv",
}
BAR = 0.80
"""Average precision asked of a transparent scorer on the development set."""


class Labelled(NamedTuple):
    """A sentence, and whether it was held worth checking."""

    text: str
    worth: bool


def main() -> None:
    """Print what can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    for name, file in FILES.items():
        path = options.data / file
        if not path.is_file():
            print(f"{name}: not measured ({file} is not there)")
            continue
        rows = list(labelled(path))
        ranks = [score(row.text).rank for row in rows]
        worth = sum(row.worth for row in rows)
        precision = average_precision([row.worth for row in rows], ranks)
        first = sum(row.worth for row in highest(rows, ranks)[:50])
        about = f"{len(rows)} sentences, {worth} worth checking; {first} of the first 50"
        print(f"{name}: average precision {precision:.3f} ({about})")
        for line in by_sign(rows) if options.show else ():
            print(f"  {line}")
    print(f"Bar for a transparent scorer on the development set: {BAR:.2f}")


def labelled(path: Path) -> Iterator[Labelled]:
    """The sentences of a file of CheckThat! with their labels."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            yield Labelled(row["Text"], row["class_label"] == "Yes")


def highest(rows: Sequence[Labelled], ranks: Sequence[float]) -> list[Labelled]:
    """The sentences by rank, the highest first."""
    return [row for _, row in sorted(zip(ranks, rows, strict=True), key=lambda pair: -pair[0])]


def average_precision(worth: Sequence[bool], ranks: Sequence[float]) -> float:
    """Average precision of a ranking; 0 where nothing is worth checking."""
    found, total = 0, 0.0
    for place, (_, right) in enumerate(sorted(zip(ranks, worth, strict=True), key=lambda pair: -pair[0]), start=1):
        if right:
            found += 1
            total += found / place
    return total / found if found else 0.0


def by_sign(rows: Sequence[Labelled]) -> Iterator[str]:
    """Each sign: how many sentences have it, and how many of those were held worth checking."""
    for sign in signs():
        hits = [row.worth for row in rows if sign.pattern.search(row.text)]
        share = sum(hits) / len(hits) if hits else 0.0
        yield f"{sign.reason:<24} {sign.points:5.2f} points  {len(hits):4} sentences  {share:.2f} worth checking"


if __name__ == "__main__":
    main()
