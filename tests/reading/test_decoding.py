"""Bytes become text: marks, UTF-8, UTF-16, Windows-1252; binary files are refused."""

import codecs

import pytest

from proofdesk.errors import UnreadableError
from proofdesk.reading import read

TEXT = "The caf\u00e9 was shut. \u201cNo coffee,\u201d the owner\u2019s sister said.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
        (b"Caf\xe9", "cp1252"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes, encoding: str) -> None:
    document = read(data, "a.txt")
    assert document.encoding == encoding
    assert document.source == (TEXT if len(data) > 9 else "Caf\u00e9")
    assert document.data == data
    assert document.warnings == ()


@pytest.mark.parametrize(("data", "source"), [(b"", ""), (codecs.BOM_UTF8, ""), (b"\n \r\n", "\n \r\n")])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_nothing_to_read_is_a_document_without_blocks(data: bytes, source: str, suffix: str) -> None:
    document = read(data, f"a{suffix}")
    assert (document.source, document.blocks, document.warnings) == (source, (), ())


@pytest.mark.parametrize(
    ("stray", "warning"),
    [
        (b"\xff", "1 piece of it not valid UTF-8 and not checked"),
        (b"\xff a \xfe", "2 pieces of it not valid UTF-8 and not checked"),
    ],
)
def test_a_stray_byte_in_long_utf8_is_a_warning(stray: bytes, warning: str) -> None:
    data = (TEXT * 3).encode() + stray + TEXT.encode()
    document = read(data, "a.md")
    assert document.encoding == "utf-8"
    assert document.warnings == (warning,)
    assert document.source.count("\ufffd") == len(stray.replace(b" a ", b""))


def test_a_replacement_character_of_the_writer_is_not_counted_as_lost() -> None:
    data = (TEXT * 3 + "\ufffd").encode() + b"\xff"
    assert read(data, "a.txt").warnings == ("1 piece of it not valid UTF-8 and not checked",)


@pytest.mark.parametrize("text", ["na\u00efve", "“No”", "It’s", "R\u00e9sum\u00e9", "\u00a35", "A – b", "10\u20ac"])
def test_a_few_western_words_are_windows_1252(text: str) -> None:
    document = read(text.encode("cp1252"), "a.txt")
    assert (document.source, document.encoding) == (text, "cp1252")


def test_other_encodings_are_told_by_their_letters() -> None:
    text = "Москва сегодня утром: премьер-министр заявил, что решение будет принято позже. " * 6
    document = read(text.encode("cp1251"), "a.txt")
    assert document.source == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00" * 50,
        b"MZ\x00\x01text with a nul",
        bytes(range(1, 32)) * 9,
        b"\xe9" + bytes(range(1, 32)) * 9,
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF8 + b"\xff",
        b"\xff\x00\x00\x00\xd8\x00\x00",
        bytes(range(128, 256)) * 3,
    ],
)
def test_a_binary_file_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data, "a.txt")


def test_a_broken_file_with_a_mark_says_which_byte() -> None:
    with pytest.raises(UnreadableError, match="starts as UTF-8 but byte 3 is not; save it anew as UTF-8"):
        read(codecs.BOM_UTF8 + b"abc\xff", "a.txt")


def test_an_unknown_suffix_is_read_as_plain_text() -> None:
    assert read(b"# Not a heading, as such.", "a.unknown").blocks[0].text == "# Not a heading, as such."
    assert read(b"# Heading", "A.MD").blocks[0].text == "Heading"
