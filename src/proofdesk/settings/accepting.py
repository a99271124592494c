"""Adds words to the vocabulary of a settings file and leaves every other line as it stands."""

import contextlib
import json
import os
import tomllib
from collections.abc import Sequence
from pathlib import Path

from proofdesk.errors import UserError
from proofdesk.settings.load import FILE_NAME, SettingsFinder
from proofdesk.text import Span

_MARK = "\ufeff"
"""The byte order mark that some editors put first; it stays."""
_Edit = tuple[Span, str]
"""What stands there, and what is put in its place."""


def accept_words(folder: Path, words: Sequence[str]) -> tuple[Path, list[str]]:
    """Add words to [vocabulary] accept of the nearest settings file; returns its path and the words that are new.

    Raises UserError where the file is wrong or cannot be written; it is written whole or not at all.
    """
    layer = SettingsFinder().nearest(folder)
    path = Path(layer.name) if layer else folder / FILE_NAME
    text = path.read_bytes().decode("utf-8") if layer else ""
    prefix = layer.prefix if layer else ()
    known = list(layer.values.get("vocabulary", {}).get("accept", [])) if layer else []
    added = [word for word in dict.fromkeys(words) if word not in known]
    if added:
        bare = text.removeprefix(_MARK)
        edits = _edits(bare, prefix, len(known), [json.dumps(word, ensure_ascii=False) for word in added])
        changed = _edited(bare, edits, "\r\n" if "\r\n" in bare else "\n")
        _verify(path, changed, prefix, [*known, *added])
        _write(path, text[: len(text) - len(bare)] + changed)
    return path, added


def _edited(text: str, edits: list[_Edit], newline: str) -> str:
    for span, words in reversed(edits):
        text = text[: span.start] + words.replace("\n", newline) + text[span.end :]
    return text


def _edits(text: str, prefix: tuple[str, ...], known: int, added: list[str]) -> list[_Edit]:
    from proofdesk.text.toml_places import places

    found = places(text)
    accept = (*prefix, "vocabulary", "accept")
    if accept in found:
        last = found[(*accept, known - 1)][1] if (*accept, known - 1) in found else None
        return _into_array(text, found[accept][1], last, added)
    line = f"accept = [{', '.join(added)}]\n"
    table = found.get(accept[:-1])
    if table:
        end = text.find("\n", table[0].end) + 1
        return [(Span(end, end), line)] if end else [(Span(len(text), len(text)), f"\n{line}")]
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return [(Span(len(text), len(text)), f"{gap}[{'.'.join(accept[:-1])}]\n{line}")]


def _into_array(text: str, array: Span, last: Span | None, added: list[str]) -> list[_Edit]:
    """Before the closing bracket, in the array's own style: one a line where it is written so."""
    inside = Span(last.end if last else array.start + 1, array.end - 1).of(text)
    end = Span(array.end - 1 - len(inside) + len(inside.rstrip()), array.end - 1)
    multiline = "\n" in array.of(text)
    words = "".join(f"\n    {word}," for word in added) + "\n" if multiline else ", ".join(added)
    if last is None:
        return [(end, words)]
    comma = [] if inside.lstrip().startswith(",") else [(Span(last.end, last.end), ",")]
    return [*comma, (end, words if multiline else f" {words}")]


def _verify(path: Path, text: str, prefix: tuple[str, ...], expected: list[str]) -> None:
    """The changed file must read back as meant, else nothing is written."""
    try:
        values = tomllib.loads(text)
        for key in prefix:
            values = values[key]
        if values["vocabulary"]["accept"] == expected:
            return
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        pass
    raise UserError(f"{path}: its [vocabulary] cannot be changed by machine; add the words to “accept” by hand")


def _write(path: Path, text: str) -> None:
    target = path.resolve()
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(text.encode("utf-8"))
        unfinished.replace(target)
    except (OSError, UnicodeEncodeError) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise UserError(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}") from error
