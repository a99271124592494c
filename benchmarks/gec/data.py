"""The texts that are measured: where their files lie under the data folder, and what each sentence is.

Files lie as in the public repositories that they come from (`docs/signal.md` names them), a folder for each.
"""

import re
from pathlib import Path
from typing import NamedTuple

from gec.apply import Tokeniser
from gec.m2 import read_m2
from gec.tokens import Text, found, joined, keep_compounds, split_compounds


class Measured(NamedTuple):
    """A set of tokenised sentences with the file of its reference, and its dialect."""

    reference: Path
    dialect: str
    tokenise: Tokeniser
    texts: tuple[Text, ...]

    @property
    def tokens(self) -> list[tuple[str, ...]]:
        """The source, token by token."""
        return [tuple(text.text[start:end] for start, end in text.spans) for text in self.texts]


class Absent(Exception):
    """The data is not here; the text says which file."""


def present(path: Path) -> Path:
    """The path. Raises Absent where there is no such file."""
    if not path.is_file():
        raise Absent(f"{path} is not here")
    return path


def lines(path: Path) -> list[str]:
    """The lines of a text file. Raises Absent."""
    return present(path).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def bea(folder: Path) -> Measured:
    """The development part of W&I+LOCNESS (BEA-2019)."""
    return _m2(folder / "pillars-of-gec/data/evaluation_sets/bea-dev.m2", "en-GB", split_compounds)


def conll(folder: Path) -> Measured:
    """The test part of CoNLL-2014 with both annotators."""
    return _m2(folder / "pillars-of-gec/data/evaluation_sets/nucle14-2a.m2", "en-US", keep_compounds)


def cweb(folder: Path, part: str) -> Measured:
    """The development part of CWEB, G or S, with its text as it was published."""
    measured = _m2(folder / f"CWEB/data/m2/CWEB-{part}.dev.m2", "en-US", split_compounds)
    raw = lines(folder / f"CWEB/data/raw/CWEB-{part}.dev.source")
    texts = zip(measured.tokens, measured.texts, raw, strict=True)
    return measured._replace(texts=tuple(found(tokens, source) or text for tokens, text, source in texts))


def jfleg(folder: Path) -> tuple[Measured, list[list[tuple[str, ...]]]]:
    """The development part of JFLEG, and its four references."""
    source = folder / "jfleg/dev/dev.src"
    texts = tuple(joined(line.split()) for line in lines(source))
    references = [[tuple(line.split()) for line in lines(source.with_name(f"dev.ref{n}"))] for n in range(4)]
    return Measured(source, "en-US", keep_compounds, texts), references


def _m2(path: Path, dialect: str, tokenise: Tokeniser) -> Measured:
    entries = read_m2(present(path).read_text(encoding="utf-8"))
    return Measured(path, dialect, tokenise, tuple(joined(entry.tokens) for entry in entries))


def misspellings(path: Path) -> list[tuple[str, frozenset[str]]]:
    """Misspellings of a list with `$word` before those of each word, and every word that each may stand for."""
    meant: dict[str, set[str]] = {}
    word = ""
    for line in lines(path):
        if line.startswith("$"):
            word = line[1:].replace("_", " ").strip()
        elif line.strip() and word != "?":
            meant.setdefault(re.sub(r" \d+$", "", line).replace("_", " ").strip(), set()).add(word)
    return [(wrong, frozenset(words)) for wrong, words in meant.items()]
