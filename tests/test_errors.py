"""Errors that a user can mend: where, what, and what would be right."""

import pytest

from proofdesk.errors import Origin, UserError, located, nearest


@pytest.mark.parametrize(
    ("origin", "shown"),
    [
        (None, "wrong"),
        (Origin("a.toml", 3, 5), "a.toml:3:5: wrong"),
        (Origin("a.toml", 3, 5, "key = 1"), "a.toml:3:5: wrong\n    3 | key = 1\n      |     ^"),
        (Origin("a.toml", 12, 1, "key = 1", 3), "a.toml:12:1: wrong\n   12 | key = 1\n      | ^^^"),
        (Origin("a.toml", 3, 2, "\tkey", 3), "a.toml:3:2: wrong\n    3 | \tkey\n      | \t^^^"),
        (Origin("a.toml", 123456, 2, "key", 0), "a.toml:123456:2: wrong\n123456 | key\n       |  ^"),
        (Origin("a.toml", 1, 2, "é😀x", 1), "a.toml:1:2: wrong\n    1 | é😀x\n      |  ^"),
    ],
)
def test_a_mistake_is_shown_at_its_place(origin: Origin | None, shown: str) -> None:
    assert located("wrong", origin) == shown
    assert str(UserError("wrong", origin)) == shown


def test_an_error_keeps_message_and_place_apart() -> None:
    origin = Origin("a.toml", 3, 5)
    error = UserError("wrong", origin)
    assert (error.message, error.origin, str(origin)) == ("wrong", origin, "a.toml:3:5")


@pytest.mark.parametrize(
    ("name", "known", "shown"),
    [
        ("tokns", ["tokens", "swap"], "; did you mean “tokens”?"),
        ("warn", iter(("error", "warning")), "; did you mean “warning”?"),
        ("zebra", ["tokens", "swap"], ""),
        ("", ["tokens"], ""),
        ("a", [], ""),
    ],
)
def test_the_nearest_name_is_offered(name: str, known: list[str], shown: str) -> None:
    assert nearest(name, known) == shown
