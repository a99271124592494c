"""Plain text: paragraphs, wrapped lines, and the parts of a story."""

import pytest

from proofdesk.reading import read
from proofdesk.text import BlockKind, Document, Span

WRAPPED = """\
The council voted on Tuesday to close the harbour for
repairs that will take at least four months, and said
ships would be sent to the port of Dover meanwhile."""


def plain(text: str) -> Document:
    return read(text.encode(), "draft.txt")


def shown(text: str) -> list[tuple[str, str]]:
    return [(str(block.kind), block.text) for block in plain(text).blocks]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_blank_lines_part_paragraphs_and_wrapped_lines_are_joined(end: str) -> None:
    text = f"{WRAPPED}\n \t\n\n{WRAPPED}\n".replace("\n", end)
    joined = WRAPPED.replace("\n", " ")
    assert shown(text) == [("paragraph", joined), ("paragraph", joined)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harbour to close\n\nIt will shut.", [("headline", "Harbour to close"), ("paragraph", "It will shut.")]),
        ("Harbour closes?\r\n\r\nIt will.", [("headline", "Harbour closes?"), ("paragraph", "It will.")]),
        ("It will shut.\n\nIt will.", [("paragraph", "It will shut."), ("paragraph", "It will.")]),
        ("“It will shut.”\n\nIt will.", [("paragraph", "“It will shut.”"), ("paragraph", "It will.")]),
        ("x" * 121 + "\n\nIt will.", [("paragraph", "x" * 121), ("paragraph", "It will.")]),
        ("Alone", [("heading", "Alone")]),
        ("- an item\n\nIt will.", [("list-item", "an item"), ("paragraph", "It will.")]),
    ],
)
def test_a_first_line_without_a_full_stop_before_a_blank_line_is_the_headline(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(text) == expected


def test_byline_and_date_line_above_the_first_paragraph_are_named() -> None:
    document = plain("Harbour closes\n\nBy Jane O. Doe\n\nFriday, 8 March 2024\n\nIt will shut.\n\nBy John Roe\n")
    assert [block.kind for block in document.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.BYLINE,
        BlockKind.DATE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
    ]
    assert document.story == {"headline": "Harbour closes", "byline": "By Jane O. Doe", "date": "Friday, 8 March 2024"}


@pytest.mark.parametrize("line", ["March 8, 2024", "8 March 2024", "2024-03-08", "Tuesday, March 8, 2024"])
def test_a_date_alone_on_a_line_is_no_prose(line: str) -> None:
    document = plain(f"Harbour closes\n\n{line}\n\nIt will shut.")
    assert document.story["date"] == line
    assert line not in [block.text for block in document.prose()]


@pytest.mark.parametrize(
    "line",
    [
        "By noon the harbour was empty.",
        "By the sea",
        "By All The Many People Who Ever Lived Along The Harbour",
        "March 8, 2024 was cold",
    ],
)
def test_lines_that_only_look_alike_are_not_named(line: str) -> None:
    assert not {"byline", "date"} & set(plain(f"Harbour closes\n\n{line}\n\nIt will shut.").story)


@pytest.mark.parametrize("mark", ["-", "*", "\u2022", "\u2013", "1.", "12)"])
def test_each_item_of_a_list_is_a_block_without_its_mark(mark: str) -> None:
    text = f"It said:\n{mark} one thing\n  goes on\n{mark}\tanother"
    assert shown(text)[1:] == [("list-item", "one thing goes on"), ("list-item", "another")]


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Four months", True),
        ("What the Minister Said to the Harbour Board", True),
        ("What the minister said to the harbour board", False),
        ("It shut.", False),
        ("lower case", False),
        ("“Quoted”", False),
        ("The Harbour and the Council and the Minister and the Board of Trade Said", False),
    ],
)
def test_a_few_words_between_paragraphs_are_a_crosshead(line: str, heading: bool) -> None:
    kinds = {text: kind for kind, text in shown(f"It will shut.\n\n{line}\n\nIt will open.")}
    assert kinds[line] == ("heading" if heading else "paragraph")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut.\n" + WRAPPED, ["It shut.", WRAPPED.replace("\n", " ")]),
        ("Harbour Closed\nHarbour Closed\n" + WRAPPED, ["Harbour Closed", "Harbour Closed", WRAPPED.replace("\n", " ")]),
        (f"{'Long line. ' * 12}\nThe next one.", [("Long line. " * 12).strip(), "The next one."]),
        (f"A crosshead\nThe text. {'Long line. ' * 12}", ["A crosshead", ("The text. " + "Long line. " * 12).strip()]),
        (f"{'long words ' * 12}\nand more", [("long words " * 12).strip(), "and more"]),
        ("Short end\nof a line that is a good deal wider than it.", ["Short end of a line that is a good deal wider than it."]),
        ("The quick brown fox jumps over it.\nThe dog sleeps all day long.", ["The quick brown fox jumps over it. The dog sleeps all day long."]),
    ],
)  # fmt: skip
def test_a_line_that_ends_early_ends_its_paragraph(text: str, expected: list[str]) -> None:
    assert [block.text for block in plain(text).blocks] == expected


def test_a_doubled_word_across_a_wrapped_line_keeps_its_places() -> None:
    document = plain("It was the\n\tthe end of a long day for all.")
    block = document.blocks[0]
    start = block.text.index("the the")
    assert document.quote(block.source(Span(start, start + 7))) == "the\n\tthe"


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("See https://example.com/a_b?c=d, he said.", "https://example.com/a_b?c=d"),
        ("See (http://example.com/a).", "http://example.com/a"),
        ("See www.example.com.", "www.example.com"),
        ("Write to news-desk+tips@mail.example.co.uk today.", "news-desk+tips@mail.example.co.uk"),
        ("See “ftp://example.com/x” now.", "ftp://example.com/x"),
    ],
)
def test_addresses_are_masked_by_one_word(words: str, address: str) -> None:
    document = plain(words)
    block = document.blocks[0]
    assert block.text == words.replace(address, "Delta")
    start = block.text.index("Delta")
    span = Span(start, start + 5)
    assert block.masked(span)
    assert document.quote(block.source(span)) == address


@pytest.mark.parametrize("words", ["He has a @handle and a://b.", "Ask at 5@ each or www. then."])
def test_what_only_looks_like_an_address_is_kept(words: str) -> None:
    assert plain(words).blocks[0].text == words


def test_the_byte_order_mark_is_no_part_of_the_source() -> None:
    document = read(b"\xef\xbb\xbfIt shut.", "a.txt")
    assert document.source == "It shut."
    assert document.blocks[0].source_span == (0, 8)
