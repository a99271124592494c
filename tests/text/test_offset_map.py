"""The map from shown text to source: built piece by piece, read by bisection."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.text import (
    Block,
    BlockKind,
    Document,
    MapBuilder,
    OffsetMap,
    Run,
    RunKind,
    Span,
    aligned_pieces,
)

SOURCE = "a &amp; b `code` end"
PIECES = st.lists(
    st.tuples(
        st.sampled_from(RunKind), st.text("ab \u00e9", min_size=1, max_size=4), st.text("xy&", min_size=1, max_size=4)
    ),
    max_size=8,
)


def sample() -> Block:
    builder = MapBuilder()
    builder.same("a ", 0)
    builder.replaced("&", Span(2, 7))
    builder.same(" b ", 7)
    builder.synthetic("Delta", Span(10, 16))
    builder.same(" end", 16)
    text, offsets = builder.build()
    return Block(BlockKind.PARAGRAPH, text, offsets)


def built(pieces: list[tuple[RunKind, str, str]]) -> tuple[str, str, OffsetMap]:
    """Shown text, source and map of pieces; `same` pieces stand in the source as they are."""
    builder = MapBuilder()
    source = ""
    for kind, shown, raw in pieces:
        start = len(source)
        if kind is RunKind.SAME:
            source += shown
            builder.same(shown, start)
        else:
            source += raw
            (builder.replaced if kind is RunKind.REPLACED else builder.synthetic)(shown, Span(start, len(source)))
        assert builder.last_source == len(source)
    text, offsets = builder.build()
    assert builder.length == len(text)
    return text, source, offsets


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("a", "a"),
        ("&", "&amp;"),
        ("& b", "&amp; b"),
        ("b", "b"),
        ("Delta", "`code`"),
        ("elt", "`code`"),
        ("Delta end", "`code` end"),
        ("end", "end"),
    ],
)
def test_words_map_to_their_source(words: str, source: str) -> None:
    block = sample()
    start = block.text.index(words)
    assert block.source(Span(start, start + len(words))).of(SOURCE) == source


def test_a_block_knows_the_source_of_the_whole() -> None:
    assert sample().source_span == Span(0, len(SOURCE))


@pytest.mark.parametrize(("shown", "point"), [(0, 0), (1, 1), (3, 7), (6, 10), (11, 16), (15, 20)])
def test_an_empty_span_lies_right_after_the_character_before_it(shown: int, point: int) -> None:
    assert sample().source(Span(shown, shown)) == Span(point, point)


def test_masked_words_are_told_from_the_words_beside_them() -> None:
    block = sample()
    assert block.masked(Span(6, 7))
    assert block.masked(Span(0, len(block.text)))
    assert not block.masked(Span(0, 6))
    assert not block.masked(Span(11, 15))


def test_a_span_is_unbroken_only_where_the_source_reads_the_same() -> None:
    block = sample()
    assert block.unbroken(Span(3, 6))
    assert not block.unbroken(Span(2, 3))
    assert not block.unbroken(Span(0, 6))
    assert not block.unbroken(Span(6, 11))


def test_a_map_without_runs_maps_to_the_start() -> None:
    assert OffsetMap([]).source(Span(0, 4)) == Span(0, 0)
    assert list(OffsetMap([]).touched(Span(0, 4))) == []


def test_a_builder_without_pieces_has_no_end() -> None:
    assert MapBuilder().last_source is None
    assert not MapBuilder().ends_in_space


def test_neighbouring_same_pieces_are_one_run_and_empty_pieces_none() -> None:
    builder = MapBuilder()
    builder.same("", 0)
    builder.same("ab", 3)
    builder.same("cd ", 5)
    builder.replaced("", Span(8, 9))
    builder.same("", 9)
    assert builder.ends_in_space
    text, offsets = builder.build()
    assert text == "abcd "
    assert offsets.runs == (Run(0, 3, 5, 5, RunKind.SAME),)


@given(PIECES)
def test_runs_cover_the_text_and_same_runs_read_the_same(pieces: list[tuple[RunKind, str, str]]) -> None:
    text, source, offsets = built(pieces)
    at = 0
    for run in offsets.runs:
        assert run.shown == at
        at += run.shown_length
        if run.kind is RunKind.SAME:
            here = Span(run.source, run.source + run.source_length)
            assert here.of(source) == text[run.shown : run.shown + run.shown_length]
    assert at == len(text)


@given(PIECES, st.data())
def test_wider_spans_map_to_wider_spans(pieces: list[tuple[RunKind, str, str]], data: st.DataObject) -> None:
    text, source, offsets = built(pieces)
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    outer, inner = Span(bounds[0], bounds[3]), Span(bounds[1], bounds[2])
    assert Span(0, len(source)).contains(offsets.source(outer))
    if inner.length:
        assert offsets.source(outer).contains(offsets.source(inner))


@given(PIECES, st.data())
def test_touched_runs_are_those_that_overlap(pieces: list[tuple[RunKind, str, str]], data: st.DataObject) -> None:
    text, _, offsets = built(pieces)
    start = data.draw(st.integers(0, len(text)))
    shown = Span(start, data.draw(st.integers(start, len(text))))
    overlapping = [r for r in offsets.runs if r.shown < shown.end and r.shown + r.shown_length > shown.start]
    assert list(offsets.touched(shown)) == overlapping


@given(st.text("ab\\n \u00e9", max_size=20), st.text("ab\\n \u00e9", max_size=20))
def test_aligned_pieces_give_the_shown_text_and_ordered_spans(shown: str, raw: str) -> None:
    pieces = list(aligned_pieces(shown, raw))
    assert "".join(piece for piece, _ in pieces) == shown
    at = 0
    for piece, span in pieces:
        assert at <= span.start <= span.end <= len(raw)
        assert span.of(raw) == piece or len(piece) == 1
        at = span.end


@pytest.mark.parametrize(
    ("shown", "raw", "expected"),
    [
        ("same", "same", ["same"]),
        ("", "anything", []),
        ("caf\u00e9 bar", r"caf\u00e9 bar", ["caf", r"\u00e9", " bar"]),
        ("a b c", "a\n  b\n  c", ["a", "\n  ", "b", "\n  ", "c"]),
        ("one two", "one\r\n\ttwo", ["one", "\r\n\t", "two"]),
        ("ends\u00e9", r"ends\u00e9", ["ends", r"\u00e9"]),
        ("abc", "", ["", "", ""]),
    ],
)
def test_aligned_pieces_find_the_next_agreement(shown: str, raw: str, expected: list[str]) -> None:
    spans = [span.of(raw) for _, span in aligned_pieces(shown, raw)]
    assert spans == expected


def test_a_document_counts_and_quotes_only_its_prose() -> None:
    prose = sample()
    code = Block(BlockKind.CODE, "not counted", prose.offsets)
    document = Document(SOURCE, (prose, code))
    assert list(document.prose()) == [prose]
    assert document.words == 5
    assert document.quote(Span(2, 7)) == "&amp;"
    assert document.place(Span(2, 7)).column == 3
    assert prose.running
    assert not code.running


def test_a_gap_wider_than_any_escape_is_still_crossed() -> None:
    raw = "first" + "\n" * 400 + "second"
    spans = [span.of(raw) for _, span in aligned_pieces("first second", raw)]
    assert spans == ["first", "\n" * 400, "second"]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ((0, 1), "a"),
        ((2, 7), "&"),
        ((3, 5), "&"),
        ((0, 4), "a &"),
        ((7, 10), " b "),
        ((11, 12), "Delta"),
        ((9, 12), " Delta"),
        ((0, 20), "a & b Delta end"),
        ((14, 18), "Delta e"),
    ],
)
def test_a_source_span_is_found_in_the_shown_text(source: tuple[int, int], shown: str) -> None:
    found = sample().shown(Span(*source))
    assert found is not None
    assert found.of(sample().text) == shown


@pytest.mark.parametrize(("point", "shown"), [(0, 0), (1, 1), (7, 3), (10, 6), (16, 11), (20, 15)])
def test_an_insertion_point_is_found_in_the_shown_text(point: int, shown: int) -> None:
    assert sample().shown(Span(point, point)) == Span(shown, shown)


def test_a_span_of_markup_alone_is_an_insertion_point() -> None:
    builder = MapBuilder()
    builder.same("a ", 5)
    builder.same("bold", 9)
    text, offsets = builder.build()
    block = Block(BlockKind.PARAGRAPH, text, offsets)
    assert block.shown(Span(7, 9)) == Span(2, 2)
    assert block.shown(Span(8, 10)) == Span(2, 3)
    assert block.shown(Span(6, 9)) == Span(1, 2)


@pytest.mark.parametrize("span", [(0, 4), (0, 0), (15, 20), (15, 15)])
def test_a_span_outside_of_the_block_is_not_shown(span: tuple[int, int]) -> None:
    builder = MapBuilder()
    builder.same("wall fell", 5)
    assert builder.build()[1].shown(Span(*span)) is None
    assert OffsetMap([]).shown(Span(*span)) is None


def test_a_span_that_only_touches_the_block_is_its_end() -> None:
    builder = MapBuilder()
    builder.same("wall fell", 5)
    _, offsets = builder.build()
    assert offsets.shown(Span(14, 20)) == Span(9, 9)
    assert offsets.shown(Span(0, 5)) == Span(0, 0)


@given(PIECES, st.data())
def test_the_way_to_the_source_and_back_is_the_same_span(
    pieces: list[tuple[RunKind, str, str]], data: st.DataObject
) -> None:
    text, _, offsets = built(pieces)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    if not offsets.runs:
        return
    expected = span
    for run in offsets.touched(span) if span.length else ():
        if run.kind is not RunKind.SAME:
            expected |= Span(run.shown, run.shown + run.shown_length)
    back = offsets.shown(offsets.source(span))
    assert back is not None
    if span.length or not any(
        run.kind is not RunKind.SAME and run.shown < start < run.shown + run.shown_length for run in offsets.runs
    ):
        assert back == expected
