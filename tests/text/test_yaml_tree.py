"""YAML 1.2 as a tree: core values, exact spans, and one kind of error."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.text import Span
from proofdesk.text.yaml_tree import Node, YamlError, parse


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for key, value in node.pairs():
        yield from (*nodes(key), *nodes(value))
    for item in node.items():
        yield from nodes(item)


def read(text: str) -> Node:
    root = parse(text)
    assert root is not None
    return root


@pytest.mark.parametrize(
    "word", ["yes", "no", "on", "off", "Yes", "NO", "y", "2024-03-08", "12:30", "1_000", "0b1", "="]
)
def test_words_of_older_yaml_are_strings(word: str) -> None:
    assert read(f"key: {word}").plain == {"key": word}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("012", 12),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("plain words", "plain words"),
        ("|\n  a\n  b", "a\nb"),
        (">-\n  a\n  b\n", "a b"),
    ],
)
def test_values_follow_the_core_schema(written: str, value: object) -> None:
    plain = read(f"key: {written}").plain["key"]
    assert (type(plain), plain) == (type(value), value)


@pytest.mark.parametrize(
    ("text", "value", "source"),
    [
        ("a: caf\u00e9 \U0001f600 b # note", "caf\u00e9 \U0001f600 b", "caf\u00e9 \U0001f600 b"),
        ("\U0001f600: 'it''s'", "it's", "'it''s'"),
        ('a: "x\\u00e9"', "x\u00e9", '"x\\u00e9"'),
        ("a:\r\n  - one\r\n  - two\r\n", "two", "two"),
        ("{a: [b, {c: d}]}", "d", "d"),
    ],
)
def test_spans_slice_exactly_what_was_written(text: str, value: str, source: str) -> None:
    assert [node.span.of(text) for node in nodes(read(text)) if node.value == value] == [source]


def test_containers_and_scalars_each_give_their_own_parts() -> None:
    root = read("a: [1, x]\n? [k]\n: b\n")
    assert root.plain == {"a": [1, "x"], "['k']": "b"}
    assert list(root.items()) == []
    (key, value), _ = root.pairs()
    assert (key.text, [item.text for item in value.items()], list(value.pairs())) == ("a", ["1", "x"], [])
    assert read("a:").plain == {"a": None}
    assert read("~").text == ""


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_text_has_no_tree(text: str) -> None:
    assert parse(text) is None


def test_an_anchor_may_be_set_anew() -> None:
    assert read("a: &x 1\nb: &x 2\nc: *x").plain == {"a": 1, "b": 2, "c": 2}


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("a: [", 4),
        ("a: 'x", 5),
        ("\t- a", 0),
        ("a: b: c", 4),
        ("\u00e9: *nobody", 3),
        ("a: b\n---\nc: d", 5),
        ("a: \x01", 3),
        ('a: "\\UFFFFFFFF"', 0),
        ("[" * 500, 0),
        (f"a: {'9' * 5000}", 3),
    ],
)
def test_broken_text_is_an_error_at_its_place(text: str, offset: int) -> None:
    with pytest.raises(YamlError) as caught:
        parse(text)
    assert caught.value.offset == offset
    assert caught.value.message == str(caught.value) != ""


@pytest.mark.parametrize(
    "text",
    [
        "&a [*a, *a, *a]",
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
        + "".join(f"{c}: &{c} [{','.join([f'*{b}'] * 9)}]\n" for b, c in zip("abcdefgh", "bcdefghi", strict=True)),
        "[" * 80 + "]" * 80,
    ],
    ids=["cycle", "bomb", "deep"],
)
def test_endless_trees_are_refused(text: str) -> None:
    with pytest.raises(YamlError, match="nested too deeply"):
        parse(text)


@given(st.text("ab: -[]{}'\"|>&*!%#?,\n\t\\\u00e9\x85\u2028\ufeff01.~", max_size=40))
def test_any_text_gives_a_tree_inside_it_or_a_yaml_error(text: str) -> None:
    try:
        root = parse(text)
        places = [node.span for node in nodes(root)] if root else []
    except YamlError as error:
        places = [Span(error.offset, error.offset)]
    assert all(0 <= span.start <= span.end <= len(text) for span in places)


@given(
    st.lists(st.text("ab \u00e9\U0001f600\u0301.", min_size=1, max_size=8).map(lambda text: f"x{text}x"), max_size=6)
)
def test_plain_items_stand_in_the_source_as_they_are(words: list[str]) -> None:
    text = "".join(f"- {word}\n" for word in words)
    root = parse(text)
    assert [item.span.of(text) for item in root.items()] == words if root else words == []
