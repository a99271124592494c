"""The lists of `words.toml`, and patterns made of them."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import regex

from proofdesk.text.patterns import lazy_pattern


@cache
def table(name: str) -> dict[str, Any]:
    """One table of `words.toml`."""
    file = resources.files("proofdesk.checkers.attribution") / "words.toml"
    found: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))[name]
    return found


def source(name: str) -> str:
    """Who asks for the words of a table."""
    return str(table(name)["source"])


@cache
def words(name: str, *keys: str) -> frozenset[str]:
    """The single words of some lists together."""
    return frozenset(word for key in keys for word in table(name)[key].split())


def either(name: str, key: str) -> str:
    """An alternation of a list of words, or of patterns where the list is one of patterns."""
    found = table(name)[key]
    return "|".join(found.split() if isinstance(found, str) else found)


def whole(alternation: str) -> "regex.Pattern[str]":
    """A pattern of whole words in any case; a space stands for any white space."""
    spaced = alternation.replace(" ", r"\s+")
    return lazy_pattern(rf"(?<![\w’'-])(?:{spaced})(?![\w-])", regex.IGNORECASE)
