"""The article on the page reads as the draft does, and every mark covers exactly the words of its finding."""

import pytest
from fixtures.page import Node
from fixtures.page_reports import finding_at, page_of, report_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from proofdesk.reading import read
from proofdesk.reporting._page.markup import printable
from proofdesk.reporting._page.places import HIDDEN_KINDS, Places
from proofdesk.reporting._page.segments import Cover, segments
from proofdesk.text import Block, Document, RunKind, Span

HOSTILE = """---
headline: "</style><script>alert(1)</script> & “quotes”"
dek: 'It''s "5 > 4" &amp; <!-- no comment'
seo_title: x" onmouseover="alert(1)
images:
  - caption: Nested *marks*
    alt: <img src=x onerror=alert(1)>
---

<script>alert("never")</script>

A *first **paragraph** of* [words](javascript:alert(1)) with `code <b>` and https://x.example/a?b=c&d=<e>,
a soft break,  two  blanks, &lt;b&gt;, \u202edesrever\u202c, \u0007\u007f\u0085\ufffe and 👩\u200d🚀.

## ]]> heading

#### <h1>Deep</h1>

> Quoted “words”.

- one
  - nested

1. first

   more of it

| a | b | c |
|---|---|---|
| 1 |   | x \\| y |

```html
</pre></textarea><script>alert(2)</script>
```

Words <!-- hidden definately --> around. ![Alt 'text'](i.png)
*The caption.*

[^1]: A foot note.
"""
DOCUMENT = read(HOSTILE.encode("utf-8"), "</title><script>.md")


def shown_text(block: Block, document: Document) -> str:
    """What the page should show of a block: its text, with what is masked as it stands in the source."""
    parts = []
    for run in block.offsets.runs:
        words = block.text[run.shown : run.shown + run.shown_length]
        hidden = Span(run.source, run.source + run.source_length)
        parts.append(document.quote(hidden) if run.kind is RunKind.SYNTHETIC else words)
    return printable("".join(parts))


def assert_reads_as_the_draft(page: Node, document: Document) -> None:
    shown = [node.words(without="ref") for node in page.one("article").all(style="t") if not node.all("table")]
    assert shown == [shown_text(block, document) for block in document.blocks if block.kind not in HIDDEN_KINDS]


def marked_words(page: Node, anchor: str) -> str:
    """The words under the marks of a note."""
    marks = [node for node in page.walk() if node.tag == "mark" and node.attributes.get("data-of") == anchor]
    return "".join(mark.words() for mark in marks)


def test_a_hostile_draft_is_shown_letter_for_letter() -> None:
    page = page_of(report_of(DOCUMENT))
    assert_reads_as_the_draft(page, DOCUMENT)
    assert len(page.all("script")) == len(page.all("style")) == 1
    assert page.one("title").words() == "</title><script>.md · nothing to mend · proofdesk"
    assert page.one("h1").words() == "</title><script>.md"


def test_nothing_of_a_draft_is_live() -> None:
    nasty = '"><script>alert(1)</script>'
    finding = finding_at(DOCUMENT, Span(0, 3), why=nasty, url="javascript:alert(1)", rule=nasty, category="style")
    page = page_of(report_of(DOCUMENT, finding.model_copy(update={"message": nasty}), profile=nasty, dialect=nasty))
    assert len(page.all("script")) == 1
    assert [node.attributes["href"] for node in page.all("a") if not node.attributes["href"].startswith("#")] == []
    assert [name for node in page.walk() for name in node.attributes if name.startswith("on")] == []


SPANS = st.tuples(st.integers(0, len(DOCUMENT.source)), st.integers(0, 80)).map(
    lambda drawn: Span(drawn[0], min(len(DOCUMENT.source), sum(drawn)))
)


@settings(max_examples=150, deadline=None)
@example(
    [Span(HOSTILE.index("first"), HOSTILE.index("words")), Span(HOSTILE.index("paragraph"), HOSTILE.index("https"))]
)
@example([Span(HOSTILE.index("one\n"), HOSTILE.index("more of it"))])
@example([Span(HOSTILE.index("definately"), HOSTILE.index("around"))])
@given(st.lists(SPANS, max_size=6))
def test_marks_cover_the_words_of_their_findings(spans: list[Span]) -> None:
    findings = [finding_at(DOCUMENT, span, number) for number, span in enumerate(spans)]
    page = page_of(report_of(DOCUMENT, *findings))
    assert_reads_as_the_draft(page, DOCUMENT)
    notes = {note.one(style="what").words().partition(" ")[2]: note for note in page.all(style="note")}
    assert len(notes) == len(findings)
    places = Places(DOCUMENT)
    for finding in findings:
        note = notes[finding.message]
        anchor = note.attributes["id"]
        parts = places.parts(finding.span.span)
        expected = "".join(_part_text(part.block, part.span) for part in parts)
        assert marked_words(page.one("article"), anchor) == expected
        assert len(page.one("article").all("a", id=anchor.replace("f", "m"))) == bool(parts)
        assert len(page.one("article").all(style="caret", data_of=anchor)) == (bool(parts) and not expected)
        assert finding.severity.value in note.classes


def _part_text(number: int, span: Span) -> str:
    """The shown words of a span; masked words are whole."""
    block = DOCUMENT.blocks[number]
    parts = []
    for run in block.offsets.touched(span) if span.length else ():
        here = Span(max(run.shown, span.start), min(run.shown + run.shown_length, span.end))
        hidden = Span(run.source, run.source + run.source_length)
        parts.append(DOCUMENT.quote(hidden) if run.kind is RunKind.SYNTHETIC else here.of(block.text))
    return printable("".join(parts))


# Cutting ----------------------------------------------------------------------------------------------------------


def cut(text: str, *spans: tuple[int, int]) -> list[tuple[str, str]]:
    """The pieces of a text with the keys of what covers them, the widest first."""
    covers = [Cover(Span(*span), "mark", "abcdef"[number]) for number, span in enumerate(spans)]
    return [(piece.span.of(text), "".join(cover.key for cover in piece.covers)) for piece in segments(text, covers)]


@pytest.mark.parametrize(
    "spans, pieces",
    [
        ((), [("the wall fell", "")]),
        (((0, 13),), [("the wall fell", "a")]),
        (((4, 8),), [("the ", ""), ("wall", "a"), (" fell", "")]),
        (((0, 8), (4, 13)), [("the ", "a"), ("wall", "ba"), (" fell", "b")]),
        (((0, 13), (4, 8)), [("the ", "a"), ("wall", "ab"), (" fell", "a")]),
        (((4, 8), (4, 8)), [("the ", ""), ("wall", "ab"), (" fell", "")]),
        (((4, 4),), [("the ", ""), ("", "a"), ("wall fell", "")]),
        (((13, 13),), [("the wall fell", ""), ("", "a")]),
        (((0, 0), (0, 3)), [("", "a"), ("the", "b"), (" wall fell", "")]),
        (((0, 8), (6, 6)), [("the wa", "a"), ("", "b"), ("ll", "a"), (" fell", "")]),
        (((0, 4), (4, 8)), [("the ", "a"), ("wall", "b"), (" fell", "")]),
    ],
)
def test_text_is_cut_where_marks_begin_and_end(
    spans: tuple[tuple[int, int], ...], pieces: list[tuple[str, str]]
) -> None:
    assert cut("the wall fell", *spans) == pieces


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
def test_pieces_cover_the_text_once_and_every_mark_wholly(text: str, ends: list[tuple[int, int]]) -> None:
    spans = [Span(*sorted(min(end, len(text)) for end in pair)) for pair in ends]
    covers = [Cover(span, "mark", str(number)) for number, span in enumerate(spans)]
    pieces = segments(text, covers)
    assert "".join(piece.span.of(text) for piece in pieces) == text
    for cover in covers:
        own = [piece for piece in pieces if cover in piece.covers]
        assert "".join(piece.span.of(text) for piece in own) == cover.span.of(text)
        assert sum(cover in piece.begins for piece in pieces) == sum(cover in piece.ends for piece in pieces) == 1
