"""Front matter: the parts of a story, each with its span, in YAML and in TOML."""

import pytest

from proofdesk.reading import read
from proofdesk.text import Document


def markdown(text: str) -> Document:
    return read(text.encode(), "draft.md")


def parts(document: Document) -> list[tuple[str, str, str]]:
    """Kind, shown text and source of every block but the body."""
    return [
        (str(block.kind), block.text, document.quote(block.source_span))
        for block in document.blocks
        if block.text != "Body."
    ]


def yaml(text: str) -> Document:
    return markdown(f"---\n{text}\n---\nBody.\n")


def toml(text: str) -> Document:
    return markdown(f"+++\n{text}\n+++\nBody.\n")


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (yaml("title: Harbour closes"), ("headline", "Harbour closes", "Harbour closes")),
        (yaml("title: T\nheadline: H"), ("headline", "H", "H")),
        (yaml("headline:\ntitle: T"), ("headline", "T", "T")),
        (yaml("dek: A standfirst # note"), ("standfirst", "A standfirst", "A standfirst")),
        (yaml("'summary': 'It''s shut'"), ("standfirst", "It's shut", "It''s shut")),
        (yaml('description: "Caf\\u00e9"'), ("standfirst", "Caf\u00e9", "Caf\\u00e9")),
        (yaml('title: "a \\"b\\" c"'), ("headline", 'a "b" c', 'a \\"b\\" c')),
        (yaml("title: |\n  One\n    two\n"), ("headline", "One two", "One\n    two")),
        (yaml("title: >-\n  a\n  b\n  c"), ("headline", "a b c", "a\n  b\n  c")),
        (yaml("title: one\n  two"), ("headline", "one two", "one\n  two")),
        (yaml("author: Jane Doe"), ("byline", "Jane Doe", "Jane Doe")),
        (yaml("published: 2024-03-08"), ("date", "2024-03-08", "2024-03-08")),
        (yaml("section: World"), ("desk", "World", "World")),
        (yaml("seo_title: S"), ("seo-title", "S", "S")),
        (yaml("seo_description: S"), ("seo-description", "S", "S")),
        (yaml("slug: a-b"), ("slug", "a-b", "a-b")),
        (yaml("\u00e9: \U0001f600\ntitle: \U0001f600 x"), ("headline", "\U0001f600 x", "\U0001f600 x")),
        (toml('title = "Caf\\u00e9 x"'), ("headline", "Caf\u00e9 x", "Caf\\u00e9 x")),
        (toml("title = 'C:\\x'"), ("headline", "C:\\x", "C:\\x")),
        (toml('title = """\nOne \\\n   two"""'), ("headline", "One two", "One \\\n   two")),
        (toml("title = '''one\ntwo'''"), ("headline", "one two", "one\ntwo")),
        (toml('"t\\u0069tle" = "x"'), ("headline", "x", "x")),
    ],
)
def test_a_part_is_shown_as_a_reader_sees_it_and_mapped_to_what_was_written(
    document: Document, expected: tuple[str, str, str]
) -> None:
    assert parts(document) == [expected]
    assert document.story[expected[0]] == expected[1]
    assert document.warnings == ()


@pytest.mark.parametrize("written", ["[Jane Doe, 'Jo Roe']", "\n- Jane Doe\n- Jo Roe"])
def test_a_list_of_authors_is_a_block_each_and_one_byline(written: str) -> None:
    document = yaml(f"author: {written}")
    assert [(kind, text) for kind, text, _ in parts(document)] == [("byline", "Jane Doe"), ("byline", "Jo Roe")]
    assert document.story == {"byline": "Jane Doe, Jo Roe"}


@pytest.mark.parametrize(
    "document",
    [
        yaml("images:\n- caption: A cat\n  alt: Cat\n  credit: X/Y\n  width: 3\n- caption: 4"),
        toml('[[images]]\ncaption = "A cat"\nalt = "Cat"\ncredit = "X/Y"\n[images.size]\nwidth = 3\n[[images]]\ncaption = 4'),
    ],
)  # fmt: skip
def test_words_of_images_are_blocks(document: Document) -> None:
    assert parts(document) == [("caption", "A cat", "A cat"), ("alt", "Cat", "Cat"), ("credit", "X/Y", "X/Y")]


@pytest.mark.parametrize(
    ("document", "story"),
    [
        (toml("date = 2024-03-08"), {"date": "2024-03-08"}),
        (toml("date = 2024-03-08T10:00:00Z"), {"date": "2024-03-08"}),
        (toml('date = "8 March 2024"'), {"date": "8 March 2024"}),
        (yaml("date:"), {}),
        (yaml("title: 1984"), {"headline": "1984"}),
        (yaml("title: ''"), {"headline": ""}),
        (yaml("author: [A, {name: B}]"), {"byline": "A"}),
        (yaml("title: |\n  One\n  two\n"), {"headline": "One two"}),
    ],
)
def test_the_story_tells_its_parts_in_one_line_each(document: Document, story: dict[str, str]) -> None:
    assert document.story == story


@pytest.mark.parametrize(
    ("document", "overrides"),
    [
        (yaml("proofdesk:\n  dialect: en-GB\n  rules: {a: off}"), {"dialect": "en-GB", "rules": {"a": "off"}}),
        (toml('[proofdesk]\ndialect = "en-GB"'), {"dialect": "en-GB"}),
        (toml('proofdesk.dialect = "en-GB"'), {"dialect": "en-GB"}),
        (toml('[proofdesk.rules]\na = "off"'), {"rules": {"a": "off"}}),
        (yaml("proofdesk:"), {}),
        (yaml("title: x"), {}),
    ],
)
def test_settings_in_front_matter_are_overrides(document: Document, overrides: dict[str, object]) -> None:
    assert document.overrides == overrides
    assert document.warnings == ()


def test_settings_that_are_no_table_are_left_for_the_desk_to_refuse() -> None:
    document = yaml("proofdesk: strict")
    assert document.overrides == "strict"
    assert document.warnings == ()


@pytest.mark.parametrize(
    "document",
    [
        yaml("title: [\nb: c"),
        yaml("title: 'x"),
        yaml("- [a,\nb: c]"),
        yaml(f"a: {'9' * 5000}"),
        toml("title = "),
        toml("title = 'x'\ntitle = 'y'"),
        toml("a = " + "[" * 3000 + "]" * 3000),
    ],
)
def test_broken_front_matter_is_a_warning_and_the_copy_is_read(document: Document) -> None:
    assert parts(document) == []
    assert [block.text for block in document.blocks] == ["Body."]
    (warning,) = document.warnings
    assert warning.startswith("front matter not checked: ")
    assert "\n" not in warning


@pytest.mark.parametrize(
    "document, said",
    [
        (
            yaml("byline: A B\ntitle: Rupert Ainsley: Why I left"),
            "line 3: mapping values are not allowed here (a value with a colon in it goes in quotation marks)",
        ),
        (toml("date = 2024-03-08\ntitle = 'x'\ntitle = 'y'"), "line 4: Cannot overwrite a value"),
    ],
)
def test_broken_front_matter_is_told_with_its_line_in_the_draft(document: Document, said: str) -> None:
    assert document.warnings == (f"front matter not checked: {said}",)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("fence", ["---", "+++", "---  "])
def test_line_ends_of_every_kind_close_the_fence(end: str, fence: str) -> None:
    value = "title: One" if fence.startswith("---") else "title = 'One'"
    document = markdown(f"{fence}\n{value}\n{fence}\nBody.\n".replace("\n", end))
    assert parts(document) == [("headline", "One", "One")]
    assert [block.text for block in document.blocks] == ["One", "Body."]


@pytest.mark.parametrize(
    "text", ["---\nBody.\n---\n", "---\ntitle: x\n", "---\n\n---\nBody.", "\n---\ntitle: x\n---\n", "--- x\ntitle: x\n---\n"]
)  # fmt: skip
def test_a_rule_between_lines_is_no_front_matter(text: str) -> None:
    document = markdown(text)
    assert document.story == {}
    assert document.warnings == ()


def test_empty_toml_front_matter_says_nothing() -> None:
    assert markdown("+++\n+++\nBody.").story == {}
    assert [block.text for block in markdown("+++\n+++").blocks] == []


def test_yaml_front_matter_of_comments_alone_says_nothing() -> None:
    assert yaml("#\ntitle:").story == {}
    assert yaml("# none").blocks[0].text == "none"


def test_the_headline_of_front_matter_wins_over_the_first_heading() -> None:
    document = markdown("---\ntitle: One\n---\n# Two\n\nBody.")
    assert [str(block.kind) for block in document.blocks] == ["headline", "heading", "paragraph"]
    assert document.story == {"headline": "One"}
