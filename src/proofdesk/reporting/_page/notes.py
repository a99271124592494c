"""The notes: what is wrong, how to mend it, what it rests on, how sure it is."""

from collections.abc import Sequence

from proofdesk.findings import Evidence, Finding, Related, Severity
from proofdesk.reporting import Look
from proofdesk.reporting._counts import counted
from proofdesk.reporting._excerpt import excerpt
from proofdesk.reporting._folding import MOST_PLACES, place, place_of, short
from proofdesk.reporting._page.fixes import fixes
from proofdesk.reporting._page.ledger import Ledger, Note
from proofdesk.reporting._page.markup import EMPTY, Markup, draft, element, joined, text
from proofdesk.reporting._page.wording import confidence
from proofdesk.text import Document, Span

_SAFETY = {"safe": " · safe to fix", "unsafe": " · a fix to check", "person": ""}
_LIVE = ("https://", "http://")
"""Only these lead anywhere: links of sources, never of the draft."""
_EXCERPT_WIDTH = 88
_CROWD = 3
"""Beside a short paragraph, from so many notes up, suggestions fold into one line."""
_LETTERS_BESIDE_A_NOTE = 240
"""How much copy takes about the height of one note."""


def notes_beside(
    block_length: int, told: Sequence[Note], again: Sequence[Note], page: "NotePage", below: int
) -> Markup:
    """The notes of one piece of copy in the order of their numbers; nothing where there are none.

    Where they are many for so little copy, the suggestions stand last, folded into a line.

    `below` is how many headings stand above the piece in its row.
    """
    if not told and not again:
        return EMPTY
    crowded = len(told) > _CROWD and block_length < _LETTERS_BESIDE_A_NOTE * len(told)
    light = [note for note in told if crowded and note.finding.severity is Severity.SUGGESTION]
    folds = light if len(light) > 1 else []
    shown = [page.note(note) for note in told if note not in folds]
    shown += [_fold([page.note(note) for note in folds])] if folds else []
    shown += [_again(note) for note in again]
    return element("div", {"class": f"notes below{below}" if below else "notes"}, *shown)


def _fold(notes: list[Markup]) -> Markup:
    summary = element("summary", {"class": "count"}, text(counted(len(notes), "suggestion")))
    return element("details", {"class": "fold"}, summary, *notes)


def _again(note: Note) -> Markup:
    link = element("a", {"href": f"#{note.anchor}"}, text(f"as {note.number}"))
    message = element("span", None, text(note.finding.message))
    return element("p", {"class": f"again {note.finding.severity}", "data-of": note.anchor}, link, text(" "), message)


class NotePage:
    """What every note of a file needs: the draft, the places that notes point to, the reader's wishes."""

    def __init__(self, ledger: Ledger, document: Document | None, look: Look) -> None:
        self.ledger, self.document, self.look = ledger, document, look

    def note(self, note: Note) -> Markup:
        """One note in full."""
        finding = note.finding
        attributes = {
            "class": f"note {finding.severity}",
            "id": note.anchor,
            "role": "note",
            "aria-labelledby": f"{note.anchor}w",
            "data-severity": finding.severity.value,
            "data-category": finding.category,
            "data-rule": finding.rule,
        }
        return element("div", attributes, *self._body(note, finding))

    def in_the_source(self, note: Note) -> Markup:
        """A note on something that the copy does not show, under the line of the source where it stands."""
        finding = note.finding
        line = text(f"Line {place(finding)}")
        where = element("p", {"class": "where", "id": note.marks[0].anchor, "tabindex": "-1"}, line)
        copy = element("div", {"class": "copy"}, where, self._source(finding, note.anchor))
        return element("div", {"class": "row"}, copy, element("div", {"class": "notes"}, self.note(note)))

    def _source(self, finding: Finding, of: str) -> Markup:
        if self.document is None:
            return element("p", None, draft(finding.quote))
        cut = excerpt(self.document, finding.span.span, _EXCERPT_WIDTH)
        marked = cut.marked.of(cut.text)
        attributes = {"class": f"m {finding.severity}", "data-of": of}
        mark = element("mark", attributes, text(marked)) if marked else caret(finding.severity, of)
        before, after = text(cut.text[: cut.marked.start]), text(cut.text[cut.marked.end :])
        box = {"class": "source", "tabindex": "0", "role": "group", "aria-label": "From the source"}
        return element("pre", box, element("bdi", None, before, mark, after))

    def _body(self, note: Note, finding: Finding) -> list[Markup]:
        back = {"class": "n", "href": f"#{note.marks[0].anchor}", "aria-label": f"{note.number}, back to the copy"}
        number = element("a", back, text(str(note.number)))
        what = element("span", {"id": f"{note.anchor}w"}, text(finding.message))
        return [
            element("p", {"class": "what"}, number, text(" "), what),
            fixes(finding, self.document, note.marks[0].parts),
            *(_evidence(piece) for piece in finding.evidence),
            self._related(finding.related),
            self._others(note),
            _from(finding, self.look),
        ]

    def _related(self, related: tuple[Related, ...]) -> Markup:
        if not related:
            return EMPTY
        rows = [element("li", None, *self._place(other)) for other in related[:MOST_PLACES]]
        more = len(related) - MOST_PLACES
        rows += [element("li", None, text(f"and {counted(more, 'more place')}"))] if more > 0 else []
        return element("ul", {"class": "related"}, *rows)

    def _place(self, other: Related) -> list[Markup]:
        where = self.link(Span(other.start, other.end), place_of(other))
        return [where, text(" “"), draft(short(other.quote)), text("”"), text(f" {other.note}" if other.note else "")]

    def link(self, span: Span, words: str) -> Markup:
        """Words that lead to a place of the copy, where the copy shows it."""
        anchor = self.ledger.anchors.get(span)
        return element("a", {"href": f"#{anchor}"}, text(words)) if anchor else text(words)

    def _others(self, note: Note) -> Markup:
        others = note.marks[1:]
        if not others:
            return EMPTY
        links = [
            element("a", {"href": f"#{mark.anchor}"}, text(place(mark.finding)))
            if mark.parts
            else text(place(mark.finding))
            for mark in others[:MOST_PLACES]
        ]
        more = len(others) - MOST_PLACES
        tail = text(f" and {more} more" if more > 0 else "")
        return element("p", {"class": "also"}, text("Again at "), joined(links, text(", ")), tail)


def caret(severity: Severity, of: str | None = None) -> Markup:
    """The mark of a place where something is missing."""
    return element("span", {"class": f"caret {severity}", "data-of": of})


def _evidence(piece: Evidence) -> Markup:
    parts = [element("span", None, text(piece.text))]
    source = [part for part in (piece.source, piece.as_of) if part]
    if source:
        named = text(", ".join(source))
        live = piece.url is not None and piece.url.startswith(_LIVE)
        named = element("a", {"href": piece.url, "rel": "noreferrer"}, named) if live else named
        parts += [text(" "), element("cite", None, named)]
    return element("p", {"class": "evidence"}, *parts)


def _from(finding: Finding, look: Look) -> Markup:
    """The rule, how grave and how sure, in small; it opens to the reason."""
    safety = _SAFETY[finding.suggestions[0].safety] if finding.suggestions else ""
    words = f" · {finding.severity} · {confidence(finding.confidence)}{safety}"
    line = (element("code", None, text(finding.rule)), text(words))
    if not finding.why.strip():
        return element("p", {"class": "from"}, *line)
    attributes = {"class": "why", "open": "" if look.verbose else None}
    why = element("span", {"class": "asked"}, text("Why?"))
    return element(
        "details", attributes, element("summary", {"class": "from"}, why, text(" "), *line), *_reason(finding)
    )


def _reason(finding: Finding) -> list[Markup]:
    reason = [element("p", None, text(finding.why))]
    if finding.url and finding.url.startswith(_LIVE):
        link = element("a", {"href": finding.url, "rel": "noreferrer"}, text("The source of the rule"))
        reason.append(element("p", None, link))
    return reason
