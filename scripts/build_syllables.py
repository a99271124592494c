"""Makes the pronouncing dictionary that readability counts syllables with.

usage: python scripts/build_syllables.py CMUDICT.DICT

CMUDICT.DICT is the file `cmudict.dict` of the CMU Pronouncing Dictionary (its repository: cmusphinx/cmudict). The
dictionary is written in the form that NLTK's reader expects (WORD, number of the variant, phonemes). Only first
variants are kept, and only of words for which the hyphenation patterns that textstat falls back on give another number
of syllables: every word gets the number that the whole dictionary would give it, at a third of the size and load time.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyphen

TARGET = Path(__file__).parent.parent / "src/proofdesk/analysis/data/nltk/corpora/cmudict/cmudict"
_VARIANT = re.compile(r"\(\d+\)$")
_WORD = re.compile(r"[\w']+")
"""What textstat leaves of a word before it looks it up."""


def entries(lines: Iterable[str]) -> Iterator[str]:
    """The lines to keep, in NLTK's form."""
    patterns = pyphen.Pyphen(lang="en_US")
    for line in lines:
        word, *phonemes = line.partition(" #")[0].split()
        if _VARIANT.search(word) or not _WORD.fullmatch(word):
            continue
        syllables = sum(phoneme[-1].isdigit() for phoneme in phonemes)
        if len(patterns.positions(word)) + 1 != syllables:
            yield f"{word.upper()} 1 {' '.join(phonemes)}\n"


def main() -> None:
    """Write the file."""
    source = Path(sys.argv[1])
    kept = list(entries(source.read_text(encoding="utf-8").splitlines()))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("".join(kept), encoding="utf-8")
    print(f"{len(kept):,} words in {TARGET.name}")


if __name__ == "__main__":
    main()
