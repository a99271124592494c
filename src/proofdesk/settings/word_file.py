"""The file that holds a list of accepted words: read once, changed at exact places, written whole or not at all."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from proofdesk.errors import UserError
from proofdesk.settings.load import FILE_NAME, Layer, SettingsFinder, read_personal
from proofdesk.settings.spellings import normalised
from proofdesk.settings.writing import write_settings
from proofdesk.text import Span

_MARK = "\ufeff"
"""The byte order mark that some editors put first; it stays."""
Edit = tuple[Span, str]
"""What stands there, and what is put in its place."""


@dataclass(frozen=True)
class WordFile:
    """A settings file or personal list, there or still to be made. `prefix` is the table that its keys lie in."""

    path: Path
    text: str
    prefix: tuple[str, ...]
    known: tuple[str, ...]
    mark: str = ""

    def has(self, word: str) -> bool:
        """True where the word (in any composition of its accents) is in the list."""
        return normalised(word) in (normalised(other) for other in self.known)

    def save(self, edits: Iterable[Edit], expected: list[str]) -> None:
        """Make the edits (in order, apart) and write. Raises UserError where the list would not read as expected."""
        newline = "\r\n" if "\r\n" in self.text else "\n"
        text = self.text
        for span, words in reversed(list(edits)):
            text = text[: span.start] + words.replace("\n", newline) + text[span.end :]
        if not self._reads(text, expected):
            raise UserError(f"{self.path}: its [vocabulary] cannot be changed by machine; change “accept” by hand")
        write_settings(self.path, self.mark + text)

    def _reads(self, text: str, expected: list[str]) -> bool:
        try:
            values = tomllib.loads(text)
            for key in self.prefix:
                values = values[key]
            return bool(values["vocabulary"]["accept"] == expected)
        except (tomllib.TOMLDecodeError, KeyError, TypeError):
            return False


def project_file(folder: Path) -> WordFile:
    """The nearest settings file at or above `folder`, or one to be made there. Raises UserError where it is wrong."""
    return _word_file(SettingsFinder().nearest(folder), folder / FILE_NAME)


def personal_word_file(path: Path) -> WordFile:
    """The personal list at `path`, there or still to be made. Raises UserError where it is wrong."""
    return _word_file(read_personal(path) if path.is_file() else None, path)


def _word_file(layer: Layer | None, otherwise: Path) -> WordFile:
    if layer is None:
        return WordFile(otherwise, "", (), ())
    path = Path(layer.name)
    text = path.read_bytes().decode("utf-8")
    bare = text.removeprefix(_MARK)
    known = tuple(layer.values.get("vocabulary", {}).get("accept", ()))
    return WordFile(path, bare, layer.prefix, known, text[: len(text) - len(bare)])
