"""The drafts of `by_hand/`, slips planted by hand: `[[wrong -> right]]{class}`, other right readings behind ` | `.

A draft holds several slips a paragraph; each reading of it that is measured holds one a paragraph, so that every slip
stands in copy that is otherwise clean, as in the generated set.
"""

import re
import tomllib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from proofdesk.rulebook import read_marked
from slips.clean import CleanArticle, clean_article
from slips.plant import PlantedArticle, with_slips
from slips.slip import Slip

FOLDER = Path(__file__).parent / "by_hand"
_KIND = re.compile(r"(?<=\]\])\{([a-z-]+)\}")
_OR = " | "


def by_hand() -> Iterator[PlantedArticle]:
    """Every draft, in as many readings as its fullest paragraph has slips."""
    for path in sorted(FOLDER.glob("*.toml")):
        draft = tomllib.loads(path.read_text(encoding="utf-8"))
        article, slips = read_draft(path.stem, draft["profile"], draft["text"])
        for number, reading in enumerate(readings(article.source, slips)):
            yield with_slips(article._replace(name=f"{path.stem}.{number}"), reading)


def read_draft(name: str, profile: str, text: str) -> tuple[CleanArticle, list[Slip]]:
    """The clean draft and its slips. Raises ValueError where a mark has no class."""
    kinds = _KIND.findall(text)
    marked = read_marked(_KIND.sub("", text))
    if len(kinds) != len(marked.marks):
        raise ValueError(f"{name}: {len(marked.marks)} marks, {len(kinds)} classes")
    clean, slips, done = "", [], 0
    for kind, (span, fix) in zip(kinds, marked.marks, strict=True):
        wrong, (right, *also) = span.of(marked.text), (fix or "").split(_OR)
        clean += marked.text[done : span.start]
        slips.append(_narrowed(Slip(kind, "by hand", len(clean), len(clean) + len(right), wrong, tuple(also)), right))
        clean += right
        done = span.end
    return clean_article(name, profile, clean + marked.text[done:]), slips


def _narrowed(slip: Slip, right: str) -> Slip:
    """Of a slip that leaves a word out, only the place of that word: the words beside it are right."""
    head = 0
    while head < min(len(slip.wrong), len(right)) and slip.wrong[head] == right[head]:
        head += 1
    tail = slip.wrong[head:]
    gone = right[head : len(right) - len(tail)] if right.endswith(tail) else ""
    if slip.also or not re.fullmatch(r"\w+ ", gone):
        return slip
    space = slip.start + head - 1
    return slip._replace(start=space, end=space + len(gone) + 1, wrong=" ")


def readings(text: str, slips: list[Slip]) -> Iterator[list[Slip]]:
    """The first slip of every paragraph, then the second of those that have one, and so on."""
    paragraphs = [list(each) for _, each in groupby(slips, key=lambda slip: text.count("\n\n", 0, slip.start))]
    for number in range(max(map(len, paragraphs), default=0)):
        yield [slips[number] for slips in paragraphs if len(slips) > number]
