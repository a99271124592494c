"""Placeholders left in the copy: TK, XX, [CHECK …], lorem ipsum, empty brackets."""

from collections.abc import Iterator

import regex

from proofdesk.analysis import Analysis
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Block, Span

_WHY = "A note to self that reaches print is the slip readers remember."


def _rule(name: str, summary: str, confidence: float, bad: tuple[str, ...], good: tuple[str, ...]) -> Rule:
    return Rule(
        id=f"placeholders.{name}",
        checker="placeholders",
        category="structure",
        severity=Severity.ERROR,
        confidence=confidence,
        summary=summary,
        why=_WHY,
        source="newsroom practice",
        bad=bad,
        good=good,
    )


TK = _rule(
    "tk",
    "A TK (“to come”) is still in the copy.",
    0.97,
    ("The bill will cost [[TK]] a year.", "She is [[TKTK]] years old."),
    ("TK Maxx opened a shop.", "Turkish Airlines flight TK 1985 landed."),
)
FILLER = _rule(
    "filler",
    "Filler letters stand for a word or a number that is missing.",
    0.95,
    ("It will cost $[[XX]] million.", "Minister [[XXX]] said so.", "The vote was [[??]] to 12."),
    ("Super Bowl XX was played in 1986.", "Queen Elizabeth II opened it.", "Size XXL sold out."),
)
NOTE = _rule(
    "note",
    "A note to the desk is still in the copy.",
    0.96,
    ("Maria Lindqvist [[[CHECK NAME]]] spoke first.", "The talks ended [[[TODO: time]]]."),
    ("“They [the ministers] agreed,” he said.",),
)
LOREM = _rule(
    "lorem",
    "Dummy text is still in the copy.",
    0.99,
    ("[[Lorem ipsum]] and so on.",),
    ("The printers’ filler text is in Latin.",),
)
EMPTY = _rule(
    "empty-brackets",
    "Empty brackets stand where words were meant to go.",
    0.95,
    ("The mayor, [[()]], declined to speak.", "Turnout was [[[ ]]] percent."),
    ("The mayor (a lawyer) declined to speak.",),
)
_BARE_FILLER = regex.compile(
    r"(?<![\p{L}\p{N}_])(?:X{2,}|Y{2,}|Z{3,}|x{3,}|N{3,})(?![\p{L}\p{N}_])|(?<=[£$€¥]\s?)[Xx]{1,6}(?![\p{L}\p{N}_])"
    r"|(?<![\p{L}\p{N}_?!])\?{2,}(?![\p{L}\p{N}_?!])|(?<=\s)_{3,}(?=[\s.,;])"
)
_LOOK_BACK = 30
"""How far (code points) the word before Roman numerals is looked for."""
_ROMAN_BEFORE = regex.compile(
    r"(?:\p{Lu}[\p{L}’'-]+|[Bb]owl|[Pp]art|[Cc]hapter|[Vv]olume|[Cc]entury|[Ss]izes?|[Nn]o\.?|[Tt]ype|[Mm]ark)\s+$"
)
_PATTERNS: tuple[tuple[Rule, "regex.Pattern[str]"], ...] = (
    (
        NOTE,
        regex.compile(
            r"[\[(<{]\s*(?:(?:CHECK|TODO|TBC|TBD|TBA|FIXME|XXX?|TK|INSERT|ADD|CONFIRM|VERIFY|QUERY|NB|NAME|DATE|AGE|"
            r"NUMBER|PLACEHOLDER)\b[^\[\](){}<>\n]{0,80}"
            r"|(?i:check|todo|confirm|verify|insert|placeholder)\b(?:[: ](?i:name|spelling|date|age|figure|fact|quote|"
            r"number|title|here|this|source|link)[^\[\](){}<>\n]{0,60})?"
            r"|(?i:sub:|note to (?:desk|ed|editor|subs?))[^\[\](){}<>\n]{0,80})\s*[\])>}]"
            r"|(?<![\p{L}\p{N}_])(?:TODO|FIXME|TBC|PLACEHOLDER)(?![\p{L}\p{N}_])"
        ),
    ),
    (LOREM, regex.compile(r"\blorem\s+ipsum\b(?:\s+dolor\s+sit\s+amet)?", regex.I)),
    (EMPTY, regex.compile(r"(?<!\w)\(\s*\)|\[\s*\]|(?<!\w)\{\s*\}")),
    (TK, regex.compile(r"(?<![\p{L}\p{N}_’'-])(?:TK)+(?!\s?(?:Maxx|\d))(?![\p{L}\p{N}_])|\$TK\b")),
    (FILLER, _BARE_FILLER),
)


class Placeholders:
    """Finds what was meant to be filled in. The first pattern that claims a place keeps it."""

    name = "placeholders"
    locality = Locality.PARAGRAPH
    requires = ()

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """Its rules."""
        return (TK, FILLER, NOTE, LOREM, EMPTY)

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Every placeholder, in the order of the text."""
        for block in analysis.document.prose():
            taken = bytearray(len(block.text))
            for rule, pattern in _PATTERNS:
                for found in pattern.finditer(block.text):
                    span = Span(*found.span())
                    if _real(rule, block, span) or any(taken[span.start : span.end]):
                        continue
                    taken[span.start : span.end] = b"\1" * span.length
                    message = f"“{span.of(block.text)}”: {rule.summary[:1].lower()}{rule.summary[1:]}"
                    yield finding(analysis, rule, block, span, message)


def _real(rule: Rule, block: Block, span: Span) -> bool:
    """Roman numerals, sizes and masked words are no filler."""
    if block.masked(span):
        return True
    roman = rule is FILLER and set(span.of(block.text)) == {"X"} and span.length <= 3
    before = block.text[max(0, span.start - _LOOK_BACK) : span.start]
    return roman and bool(_ROMAN_BEFORE.search(before)) and not _titled(before)


def _titled(before: str) -> bool:
    """“Minister XXX” lacks a name; “Super Bowl XX” does not."""
    words = before.split()
    return bool(words) and words[-1].lower() in _TITLES


_TITLES = frozenset(
    "minister president mr mrs ms dr professor senator mayor general judge spokesman spokeswoman".split()
)
CHECKER = Placeholders
