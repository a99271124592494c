"""Adds words to the vocabulary of a settings file and leaves every other line as it stands."""

import json
import os
import tomllib
from collections.abc import Sequence
from pathlib import Path

from proofdesk.errors import UserError
from proofdesk.settings.load import FILE_NAME, SettingsFinder
from proofdesk.text import Span


def accept_words(folder: Path, words: Sequence[str]) -> tuple[Path, list[str]]:
    """Add words to [vocabulary] accept of the nearest settings file; returns its path and the words that are new.

    Raises UserError where the file is wrong or cannot be written; it is written whole or not at all.
    """
    layer = SettingsFinder().nearest(folder)
    path = Path(layer.name) if layer else folder / FILE_NAME
    text = layer.text if layer else ""
    prefix = layer.prefix if layer else ()
    known = list(layer.values.get("vocabulary", {}).get("accept", [])) if layer else []
    added = [word for word in dict.fromkeys(words) if word not in known]
    if added:
        changed = _changed(text, prefix, known, added)
        _verify(path, changed, prefix, [*known, *added])
        _write(path, changed)
    return path, added


def _changed(text: str, prefix: tuple[str, ...], known: list[str], added: list[str]) -> str:
    from proofdesk.text.toml_places import places

    found = places(text)
    array = found.get((*prefix, "vocabulary", "accept"))
    table = found.get((*prefix, "vocabulary"))
    line = "accept = [" + ", ".join(json.dumps(word, ensure_ascii=False) for word in added) + "]\n"
    if array:
        return _into_array(text, array[1], known, added)
    if table:
        return _after_line(text, table[0], line)
    heading = "[" + ".".join((*prefix, "vocabulary")) + "]\n"
    gap = "" if not text else "\n" if text.endswith("\n") else "\n\n"
    return f"{text}{gap}{heading}{line}"


def _into_array(text: str, array: Span, known: list[str], added: list[str]) -> str:
    """Before the closing bracket, in the array's own style: one a line where it is written so."""
    body = text[array.start : array.end - 1].rstrip()
    words = [json.dumps(word, ensure_ascii=False) for word in added]
    if "\n" in body:
        new = (
            body
            + ("" if body.endswith((",", "[")) or not known else ",")
            + "".join(f"\n    {word}," for word in words)
            + "\n"
        )
    else:
        new = body + ("" if not known or body.endswith(",") else ",") + (" " if known else "") + ", ".join(words)
    return text[: array.start] + new + text[array.end - 1 :]


def _after_line(text: str, heading: Span, line: str) -> str:
    end = text.find("\n", heading.end)
    return text[: end + 1] + line + text[end + 1 :] if end >= 0 else f"{text}\n{line}"


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
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="")
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
