"""Read the words of a Morfologik spelling dictionary (CFSA2), as the embedded engine ships them.

The format is that of the `morfologik-fsa` Java library: a minimal automaton whose arcs hold a flag byte,
a label and, unless the target follows directly, the target's offset as a variable-length integer.
"""

from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\\fsa\xc6"
TARGET_NEXT, LAST_ARC, FINAL_ARC, LABEL_MASK = 0x80, 0x40, 0x20, 0x1F


def words(path: Path) -> dict[str, str]:
    """Map every word of the dictionary at `path` to its frequency letter ("A" rare to "Z" common; "" where none).

    Raises ValueError where the file is not a CFSA2 dictionary.
    """
    separator = _property(path.with_suffix(".info"), "fsa.dict.separator").encode()
    found: dict[str, str] = {}
    for entry in _Automaton(path.read_bytes()).entries():
        word, _, rest = entry.rpartition(separator) if separator in entry else (entry, b"", b"")
        found[word.decode("utf-8")] = rest.decode("ascii", "replace")[-1:]
    return found


def entries(path: Path) -> Iterator[tuple[str, str, str]]:
    """Every word, lemma and tag of a tagger's dictionary; a lemma is written as what differs at the word's end.

    Raises ValueError where the file is not a CFSA2 dictionary.
    """
    separator = _property(path.with_suffix(".info"), "fsa.dict.separator").encode()
    for entry in _Automaton(path.read_bytes()).entries():
        word, encoded, tag = (part.decode("utf-8") for part in entry.split(separator, 2))
        kept = len(word) - (ord(encoded[0]) - ord("A"))
        yield word, word[:kept] + encoded[1:], tag


def _property(info: Path, name: str) -> str:
    for line in info.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition("=")
        if key.strip() == name:
            return value.strip()
    raise ValueError(f"{info}: no {name}")


class _Automaton:
    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("not a CFSA2 dictionary")
        labels = data[7]
        self.labels = data[8 : 8 + labels]
        self.arcs = data[8 + labels :]

    def entries(self) -> Iterator[bytes]:
        stack = [(self._target(0), b"")]
        while stack:
            arc, prefix = stack.pop()
            while True:
                word = prefix + self._label(arc)
                if self.arcs[arc] & FINAL_ARC:
                    yield word
                target = self._target(arc)
                if target:
                    stack.append((target, word))
                if self.arcs[arc] & LAST_ARC:
                    break
                arc = self._skip(arc)

    def _label(self, arc: int) -> bytes:
        index = self.arcs[arc] & LABEL_MASK
        return bytes([self.labels[index] if index else self.arcs[arc + 1]])

    def _target(self, arc: int) -> int:
        if self.arcs[arc] & TARGET_NEXT:
            while not self.arcs[arc] & LAST_ARC:
                arc = self._skip(arc)
            return self._skip(arc)
        at = arc + (1 if self.arcs[arc] & LABEL_MASK else 2)
        value = shift = 0
        while True:
            byte = self.arcs[at]
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            at, shift = at + 1, shift + 7

    def _skip(self, arc: int) -> int:
        at = arc + (1 if self.arcs[arc] & LABEL_MASK else 2)
        if not self.arcs[arc] & TARGET_NEXT:
            while self.arcs[at] >= 0x80:
                at += 1
            at += 1
        return at
