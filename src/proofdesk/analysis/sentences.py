"""Sentences of a block. A block's end always ends one.

A mark that can end a sentence ends it unless what stands before it or after it says otherwise: titles and initials
before names, abbreviations that run on, a small letter after the mark. Measured with `benchmarks/sentences.py`.
"""

from bisect import bisect_right
from functools import lru_cache
from typing import Self

import regex

from proofdesk.analysis.annotation import Analysis
from proofdesk.text import Block, Span

_END = regex.compile(
    r"(?<![.!?…。])(?P<mark>(?:\.[ \u00a0]){2,8}\.|[.!?…。]++)(?P<close>[\"'”’)\]»*_]*+)(?P<space>[\s\x1c-\x1f]++)"
)
_NEXT = regex.compile(r"[\"'“‘(\[«*_–—-]*\s?(?P<word>[\p{L}\p{M}\p{N}$£€#@]+[\p{L}\p{M}\p{N}'’.-]*)?")
_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}&][\p{L}\p{M}\p{N}.'’&-]*$")
_LOOK_BACK, _LOOK_AHEAD = 40, 60
_RUNS_ON = frozenset(
    "mr mrs ms mx dr prof rev fr sr. messrs mmes hon gen maj col capt cmdr lt sgt cpl pte pvt adm brig sen rep gov "
    "pres supt insp det st mt ft vs eg ie e.g i.e cf viz approx est fig figs eq sec ch vol ed eds trans pp vols "
    "nos art arts dept univ assn bros al ca c v".split()
)
_RUNS_ON_BEFORE_NUMBER = frozenset(
    "no nos p pp jan feb mar apr jun jul aug sep sept oct nov dec vol ch sec fig art para".split()
)
_MAY_END = frozenset(
    "inc corp ltd co plc llc jr sr etc esq bros ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich "
    "minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ave blvd rd jan feb mar apr jun jul aug "
    "sep sept oct nov dec a.m p.m ph.d m.d b.a m.a u.s u.k u.n e.u d.c l.a n.y u.s.a b.c a.d am pm".split()
)
_STARTERS = frozenset(
    "the a an this that these those it its he she they we you his her their our my there here in on at by for from "
    "with as after before when while where since if but and or so yet however although though because what who why "
    "how which is are was were do does did has have had can could will would should may might not no all some many "
    "most more one two three both each every another other such then now today yesterday meanwhile also despite "
    "during under over between among about against according last next".split()
)
_DOTTED = regex.compile(r"\p{L}{1,2}(?:\.\p{L}{1,2})+")
"""Letters with stops between them: u.s, ph.d."""
_HOURS = frozenset({"a.m", "p.m"})


class Sentences:
    """The sentences of each block, kept by the block's text."""

    @classmethod
    def of(cls, analysis: Analysis) -> Self:
        """Sentences are split when a block is first asked for."""
        return cls()

    def block(self, block: Block) -> tuple[Span, ...]:
        """The spans of the sentences in a block's shown text."""
        return split_sentences(block.text)

    def around(self, block: Block, offset: int) -> Span:
        """The sentence that holds an offset of the block's shown text."""
        spans = split_sentences(block.text)
        index = bisect_right(spans, offset, key=lambda span: span.start) - 1
        return spans[max(0, index)] if spans else Span(0, len(block.text))


@lru_cache(maxsize=4096)
def split_sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences in `text`, without the white space between them."""
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    for found in _END.finditer(text):
        if found.end("close") > start and _ends(text, found, start):
            spans.append(Span(start, found.end("close")))
            start = found.end()
    end = len(text.rstrip())
    if end > start:
        spans.append(Span(start, end))
    return tuple(spans)


def _ends(text: str, found: "regex.Match[str]", start: int) -> bool:
    after = _NEXT.match(text, found.end(), min(len(text), found.end() + _LOOK_AHEAD))
    word = (after["word"] if after else None) or ""
    if not word:
        return found.end() >= len(text) or not text[found.end()].islower()
    if word[0].islower():
        return _odd_name(word) and "." in found["mark"]
    if found["mark"] != ".":
        return text[found.start() - 1 : found.start()] != "["
    return not _abbreviates(text, found, start, word)


def _odd_name(word: str) -> bool:
    """Names such as iPhone or eBay open a sentence with a small letter."""
    return len(word) > 2 and word[1].isupper()


def _abbreviates(text: str, found: "regex.Match[str]", start: int, word: str) -> bool:
    before = _BEFORE.search(text, max(start, found.start() - _LOOK_BACK), found.start())
    if not before:
        return False
    token = before[0].lower().lstrip("(")
    starter = word.rstrip(".,").lower() in _STARTERS and word[0].isupper()
    if token.isdigit() and before.start() == start and len(token) <= 3:
        return True
    if token in _RUNS_ON_BEFORE_NUMBER and word[0].isdigit():
        return True
    if token in _RUNS_ON:
        return not (token in ("st", "ft", "mt", "al", "c", "v") and starter)
    if token in _MAY_END or _DOTTED.fullmatch(token):
        return not starter and not (token in _HOURS and word.rstrip(".").lower() in _RUNS_ON)
    if len(before[0]) == 1 and before[0].isupper():
        return not starter and (before[0] != "I" or _follows_name(text, before.start()))
    return False


def _follows_name(text: str, start: int) -> bool:
    """True where a capitalised word stands before an offset: “Albert I. Jones”, but not “you and I.”."""
    words = text[max(0, start - _LOOK_BACK) : start].split()
    return bool(words) and words[-1][0].isupper()
