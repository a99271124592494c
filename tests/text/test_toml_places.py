"""Every key and value of a TOML text is found at its place."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.text.toml_places import Path, places, syntax_error

SAMPLE = """\
plain = "caf\u00e9 \U0001f600" # note
a.b = 1
"quoted key" = true
'literal' = 2
"\\u0065scaped" = 3
list = ["one", # first
  ["two", 3]]
inline = {x = 1, y = {z = "\u00e9"}}

[table]
key = "v"
[table.sub]
key = "w"
[[many]]
n = 1
[many.part]
p = 1
[[many.deep]]
d = 1
[[many]]
n = 2
[[many.deep]]
d = 2
[[many.deep]]
d = 3
"""


def test_a_key_of_thousands_of_parts_is_one_path() -> None:
    assert list(places("a." * 3000 + "b = 1")) == [("a",) * 3000 + ("b",)]


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        (("plain",), "plain", '"caf\u00e9 \U0001f600"'),
        (("a", "b"), "a.b", "1"),
        (("quoted key",), '"quoted key"', "true"),
        (("literal",), "'literal'", "2"),
        (("escaped",), '"\\u0065scaped"', "3"),
        (("list", 0), '"one"', '"one"'),
        (("list", 1), '["two", 3]', '["two", 3]'),
        (("list", 1, 1), "3", "3"),
        (("inline", "x"), "x", "1"),
        (("inline", "y", "z"), "z", '"\u00e9"'),
        (("table",), "table", "table"),
        (("table", "key"), "key", '"v"'),
        (("table", "sub", "key"), "key", '"w"'),
        (("many", 0), "many", "many"),
        (("many", 0, "n"), "n", "1"),
        (("many", 1, "n"), "n", "2"),
        (("many", 0, "part", "p"), "p", "1"),
        (("many", 0, "deep", 0, "d"), "d", "1"),
        (("many", 1, "deep", 1, "d"), "d", "3"),
    ],
)
def test_key_and_value_stand_at_their_path(path: Path, key: str, value: str) -> None:
    key_span, value_span = places(SAMPLE)[path]
    assert (key_span.of(SAMPLE), value_span.of(SAMPLE)) == (key, value)


def test_every_path_leads_to_a_value() -> None:
    for path in places(SAMPLE):
        value: object = tomllib.loads(SAMPLE)
        for part in path:
            value = value[part]  # type: ignore[index]
        assert value is not None


@given(st.lists(st.text("ab\u00e9\U0001f600 -_.", min_size=1, max_size=6), unique=True, max_size=6))
def test_any_quoted_key_is_found_at_its_place(keys: list[str]) -> None:
    text = "".join(f'"{key}" = "{key}"\n' for key in keys)
    found = places(text)
    assert set(found) == {(key,) for key in keys}
    assert all(value.of(text) == f'"{key[0]}"' for key, (_, value) in found.items())


@given(st.text("[]{}=\"'\\a.\n #1u", max_size=40))
def test_text_that_is_not_toml_does_no_harm(text: str) -> None:
    assert all(0 <= span.start <= span.end <= len(text) for pair in places(text).values() for span in pair)


def test_a_key_with_a_broken_escape_keeps_its_letters() -> None:
    assert ("a\\UFFFFFFFF",) in places('"a\\UFFFFFFFF" = 1\n')


@pytest.mark.parametrize(
    ("text", "message", "line", "column"),
    [
        ("a = 1\nb = \n", "Invalid value", 2, 5),
        ("a = [1,", "Invalid value at the end of the text", 1, 8),
        ("a = 1\na = 2\n", "Cannot overwrite a value", 2, 6),
    ],
)
def test_the_place_of_a_syntax_error_is_taken_from_its_message(text: str, message: str, line: int, column: int) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert syntax_error(caught.value, text) == (message, line, column)


def test_an_error_without_a_place_is_put_at_the_start() -> None:
    assert syntax_error(ValueError("something else"), "a = 1") == ("something else", 1, 1)
