"""The words of `data/speech.toml`: verbs of saying, what stands between, and those who speak."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple


class Speech(NamedTuple):
    """The lists, in small letters except `titles`; `phrases` are verbs of several words by their first."""

    inverting: frozenset[str]
    doubtful: frozenset[str]
    between: frozenset[str]
    pronouns: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    calendar: frozenset[str]
    anybody: frozenset[str]
    verbs: frozenset[str]
    phrases: dict[str, tuple[str, ...]]


@cache
def speech() -> Speech:
    """Read the lists once."""
    file = resources.files("proofdesk.analysis") / "data" / "speech.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    verbs = {
        name: frozenset(tables["verbs"][name].split()) for name in ("inverting", "following", "doubtful", "between")
    }
    sources = {name: frozenset(words.split()) for name, words in tables["sources"].items()}
    return Speech(
        verbs["inverting"],
        verbs["doubtful"],
        verbs["between"],
        sources["pronouns"],
        sources["roles"],
        sources["titles"],
        sources["particles"],
        sources["calendar"],
        sources["anybody"],
        verbs["inverting"] | verbs["following"] | verbs["doubtful"],
        {words.split()[0]: tuple(words.split()[1:]) for words in tables["verbs"]["phrases"]},
    )
