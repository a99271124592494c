"""Names the parts of a story that look alike in every format: byline, date line, caption under a picture."""

import re
from collections.abc import Sequence
from dataclasses import replace

from proofdesk.text import Block, BlockKind

_BYLINE = re.compile(r"By\s+[A-ZÀ-ÖØ-Þ](?:[^.!?\n]|(?<=[A-Z])\.){1,78}$")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE_LINE = re.compile(
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?:(?:{_MONTHS})\s+\d{{1,2}},\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTHS})\s+\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})$",
)
_BYLINE_WORDS = 9


def is_byline(text: str) -> bool:
    """True for “By Name” alone on a line."""
    return bool(_BYLINE.match(text)) and len(text.split()) <= _BYLINE_WORDS


def name_parts(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], dict[str, str]]:
    """The blocks with byline and date line named, and what they say. Only above the first paragraph: further down a
    byline belongs to another story.
    """
    named = list(blocks)
    story: dict[str, str] = {}
    for number, block in enumerate(named):
        if block.kind is BlockKind.HEADLINE and "headline" not in story:
            story["headline"] = block.text
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
            continue
        if _DATE_LINE.match(block.text):
            named[number] = replace(block, kind=BlockKind.DATE)
            story.setdefault("date", block.text)
        elif is_byline(block.text):
            named[number] = replace(block, kind=BlockKind.BYLINE)
            story.setdefault("byline", block.text)
        elif block.kind is BlockKind.PARAGRAPH:
            break
    return tuple(named), story
