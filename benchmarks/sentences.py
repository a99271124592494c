"""Sentence splitting: boundaries found on the Golden Rules and on treebank news.

usage: python benchmarks/sentences.py --data FOLDER

FOLDER holds checkouts of nipunsadvilkar/pySBD (tests/lang/test_english.py), UniversalDependencies/UD_English-GUM and
UniversalDependencies/UD_English-PUD. What is not there is not measured. F1 counts ends of sentences in texts that are
joined anew from the treebank's sentences, paragraph by paragraph.
"""

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

from proofdesk.analysis import split_sentences

GUM = "UD_English-GUM/not-to-release/sources"
PUD = "UD_English-PUD/en_pud-ud-test.conllu"
GOLDEN = "pySBD/tests/lang/test_english.py"


def main() -> None:
    """Print what can be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    data: Path = parser.parse_args().data
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
    for name, paths in (("GUM news", sorted((data / GUM).glob("GUM_news_*.conllu"))), ("PUD news", [data / PUD])):
        here = [path for path in paths if path.is_file()]
        print(f"{name}: F1 {boundary_f1(here):.3f}" if here else f"{name}: not measured")


def golden_rules(path: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Text, expected sentences and ours, for each of the rules."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "").startswith("GOLDEN"):
            for row in getattr(node.value, "elts", []):
                cells = row.args if isinstance(row, ast.Call) else row.elts
                text, expected = (ast.literal_eval(cell) for cell in cells[:2])
                found = [span.of(text) for span in split_sentences(text)]
                yield text, [sentence.strip() for sentence in expected], found


def boundary_f1(paths: list[Path]) -> float:
    """F1 of the ends of sentences."""
    hits = ours = theirs = 0
    for path in paths:
        for sentences in paragraphs(path):
            text = " ".join(sentences)
            ends, at = set(), 0
            for sentence in sentences:
                ends.add(at + len(sentence))
                at += len(sentence) + 1
            found = {span.end for span in split_sentences(text)}
            hits += len(ends & found)
            ours += len(found)
            theirs += len(ends)
    precision, recall = hits / max(1, ours), hits / max(1, theirs)
    return 2 * precision * recall / max(1e-9, precision + recall)


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
