"""Markdown as a reader sees it: what is shown, what kind it is, and what is masked."""

import pytest

from proofdesk.reading import read
from proofdesk.text import BlockKind, Document, Span


def markdown(text: str) -> Document:
    return read(text.encode(), "draft.md")


def shown(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in markdown(text).blocks]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Fish &amp; chips&nbsp;now&#33;", "Fish & chips\u00a0now!"),
        ("Not &notanentity; at all", "Not &notanentity; at all"),
        (r"A \*star\* and \\ and \q", r"A *star* and \ and \q"),
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one two"),
        ("one\\\ntwo", "one two"),
        ("one\r\n\ttwo", "one two"),
        ("one<br/>two", "one two"),
        ("a **bold** and *it*", "a bold and it"),
        ("~~gone~~ now", "gone now"),
        ("[a *link*](http://x.example 'title') here", "a link here"),
        ("[a ref][r] here\n\n[r]: http://x.example", "a ref here"),
        ("Run `x = 1` now", "Run Delta now"),
        ("See <https://x.example/a> now", "See Delta now"),
        ("See https://x.example/a_b, now", "See Delta, now"),
        ("Ask a.b@x.example now", "Ask Delta now"),
        ("Some <b>bold</b> <span class='x'>words</span>", "Some bold words"),
        ("2 < 3 & 4", "2 < 3 & 4"),
        ("A note[^1] here", "A note[^1] here"),
    ],
)
def test_a_paragraph_is_shown_without_its_markup(source: str, text: str) -> None:
    assert shown(source) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("source", "words", "written"),
    [
        ("a &amp; b", "&", "&amp;"),
        ("a\n\tb", "a b", "a\n\tb"),
        ("a  \nb", " ", "  \n"),
        (r"a\*b", "*", "*"),
        ("x `code` y", "Delta", "`code`"),
        ("\U0001f600 **b\u00e9** c", "b\u00e9 c", "b\u00e9** c"),
        ("- one\n  two", "one two", "one\n  two"),
    ],
)
def test_shown_words_lead_to_what_was_written(source: str, words: str, written: str) -> None:
    document = markdown(source)
    block = document.blocks[0]
    start = block.text.index(words)
    found = document.quote(block.source(Span(start, start + len(words))))
    assert found.strip(" ") == written.strip(" ")
    assert block.masked(Span(start, start + len(words))) is (words == "Delta")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# One\n\n## Two", [("headline", "One"), ("heading", "Two")]),
        ("One\n===\n\nTwo\n---", [("headline", "One"), ("heading", "Two")]),
        ("## Only two {#id}", [("heading", "Only two")]),
        ("> quoted\nlazily", [("quote", "quoted lazily")]),
        ("- one\n- two\n  goes on\n  - deep\n", [("list-item", "one"), ("list-item", "two goes on"), ("list-item", "deep")]),
        ("1. one\n\n   two", [("list-item", "one"), ("list-item", "two")]),
        ("- [x] done", [("list-item", "done")]),
        ("- one\n  # Head\n", [("list-item", "one"), ("headline", "Head")]),
        ("- one\n  ```\n  x\n  ```", [("list-item", "one"), ("code", "x\n")]),
        ("- one\n  <div>two</div>", [("list-item", "one"), ("list-item", "two")]),
        ("- one\n  > two", [("list-item", "one"), ("quote", "two")]),
        ("- ![alt](x) one", [("alt", "alt"), ("list-item", " one")]),
        ("> - in a list", [("list-item", "in a list")]),
        ("- > in a quote", [("quote", "in a quote")]),
        ("a[^1]\n\n[^1]: The note.", [("paragraph", "a"), ("footnote", "The note.")]),
        ("| a | b |\n|---|---|\n| *c* | d \\| e |", [("table-cell", x) for x in ("a", "b", "c", "d | e")]),
        ("```py\nx = 1\n```\n\n    y = 2\n", [("code", "x = 1\n"), ("code", "y = 2\n")]),
        ("<!-- hidden -->\n\nSeen.", [("comment", "<!-- hidden -->"), ("paragraph", "Seen.")]),
        ("Seen <!-- hidden --> too.", [("paragraph", "Seen  too."), ("comment", "<!-- hidden -->")]),
        ("***\n\n&#32;", []),
    ],
)  # fmt: skip
def test_each_block_has_its_kind(source: str, expected: list[tuple[str, str]]) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<div>\n<p>one  two\nthree</p>\n<p>f&ouml;ur &amp; five</p></div>", [("paragraph", "one two three"), ("paragraph", "f\u00f6ur & five")]),
        ("<p>the <b> cat</b>&nbsp; sat", [("paragraph", "the cat\u00a0sat")]),
        ("<p>see https://x.example/a now</p>", [("paragraph", "see Delta now")]),
        ("<p>a &bogus; b</p>", [("paragraph", "a &bogus; b")]),
        ("<script>\nvar x\n</script>", []),
        ("<pre>as is</pre>", []),
        ("<div><!-- one -->two<!-- three</div>", [("comment", "<!-- one -->"), ("paragraph", "two")]),
        ("> <div>\n> one\n> two</div>", [("quote", "one two")]),
        ("- <div>\n  one\n\n  two</div>", [("list-item", "one "), ("list-item", "two")]),
    ],
)  # fmt: skip
def test_the_words_of_html_blocks_are_read_as_a_browser_shows_them(
    source: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("![A *cat*](c.png)", [("alt", "A cat")]),
        ("![A cat](c.png)\n*Tom, a cat.*", [("alt", "A cat"), ("caption", "Tom, a cat.")]),
        ("![A cat](c.png)\n\n**Tom, a cat.**", [("alt", "A cat"), ("caption", "Tom, a cat.")]),
        ("![A cat](c.png)\n\n*Tom*, a cat.", [("alt", "A cat"), ("paragraph", "Tom, a cat.")]),
        ("Text.\n\n*Not a caption.*", [("paragraph", "Text."), ("paragraph", "Not a caption.")]),
    ],
)
def test_words_of_pictures(source: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, text.strip()) for kind, text in shown(source)] == expected


def test_emphasis_is_kept_as_spans_of_the_shown_text() -> None:
    (block,) = markdown("a *b **c*** d").blocks
    assert sorted(span.of(block.text) for span in block.emphasis) == ["b c", "c"]


def test_blocks_of_one_container_share_a_group() -> None:
    groups = [block.group for block in markdown("a\n\n- b\n- c\n\ntext\n\n> d\n>\n> e").blocks]
    assert groups[0] == groups[3] == 0
    assert groups[1] == groups[2] != groups[4] == groups[5]


def test_headings_keep_their_level() -> None:
    assert [block.level for block in markdown("# a\n\n### b\n\nc").blocks] == [1, 3, 0]


def test_code_and_comments_are_not_counted_as_words() -> None:
    assert markdown("One two.\n\n```\nthree four\n```\n\n<!-- five -->").words == 2


def test_byline_and_date_below_the_headline_are_named() -> None:
    document = markdown("# One\n\nBy Jane Doe\n\nMarch 8, 2024\n\nText.\n\nBy John Roe")
    assert document.story == {"headline": "One", "byline": "By Jane Doe", "date": "March 8, 2024"}
    assert [block.kind for block in document.blocks][-1] is BlockKind.PARAGRAPH


def test_blocks_stand_in_the_order_of_the_source() -> None:
    document = markdown("a ![b](x) c\n\n[^1]: d\n\ne <!-- f --> g[^1]\n\n- h")
    starts = [block.source_span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert len(starts) == 6
