"""For every document: what is shown stands in the source where the map says, or is marked as not standing there."""

import codecs

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fuzz.properties import assert_exact, assert_words_exact
from proofdesk.errors import UnreadableError
from proofdesk.reading import read, readers
from proofdesk.text import Block, Document, RunKind, Span

SUFFIXES = sorted({reader.SUFFIXES[0] for reader in readers().values()})
INLINE = (
    "The minister said", "“No,” she said.", "caf\u00e9", "\U0001f600\U0001f468\u200d\U0001f469", "e\u0301t\u00e9", "*a **b** c*", "**bold**",
    "`code`", "&amp;", "&nbsp;", "&notanentity;", "&#8217;", "&#x1F600;", "\\*", "\\\\", "\\q", "[link *x*](http://e.org/a_b 't')",
    "![alt \u00e9](i.png)", "https://example.com/a?b=c", "news@example.org", "<br>", "<b>x</b>", "<!-- hidden -->", "~~gone~~",
    "[^1]", "[ref]", "<https://x.example>", "a\tb", "two  spaces", "***", "_", "|", "www.example.com.", "\u00a0", "\u2028", "\ufeff",
)  # fmt: skip
BLOCKS = (
    "# Head {#id .c}", "## Second\u00e9", "Setext\n======", "- item", "  - nested", "    - deeper", "1. one", "1) two", "> quote",
    "> > nested", "> - in quote", "> <div>\n> in a box \u00e9\n> </div>", "lazy", "- [x] task", "```\ncode \u00e9\n\tmore\n```", "    indented code",
    "\tindented by tab", "<div>\n<p>one  two &amp; three\n\u00e9 four</p></div>", "<!-- a\ncomment \u00e9 -->", "<script>\nx\n</script>", "<p>open",
    "| a | b |\n|---|:-:|\n| \u00e9 `x` | y \\| z |", "[^1]: The note.\n    goes on.", "[ref]: http://x.example", "---", "***",
    "![alt](i.png)\n*The caption.*", "By Jane Doe", "8 March 2024", "hard  \nbreak", "back\\\nslash", "  * odd\n\n    para",
)  # fmt: skip
FRONT = (
    "", "", '---\ntitle: "Caf\\u00e9 \U0001f600"\ndek: >\n  a\n  b\n\n  c\nauthor: [A B, \'C "D\'\'E\']\n---\n',
    "---\ntitle: |-\n  One\n  two\nimages:\n  - caption: A cat\n    alt: 'it''s'\nbad: [\n---\n",
    '+++\ntitle = """\nOne \\\n  two\\t\u00e9"""\ndate = 2024-03-08\n[[images]]\ncredit = \'x\'\n+++\n',
    "---\n---\n", "---\nno front matter\n---\n", "+++\nbroken\n+++\n",
)  # fmt: skip
PARAGRAPHS = st.lists(st.sampled_from(INLINE), min_size=1, max_size=6).flatmap(
    lambda words: st.sampled_from([" ", "", "\n", "  \n", "\n   "]).map(lambda space: space.join(words))
)
DRAFTS = st.builds(
    lambda front, blocks, gap, end: (front + gap.join(blocks)).replace("\n", end),
    st.sampled_from(FRONT),
    st.lists(st.one_of(st.sampled_from(BLOCKS), PARAGRAPHS), max_size=8),
    st.sampled_from(["\n", "\n\n"]),
    st.sampled_from(["\n", "\n", "\r\n", "\r"]),
)
FRONT_VALUES = st.text("ab \u00e9\U0001f600\"'\\nu0:#\t-", max_size=30)


def assert_way_back(document: Document) -> None:
    """From shown text to source and back is the same span, widened to whole runs where a run is not letter for letter.

    A run that stands for no source at all has no way back of its own.
    """
    for block in (block for block in document.blocks if all(run.source_length for run in block.offsets.runs)):
        cuts = {0, len(block.text), len(block.text) // 2, *(run.shown for run in block.offsets.runs)}
        for start in cuts:
            for span in (Span(start, end) for end in cuts if end > start):
                assert block.shown(block.source(span)) == whole_runs(block, span)


def whole_runs(block: Block, span: Span) -> Span:
    """The span with every replaced or synthetic run that it cuts taken in whole."""
    wide = span
    for run in block.offsets.touched(span):
        if run.kind is not RunKind.SAME:
            wide |= Span(run.shown, run.shown + run.shown_length)
    return wide


def checked(text: str, suffix: str) -> Document:
    document = read(text.encode(), f"draft{suffix}")
    assert document.source == text.removeprefix("\ufeff")
    assert_exact(document)
    assert_words_exact(document)
    assert_way_back(document)
    return document


@pytest.mark.parametrize("suffix", SUFFIXES)
@example("<br>\rThe minister said\r_")
@settings(max_examples=300, deadline=None)
@given(DRAFTS)
def test_drafts_made_of_markdown_are_exact(suffix: str, text: str) -> None:
    assert checked(text, suffix).encoding == "utf-8"


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.text(st.characters(codec="utf-8", exclude_characters=[chr(n) for n in range(9)])))
def test_any_text_is_exact(suffix: str, text: str) -> None:
    try:
        document = checked(text, suffix)
    except UnreadableError:
        document = Document(text, ())
    assert document.source == text.removeprefix("\ufeff")


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.text("ab \t\n\r>-*_`[]()<>!&#;:|~\\=+1.\u00e9\U0001f600\u0301\"'/@", max_size=60))
def test_any_row_of_marks_is_exact(suffix: str, text: str) -> None:
    assert checked(text, suffix).path == f"draft{suffix}"


@pytest.mark.parametrize(
    "frame", ['---\ntitle: "{}"\n---\nx', "---\ntitle: '{}'\n---\nx", "---\ntitle: >\n  {}\n---\nx"]
)
@given(FRONT_VALUES)
def test_any_value_in_front_matter_is_exact(frame: str, value: str) -> None:
    assert checked(frame.format(value), ".md").blocks


@pytest.mark.parametrize(
    "frame", ['+++\ntitle = "{}"\n+++\nx', '+++\ntitle = """\n{}"""\n+++\nx', "+++\n{}\n+++\nx", "+++\n[{}]\n+++\nx"]
)
@given(FRONT_VALUES)
def test_any_toml_front_matter_is_exact(frame: str, value: str) -> None:
    assert checked(frame.format(value), ".md").blocks


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(
    st.one_of(
        st.binary(max_size=80),
        st.text(max_size=30).map(lambda text: text.encode("utf-8", "replace")[1:]),
        st.builds(
            bytes.__add__,
            st.sampled_from([codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b""]),
            st.binary(max_size=20),
        ),
        st.text("abc \u00e9\u2019“”", max_size=40).map(lambda text: text.encode("cp1252")),
        st.text("abc \u00e9", max_size=40).map(lambda text: text.encode("utf-16-le")),
    )
)
def test_any_bytes_are_a_document_or_unreadable(suffix: str, data: bytes) -> None:
    try:
        document = read(data, f"draft{suffix}")
    except UnreadableError as error:
        document = Document(str(error), (), data=data)
    assert document.data == data
    assert_exact(document)
