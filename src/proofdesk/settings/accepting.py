"""Adds words to the vocabulary of a settings file or a personal list, or takes them out; every other line stays."""

import json
import unicodedata
from collections.abc import Sequence

from proofdesk.errors import UserError, nearest
from proofdesk.settings.spellings import normalised
from proofdesk.settings.word_file import Edit, WordFile
from proofdesk.text import Span


def accept_words(file: WordFile, words: Sequence[str]) -> list[str]:
    """Add words to [vocabulary] accept; returns those that are new. Raises UserError where nothing can be written."""
    written = {normalised(word): " ".join(unicodedata.normalize("NFC", word).split()) for word in reversed(words)}
    added = [written[word] for word in dict.fromkeys(map(normalised, words)) if not file.has(word)]
    if added:
        quoted = [json.dumps(word, ensure_ascii=False) for word in added]
        file.save(_additions(file, quoted), [*file.known, *added])
    return added


def remove_words(file: WordFile, words: Sequence[str]) -> list[str]:
    """Take words out of [vocabulary] accept; returns what was taken. Raises UserError where one is not in it."""
    unwanted = dict.fromkeys(map(normalised, words))
    missing = next((word for word in unwanted if not file.has(word)), None)
    if missing is not None:
        raise UserError(f"“{missing}” is not accepted in {file.path}{nearest(missing, file.known)}")
    numbers = [number for number, word in enumerate(file.known) if normalised(word) in unwanted]
    if numbers:
        file.save(_removals(file, numbers), [word for at, word in enumerate(file.known) if at not in numbers])
    return [file.known[number] for number in numbers]


def _additions(file: WordFile, added: list[str]) -> list[Edit]:
    from proofdesk.text.toml_places import places

    text, known = file.text, len(file.known)
    found = places(text)
    accept = (*file.prefix, "vocabulary", "accept")
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


def _into_array(text: str, array: Span, last: Span | None, added: list[str]) -> list[Edit]:
    """Before the closing bracket, in the array's own style: one a line where it is written so."""
    inside = Span(last.end if last else array.start + 1, array.end - 1).of(text)
    end = Span(array.end - 1 - len(inside) + len(inside.rstrip()), array.end - 1)
    multiline = "\n" in array.of(text)
    words = "".join(f"\n    {word}," for word in added) + "\n" if multiline else ", ".join(added)
    if last is None:
        return [(end, words)]
    comma = [] if inside.lstrip().startswith(",") else [(Span(last.end, last.end), ",")]
    return [*comma, (end, words if multiline else f" {words}")]


def _removals(file: WordFile, numbers: list[int]) -> list[Edit]:
    """Each word with its comma: the whole line where it stands alone on one, remark included."""
    from proofdesk.text.toml_places import places

    found = places(file.text)
    accept = (*file.prefix, "vocabulary", "accept")
    spans = [found[(*accept, number)][1] for number in range(len(file.known)) if (*accept, number) in found]
    if len(spans) != len(file.known):
        return []
    edits = [
        _removal(file.text, spans, number, found[accept][1], kept=set(range(len(spans))) - set(numbers))
        for number in numbers
    ]
    return [(span, "") for span in edits]


def _removal(text: str, spans: list[Span], number: int, array: Span, kept: set[int]) -> Span:
    span = spans[number]
    comma = text.find(",", span.end, spans[number + 1].start if number + 1 < len(spans) else array.end)
    after = comma + 1 if comma >= 0 and not text[span.end : comma].strip() else span.end
    line = Span(text.rfind("\n", 0, span.start) + 1, text.find("\n", after) + 1 or len(text))
    rest = text[after : line.end].strip()
    if not text[line.start : span.start].strip() and (not rest or rest.startswith("#")):
        return line
    if any(other > number for other in kept):
        return Span(span.start, len(text) - len(text[after:].lstrip(" \t")))
    last_of_all = not kept and number == len(spans) - 1
    return Span(spans[number - 1].end if number else span.start, after if last_of_all else span.end)
