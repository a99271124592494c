"""Learn what slips of spelling cost, from lists of misspellings, and write `checkers/language/slips.txt`.

usage: python scripts/learn_slips.py TYPOS_WORDS_CSV TOEFL_ANNOTATIONS_CSV [--leave-out FILE ...]

The lists are that of crate-ci/typos (`crates/typos-dict/assets/words.csv`, MIT or Apache-2.0) and TOEFL-Spell
(`Annotations.csv`, CC BY-SA 4.0). Misspellings that stand in a file of `--leave-out` (one a line, or lists with `$word`
before the misspellings of each word) are not learnt from: what is measured on them stays honest.
"""

import argparse
import csv
import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

OUTPUT = Path(__file__).parent.parent / "src" / "proofdesk" / "checkers" / "language" / "slips.txt"
LEARNER_WEIGHT = 3
LONGEST = 3
LEAST = {"plain": 4.0, "side": 8.0, "both": 12.0}
"""A slip is written where it was seen so often: by itself, with one neighbour, with both."""
TELLING = 0.4
"""A neighbour must change a cost by so much to be written."""
TRUST = 20.0
Slip = tuple[str, str, str, str]
"""Letter before, letters meant, letters written, letter after."""


def main() -> None:
    """Read, count, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("typos", type=Path)
    parser.add_argument("toefl", type=Path)
    parser.add_argument("--leave-out", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    left_out = {word for path in options.leave_out for word in misspellings(path)}
    counts: Counter[tuple[str, str]] = Counter()
    for written, meant, weight in (*typos(options.typos), *toefl(options.toefl)):
        if written not in left_out and written.isalpha() and meant.isalpha() and written != meant:
            counts[meant, written] += weight
    write(counts)


def misspellings(path: Path) -> Iterator[str]:
    """The misspellings of a list, in small letters."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("$"):
            yield re.sub(r" \d+$", "", line).replace("_", " ").strip().lower()


def typos(path: Path) -> Iterator[tuple[str, str, int]]:
    """Those with one correction alone."""
    for row in csv.reader(path.open(encoding="utf-8")):
        if len(row) == 2:
            yield row[0].lower(), row[1].lower(), 1


def toefl(path: Path) -> Iterator[tuple[str, str, int]]:
    """Single words of learners, each as often as it was written."""
    for row in csv.DictReader(path.open(encoding="utf-8")):
        yield row["Misspelling"].lower(), row["Correction"].lower(), LEARNER_WEIGHT


def write(pairs: Counter[tuple[str, str]]) -> None:
    """The costs of every slip that was seen often enough, with neighbours where they tell something."""
    seen: Counter[tuple[str, ...]] = Counter()
    chances: Counter[str] = Counter()
    for (meant, written), weight in pairs.items():
        for left, group, page, right in slips(meant, written):
            for key in (("", group, page, ""), (left, group, page, ""), ("", group, page, right)):
                seen[key] += weight
            seen[left, group, page, right] += weight
        framed = f"^{meant}$"
        for size in range(LONGEST + 3):
            for at in range(len(framed) - size + 1):
                chances[framed[at : at + size]] += weight
    rows: dict[str, list[str]] = {}
    for slip, cost in costs(seen, chances):
        rows.setdefault(f"{cost:.1f}", []).append(slip)
    lines = [
        "# What slips of spelling cost (natural logarithms), by what they do: letters meant > letters written;",
        "# a letter and a bracket before or after say beside which letter. ^ and $ are the start and end of a word.",
        "# Made by scripts/learn_slips.py from the word list of crate-ci/typos (MIT or Apache-2.0) and TOEFL-Spell",
        "# (Flor, Fried and Rozovskaya 2019, CC BY-SA 4.0, under which this table may be passed on).",
    ]
    lines += [f"{shown} {' '.join(sorted(rows[shown]))}" for shown in sorted(rows, key=float)]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def costs(seen: Counter[tuple[str, ...]], chances: Counter[str]) -> Iterator[tuple[str, float]]:
    """Keys and costs; a neighbour's share is drawn towards that of the slip by itself where it was seen seldom."""
    plain = {}
    for (left, group, page, right), count in seen.items():
        if not left and not right and count >= LEAST["plain"]:
            plain[group, page] = count / chances[group]
            yield f"{group}>{page}", -math.log(plain[group, page])
    for (left, group, page, right), count in seen.items():
        least = LEAST["both"] if left and right else LEAST["side"]
        if not (left or right) or count < least or (group, page) not in plain:
            continue
        share = plain[group, page]
        closer = (count + TRUST * share) / (chances[f"{left}{group}{right}"] + TRUST)
        if abs(math.log(closer / share)) >= TELLING:
            before, after = f"{left}(" if left else "", f"){right}" if right else ""
            yield f"{before}{group}>{page}{after}", -math.log(closer)


def slips(meant: str, written: str) -> Iterator[Slip]:
    """The runs of letters in which two words differ, by their closest alignment."""
    first, second = f"^{meant}$", f"^{written}$"
    for start, end, begin, stop in _runs(first, second):
        if end - start <= LONGEST and stop - begin <= LONGEST:
            yield first[start - 1], first[start:end], second[begin:stop], first[end]


def _runs(first: str, second: str) -> list[tuple[int, int, int, int]]:
    """Start and end in both words of each run, from the last to the first."""
    table = _distances(first, second)
    at, other = len(first), len(second)
    found: list[tuple[int, int, int, int]] = []
    while at and other:
        here = table[at][other]
        if first[at - 1] == second[other - 1] and here == table[at - 1][other - 1]:
            at, other = at - 1, other - 1
            continue
        end, stop = at, other
        if (
            at > 1
            and other > 1
            and first[at - 2 : at] == second[other - 2 : other][::-1]
            and here == table[at - 2][other - 2] + 1
        ):
            at, other = at - 2, other - 2
        elif here == table[at - 1][other - 1] + 1:
            at, other = at - 1, other - 1
        elif here == table[at - 1][other] + 1:
            at -= 1
        else:
            other -= 1
        if found and found[-1][0] == end and found[-1][2] == stop:
            end, stop = found[-1][1], found[-1][3]
            found.pop()
        found.append((at, end, other, stop))
    return found


def _distances(first: str, second: str) -> list[list[int]]:
    table = [[abs(at - other) for other in range(len(second) + 1)] for at in range(len(first) + 1)]
    for at in range(1, len(first) + 1):
        for other in range(1, len(second) + 1):
            same = first[at - 1] == second[other - 1]
            best = min(table[at - 1][other] + 1, table[at][other - 1] + 1, table[at - 1][other - 1] + (not same))
            if at > 1 and other > 1 and first[at - 2 : at] == second[other - 2 : other][::-1]:
                best = min(best, table[at - 2][other - 2] + 1)
            table[at][other] = best
    return table


if __name__ == "__main__":
    main()
