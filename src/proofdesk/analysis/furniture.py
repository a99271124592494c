"""Web furniture: which blocks are no part of the story but of the page that it was copied from."""

from functools import cache
from itertools import pairwise
from typing import Self

import regex

from proofdesk.analysis.annotation import Analysis
from proofdesk.text import Block, BlockKind

_BYLINE = regex.compile(
    r"By\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}.’'-]*){1,3}"
    r"(?:,\s+[\p{L}& -]*(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter|[Ss]taff)[\p{L}& ,-]*"
    r"|\s+(?:in|for)\s+\p{Lu}[\p{L} ]+)?$"
)
_LONGEST_LINE = 160
_CANDIDATES = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_CALENDAR = regex.compile(
    r"By\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Janu|Febr|March|April|May|June|July|Aug|Sept|Octo|Nov|Dec)"
)


class Furniture:
    """The blocks that are furniture, with its sort: share-line, read-more, advert, navigation, byline, doubled-heading.

    A block is furniture only where all of it is.
    """

    def __init__(self, found: "list[tuple[Block, str]]") -> None:
        self.found = tuple(found)
        self._blocks = frozenset(id(block) for block, _ in found)

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Look at every line that could be furniture, then for headings that stand twice."""
        blocks = analysis.document.blocks
        found = [(block, sort) for block in blocks if block.kind in _CANDIDATES and (sort := _sort(block))]
        doubled = [(second, "doubled-heading") for first, second in pairwise(blocks) if _doubled(first, second)]
        return cls(found + doubled)

    def holds(self, block: Block) -> bool:
        """True where the block is furniture."""
        return id(block) in self._blocks


def _sort(block: Block) -> str:
    text = block.text.strip().strip("*_[]<>→»▶►|• ").rstrip()
    if not text or len(text) > _LONGEST_LINE:
        return ""
    if _BYLINE.match(text) and not _CALENDAR.match(text):
        return "byline"
    ends_as_sentence = text.endswith((".", "!", "?", "”")) and not text.endswith(("...", "reserved."))
    if ends_as_sentence and len(text.split()) > 6:
        return ""
    return next((sort for sort, pattern in _lines() if pattern.fullmatch(text)), "")


@cache
def _lines() -> "tuple[tuple[str, regex.Pattern[str]], ...]":
    """What each sort of line looks like; compiled when the first draft is looked at."""
    return (
        (
            "share-line",
            regex.compile(
                r"(?:share (?:this|on|via|with)\b.{0,80}|share$|(?:tweet|e-?mail|print|copy link|whatsapp|facebook)"
                r"(?:[ |/,·•]+(?:tweet|share|e-?mail|print|copy link|facebook|twitter|x|whatsapp|linkedin|reddit))*$"
                r"|(?:sign up|subscribe) (?:to|for|now|here|today)\b.{0,50}|follow us\b.{0,30}|like us on .{0,20}"
                r"|get (?:the|our) (?:daily |weekly |morning )?newsletter.{0,30})",
                regex.IGNORECASE,
            ),
        ),
        (
            "read-more",
            regex.compile(
                r"(?:read more(?:$|\s*[:»>→…].{0,140}|\s+(?:here|about|on)\b.{0,80})|read (?:also|next)\s*[:»>].{0,140}"
                r"|see also\s*:.{0,140}"
                r"|related(?: (?:stories|articles|coverage|topics|links|content|posts))?\s*(?::.{0,140}|$)"
                r"|more (?:from|on this|like this)\b.{0,60}|you (?:may|might) also (?:like|be interested in).{0,40}"
                r"|recommended(?: for you| reading)?$|(?:most (?:read|popular)|trending(?: now)?|top stories)$"
                r"|(?:continue|keep) reading(?:$|\s*[:»>→…].{0,80}))",
                regex.IGNORECASE,
            ),
        ),
        (
            "advert",
            regex.compile(
                r"(?:advertisements?|advertisement - .{0,40}|sponsored(?: content| by .{0,40})?|promoted(?: content)?"
                r"|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40}"
                r"|paid (?:post|content))$",
                regex.IGNORECASE,
            ),
        ),
        (
            "navigation",
            regex.compile(
                r"(?:skip to (?:main )?content|back to top|(?:jump|go) to (?:comments|top)"
                r"|(?:previous|next) (?:article|story)|(?:accept|manage) (?:all )?cookies|log ?in(?: / register)?"
                r"|(?:view|show|hide|load) (?:\d+ )?(?:more )?comments"
                r"|\d+ comments?|all rights reserved\.?|home(?:\s*[|>»/·•]\s*[\p{L} &]{2,25})+"
                r"|[\p{L} &]{2,20}(?:\s*[|»·•]\s*[\p{L} &]{2,20}){2,})$",
                regex.IGNORECASE,
            ),
        ),
    )


def _doubled(first: Block, second: Block) -> bool:
    heading = first.kind in (BlockKind.HEADLINE, BlockKind.HEADING)
    shown = second.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.HEADLINE, BlockKind.STANDFIRST)
    return heading and shown and bool(_key(first)) and _key(first) == _key(second)


def _key(block: Block) -> str:
    return " ".join(block.text.casefold().split()).rstrip(".:")
