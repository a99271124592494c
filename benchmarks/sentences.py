"""Sentence splitting: boundaries found on the Golden Rules and on treebank news.

usage: python benchmarks/sentences.py --data FOLDER [--show]

FOLDER holds checkouts of nipunsadvilkar/pySBD (tests/lang/test_english.py), UniversalDependencies/UD_English-GUM,
UniversalDependencies/UD_English-PUD and UniversalDependencies/UD_English-EWT (its development set: letters, reviews and
web forums, much of it without capitals or marks, so that no splitter that reads marks comes near the whole). What is
not there is not measured. F1 counts ends of sentences in texts that are joined anew from the treebank's sentences,
paragraph by paragraph; `--show` prints each end that was missed and each that is ours alone. The time is CPU time for
these treebank texts, the best of five runs with nothing remembered.
"""

import argparse
import ast
import re
import time
from collections.abc import Iterator
from pathlib import Path

from proofdesk.analysis import split_sentences

GUM = "UD_English-GUM/not-to-release/sources"
PUD = "UD_English-PUD/en_pud-ud-test.conllu"
EWT = "UD_English-EWT/en_ewt-ud-dev.conllu"
RUNS = 5
CONTEXT = 60
"""Characters shown on each side of a disputed end."""
GOLDEN = "pySBD/tests/lang/test_english.py"


def main() -> None:
    """Print what can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    data: Path = options.data
    golden = data / GOLDEN
    if golden.is_file():
        rules = list(golden_rules(golden))
        right = [found == expected for _, expected, found in rules]
        print(f"Golden Rules: {sum(right)} of {len(right)} ({100 * sum(right) / len(right):.1f} %)")
        for text, expected, found in rules:
            if expected != found:
                print(f"  {text!r}\n    expected {expected}\n    found    {found}")
    else:
        print("Golden Rules: not measured")
    measured: list[list[str]] = []
    news = sorted((data / GUM).glob("GUM_news_*.conllu"))
    for name, paths in (("GUM news", news), ("PUD news", [data / PUD]), ("EWT dev", [data / EWT])):
        texts = [sentences for path in paths if path.is_file() for sentences in paragraphs(path)]
        print(f"{name}: F1 {boundary_f1(texts):.3f}" if texts else f"{name}: not measured")
        for line in disputed(texts) if options.show else ():
            print(f"  {line}")
        measured += texts
    if measured:
        print(f"Time: {milliseconds(measured):.2f} ms per 1,000 words")


def golden_rules(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Text, expected sentences and ours, for each of the rules."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").startswith("GOLDEN"):
            for row in getattr(node.value, "elts", []):
                cells = row.args if isinstance(row, ast.Call) else row.elts
                text, expected = (ast.literal_eval(cell) for cell in cells[:2])
                found = [span.of(text) for span in split_sentences(text)]
                yield text, [sentence.strip() for sentence in expected], found


def boundary_f1(texts: list[list[str]]) -> float:
    """F1 of the ends of sentences."""
    hits = ours = theirs = 0
    for _, found, expected in map(ends, texts):
        hits += len(expected & found)
        ours += len(found)
        theirs += len(expected)
    precision, recall = hits / max(1, ours), hits / max(1, theirs)
    return 2 * precision * recall / max(1e-9, precision + recall)


def ends(sentences: list[str]) -> tuple[str, set[int], set[int]]:
    """A paragraph joined anew, our ends of sentences in it, and the treebank's."""
    text = " ".join(sentences)
    expected, at = set(), 0
    for sentence in sentences:
        expected.add(at + len(sentence))
        at += len(sentence) + 1
    return text, {span.end for span in split_sentences(text)}, expected


def disputed(texts: list[list[str]]) -> Iterator[str]:
    """A line for each end that only one of the two has, with what stands around it."""
    for text, found, expected in map(ends, texts):
        for end in sorted(found ^ expected):
            kind = "missed" if end in expected else "ours  "
            yield f"{kind} {text[max(0, end - CONTEXT) : end]!r} | {text[end : end + CONTEXT]!r}"


def milliseconds(texts: list[list[str]]) -> float:
    """CPU milliseconds per 1,000 words."""
    joined = [" ".join(sentences) for sentences in texts]
    words = sum(len(text.split()) for text in joined)
    took = []
    for _ in range(RUNS):
        split_sentences.cache_clear()
        began = time.process_time()
        for text in joined:
            split_sentences(text)
        took.append(time.process_time() - began)
    return 1_000_000 * min(took) / words


def paragraphs(path: Path) -> Iterator[list[str]]:
    """The sentences of each paragraph (of each document, where paragraphs are not marked)."""
    current: list[str] = []
    for sentence in path.read_text(encoding="utf-8").split("\n\n"):
        identifier = re.search(r"^# sent_id = (\S+)", sentence, re.MULTILINE)
        text = re.search(r"^# text = (.*)$", sentence, re.MULTILINE)
        if not text or (identifier and identifier[1].startswith("w")):
            continue
        new = "# newpar" in sentence or "# newdoc" in sentence
        if new and current:
            yield current
            current = []
        current.append(text[1].strip())
    if current:
        yield current


if __name__ == "__main__":
    main()
