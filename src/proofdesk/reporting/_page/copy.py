"""The words of one block with everything on them: marks by severity, numbers that lead to notes, emphasis, carets."""

from collections.abc import Iterator

from proofdesk.reporting._page.ledger import Ledger, Mark, Note
from proofdesk.reporting._page.markup import Markup, element, joined, text
from proofdesk.reporting._page.notes import caret
from proofdesk.reporting._page.segments import Cover, Segment, segments
from proofdesk.text import Document, Run, RunKind, Span


def words_of(number: int, document: Document, ledger: Ledger) -> Markup:
    """The shown text of the document's `number`th block, marked."""
    block = document.blocks[number]
    told = {mark.anchor: (note, mark) for note, mark, _ in ledger.marks.get(number, ())}
    covers = [*_covers(number, document, ledger)]
    masked = {run.shown: Span(run.source, run.source + run.source_length) for run in _masked(document, number)}
    pieces = []
    for segment in segments(block.text, covers):
        hidden = masked.get(segment.span.start) if any(cover.kind == "masked" for cover in segment.covers) else None
        words = (
            element("span", {"class": "masked"}, text(document.quote(hidden)))
            if hidden
            else text(segment.span.of(block.text))
        )
        pieces += [_wrapped(words, segment, told), *_numbers(number, segment, told)]
    return joined(pieces)


def _masked(document: Document, number: int) -> Iterator[Run]:
    return (run for run in document.blocks[number].offsets.runs if run.kind is RunKind.SYNTHETIC)


def _covers(number: int, document: Document, ledger: Ledger) -> Iterator[Cover]:
    for _, mark, part in ledger.marks.get(number, ()):
        yield Cover(part.span, "mark", mark.anchor)
    for anchor, part in ledger.places.get(number, ()):
        yield Cover(part.span, "place", anchor)
    for span in document.blocks[number].emphasis:
        if span.length:
            yield Cover(span, "emphasis", "")
    for run in _masked(document, number):
        yield Cover(Span(run.shown, run.shown + run.shown_length), "masked", str(run.shown))


_Told = dict[str, tuple[Note, Mark]]


def _wrapped(words: Markup, segment: Segment, told: _Told) -> Markup:
    if not segment.span.length:
        return joined(_point(cover, told) for cover in segment.covers)
    if any(cover.kind == "emphasis" for cover in segment.covers):
        words = element("em", None, words)
    for cover in reversed(segment.covers):
        if cover.kind == "mark":
            note, mark = told[cover.key]
            words = element("mark", {"class": f"m {mark.finding.severity}", "data-of": note.anchor}, words)
        elif cover.kind == "place" and cover in segment.begins:
            words = element("span", {"class": "place", "id": cover.key}, words)
    return words


def _point(cover: Cover, told: _Told) -> Markup:
    if cover.kind == "mark":
        return caret(told[cover.key][1].finding.severity, told[cover.key][0].anchor)
    return element("span", {"class": "place", "id": cover.key})


def _numbers(number: int, segment: Segment, told: _Told) -> Iterator[Markup]:
    """The numbers of the marks that end here; one over several blocks has its number in the first."""
    for cover in segment.ends:
        if cover.kind == "mark" and told[cover.key][1].parts[0].block == number:
            yield _reference(*told[cover.key])


def _reference(note: Note, mark: Mark) -> Markup:
    attributes = {
        "id": mark.anchor,
        "href": f"#{note.anchor}",
        "role": "doc-noteref",
        "aria-label": f"Note {note.number}, {mark.finding.severity}",
        "aria-describedby": f"{note.anchor}w",
    }
    number = element("a", attributes, text(str(note.number)))
    return element("sup", {"class": f"ref {mark.finding.severity}", "data-of": note.anchor}, number)
