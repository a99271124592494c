"""The texts that the engines are compared on: clean news, and the examples in LanguageTool's own rule files."""

import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree as ET

from corpora import articles

from proofdesk.engines._jars import Installation
from proofdesk.reading import read

_RULES = re.compile(r"org/languagetool/rules/en/(?:(en-US|en-GB)/)?(?:grammar|style)[^/]*\.xml$")


class Text(NamedTuple):
    """A text and the dialect that it is read in."""

    dialect: str
    text: str


def news() -> Iterator[Text]:
    """Every paragraph of the corpora."""
    for article in articles():
        dialect = "en-US" if article.profile == "wire-us" else "en-GB"
        for block in read(article.path.read_bytes(), article.name).prose():
            if block.text.strip():
                yield Text(dialect, block.text)


def examples(files: Installation) -> list[Text]:
    """Every example sentence, right or wrong, of the English rules in the jars, each once."""
    found: dict[Text, None] = {}
    for jar in sorted(files.folder.rglob("language-en-*.jar")):
        with zipfile.ZipFile(jar) as archive:
            for name in sorted(archive.namelist()):
                part = _RULES.search(name)
                if part:
                    found |= dict.fromkeys(_sentences(archive.read(name), part[1] or "en-US"))
    return list(found)


def _sentences(data: bytes, dialect: str) -> Iterator[Text]:
    for example in ET.fromstring(data).iter("example"):
        text = " ".join("".join(example.itertext()).split())
        if text:
            yield Text(dialect, text)


def word_count(texts: list[Text]) -> int:
    """Words as `str.split()` gives them."""
    return sum(len(each.text.split()) for each in texts)
