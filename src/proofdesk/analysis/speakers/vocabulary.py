"""The words of `data/speech.toml`: verbs of saying, what stands between, and those who speak."""

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple

import regex


class Speech(NamedTuple):
    """The lists, in small letters except `titles`; `verbs` matches any verb of saying in running text."""

    inverting: frozenset[str]
    doubtful: frozenset[str]
    between: frozenset[str]
    pronouns: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    particles: frozenset[str]
    calendar: frozenset[str]
    anybody: frozenset[str]
    verbs: "regex.Pattern[str]"


@cache
def speech() -> Speech:
    """Read the lists once."""
    file = resources.files("proofdesk.analysis") / "data" / "speech.toml"
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    verbs = {name: frozenset(words.split()) for name, words in tables["verbs"].items()}
    sources = {name: frozenset(words.split()) for name, words in tables["sources"].items()}
    every = sorted(verbs["inverting"] | verbs["following"] | verbs["doubtful"], key=len, reverse=True)
    pattern = regex.compile(
        rf"(?<![\w’'-])(?:[Aa]ccording\s+to|quoted\s+as\s+saying|points?\s+out|pointed\s+out|{'|'.join(every)})(?![\w’'-])"
    )
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
        pattern,
    )
