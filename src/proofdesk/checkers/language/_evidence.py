"""What a text says of an unknown word: that it is a name, a loan, a coinage, or only badly typed.

Evidence, not lists: marks and italics, an introduction, repetition, the way the word is made.
"""

from collections import Counter
from functools import cached_property

import regex

from proofdesk.analysis import Analysis, Sentences, Tokens, is_frequent, spellings
from proofdesk.checkers.language._distance import distance
from proofdesk.checkers.language._ranking import ranked
from proofdesk.checkers.language._slips import slip_cost
from proofdesk.text import Block, Span

_PREFIXES = (
    "anti auto bi bio co counter crypto cyber de dis eco electro ex extra geo hyper in inter intra kilo macro mega "
    "meta micro mid mini mis mono multi nano neo neuro non out over para petro photo poly post pre pro proto pseudo "
    "psycho quasi re self semi socio sub super tele trans tri ultra un under uni vice".split()
)
_SUFFIXES = ("ness", "like", "less", "able", "ish", "ist", "ism", "wise", "er", "ers", "ly", "hood", "dom", "gate")
_OPENING, _CLOSING = frozenset("“‘\"'("), frozenset("”’\"',.)")
_INTRODUCED = regex.compile(
    r"\b(?:called|named|nicknamed|dubbed|known(?: locally| also)? as|termed|christened|so-called|the word|the term)"
    r"(?:\s+(?:an?|the))?\s+[“‘\"']?$",
    regex.IGNORECASE,
)
"""Words after which a strange word is to be expected."""
_TITLE = regex.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|President|Senator|Sen|Rep|Judge|Justice|"
    r"Captain|Capt|Colonel|Col|General|Gen|Sergeant|Sgt|Father|Sister|Rabbi|Imam|Pope|King|Queen|Prince|Princess)\.?\s$"
)
_APPOSITIVE = regex.compile(r"(?:['’]s)?,\s(?:who|whose|whom|aged|\d)")
_POSSESSIVE = regex.compile(r"['’]s?$")
_SHORTEST_PART = 4
_PARTICLE = 4
_REPEATED = 3
_LONG = 7
_COMMON = "J"
_LETTER = 0.5
_CLOSE = -1.0
_LIKELY = 7.5
_SHORTEST = 5
"""A slip that costs no more is one that people make."""


class Evidence:
    """What one document shows of its words."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.unknown: tuple[Span, ...] = ()
        """The unknown words of the piece that is being read."""

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands in the document, by its very spelling."""
        tokens = self.analysis[Tokens]
        return Counter(token.text for block in self.analysis.document.prose() for token in tokens.words(block))

    @cached_property
    def folded(self) -> Counter[str]:
        """The same without regard to capitals."""
        found: Counter[str] = Counter()
        for word, count in self.counts.items():
            found[word.lower()] += count
        return found

    def opens(self, block: Block, span: Span) -> bool:
        """True where only marks stand between the start of the sentence and the word."""
        sentence = self.analysis[Sentences].around(block, span.start)
        return not any(char.isalnum() for char in block.text[sentence.start : span.start])

    def introduced(self, block: Block, span: Span) -> bool:
        """True for a name with a title before it, or with words after it that say who that is."""
        before = block.text[max(0, span.start - 20) : span.start]
        return bool(_TITLE.search(before) or _APPOSITIVE.match(block.text, span.end))

    def is_a_persons_name(self, word: str) -> bool:
        """True where the word has a title before it, or stands beside another unusual word with a capital, anywhere."""
        tokens = self.analysis[Tokens]
        for block in self.analysis.document.prose():
            words = tokens.block(block) if word in block.text else ()
            for at, token in enumerate(words):
                if bare(token.text) == word:
                    beside = (words[at - 1 : at] if at else ()) + words[at + 1 : at + 2]
                    named = (each.text for each in beside if each.is_word and each.text[0].isupper())
                    if self.introduced(block, token.span) or any(not is_frequent(each) for each in named):
                        return True
        return False

    def strange_on_purpose(self, block: Block, span: Span, word: str, nearest: str) -> bool:
        """True where the writer shows that the word is meant.

        Repetition and the way it is made speak for a coinage, but not for a likely slip in a common word.
        """
        if self._set_apart(block, span) or (len(word) < _LONG and self._strange_neighbour(block, span)):
            return True
        if is_likely_slip(word, nearest):
            return False
        return self.folded[word.lower()] >= _REPEATED or made_of_known_parts(word.lower())

    def small_on_purpose(self, block: Block, span: Span, word: str) -> bool:
        """True for a name that the writer sets in small letters: set apart, repeated, or a particle (van, de)."""
        following = block.text[span.end : span.end + 2]
        particle = len(word) <= _PARTICLE and following[:1] in (" ", "-") and following[1:].isupper()
        return particle or self._set_apart(block, span) or self.counts[word] >= _REPEATED

    def _set_apart(self, block: Block, span: Span) -> bool:
        """True between marks, in italics, or after words that introduce a new one."""
        before, after = block.text[max(0, span.start - 1) : span.start], block.text[span.end : span.end + 1]
        italic = any(inner.contains(span) and inner.length <= span.length + 12 for inner in block.emphasis)
        alone = before in _OPENING and after in _CLOSING
        return alone or italic or bool(_INTRODUCED.search(block.text, max(0, span.start - 40), span.start))

    def _strange_neighbour(self, block: Block, span: Span) -> bool:
        """True where a word right beside is unknown as well: two together are a foreign phrase or a name."""
        return any(
            other != span and 0 <= max(other.start - span.end, span.start - other.end) <= 1 for other in self.unknown
        )


def in_one_part(word: str, dialect: str) -> list[str]:
    """Other forms of a hyphenated word, where one of its parts is a likely slip and the rest are known words."""
    parts = word.split("-")
    unknown = [part for part in parts if len(part) >= _SHORTEST_PART and part.lower() not in spellings()]
    if len(unknown) != 1 or not unknown[0].islower():
        return []
    near = ranked(unknown[0], (), dialect=dialect)
    if not near or not is_likely_slip(unknown[0], near[0]):
        return []
    return ["-".join(other if part == unknown[0] else part for part in parts) for other in near]


def bare(word: str) -> str:
    """A word without the ending of the possessive."""
    return _POSSESSIVE.sub("", word)


def is_near(word: str, nearest: str) -> bool:
    """True where a frequent word is one slip away, or two from a word of seven letters and more."""
    slips = 2 if len(word) >= _LONG else 1
    return " " not in nearest and is_frequent(nearest) and distance(word.lower(), nearest.lower()) <= slips


def is_close(word: str, nearest: str) -> bool:
    """True where a frequent word is near enough for the word to be a slip of it, and no word of its own.

    In a short word it must be a likely slip of a common word.
    """
    if len(word) >= _LONG or not is_near(word, nearest):
        return is_near(word, nearest)
    second = nearest.lower()
    rarity = _LETTER * (ord(spellings().get(second, "H")) - ord("A"))
    return slip_cost(second, word.lower()) - rarity <= _CLOSE


def is_likely_slip(word: str, nearest: str) -> bool:
    """True for a word that is one slip, of a kind that people make, from a common word (that is not its plural)."""
    first, second = word.lower(), nearest.lower()
    if len(word) < _SHORTEST or second == f"{first}s" or not is_frequent(second, _COMMON):
        return False
    if not same_start(first, second):
        return False
    return distance(first, second) <= 1 and slip_cost(second, first) <= _LIKELY


def same_start(word: str, suggestion: str) -> bool:
    """Slips hardly ever touch the first letter, but for two that change places."""
    first, other = word.lower(), suggestion.lower()
    return first[0] == other[0] or first[:2] == other[1::-1]


def made_of_known_parts(word: str) -> bool:
    """A productive prefix before a known word, or two known words run together."""
    if any(
        word.startswith(prefix) and len(word) - len(prefix) > 3 and is_frequent(word[len(prefix) :])
        for prefix in _PREFIXES
    ):
        return True
    stem = next((word.removesuffix(suffix) for suffix in _SUFFIXES if word.endswith(suffix)), "")
    if len(stem) > 4 and is_frequent(stem):
        return True
    return any(is_frequent(word[:cut], "I") and is_frequent(word[cut:], "I") for cut in range(4, len(word) - 3))
