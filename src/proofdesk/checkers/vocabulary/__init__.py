"""Near misses of the house's own names: “Nguyen” where the house writes “Nguyễn”, “McDonell” for “McDonnell”.

Accents and capitals are the house's to say: they are warnings. One wrong letter may be another person: that is a
question, or a warning where the dictionary does not know the word either. Ordinary words, short names (but for accents
and capitals), accepted words and numbers are left alone. The names are compiled in `settings/vocabulary.py`.
"""

from collections.abc import Iterator
from typing import NamedTuple

from proofdesk.analysis import Analysis, Dialect, HouseWords, Tokens
from proofdesk.checkers import Locality, Resources
from proofdesk.checkers._making import finding, related, replacing
from proofdesk.checkers.vocabulary._dictionary import Standing, standings
from proofdesk.checkers.vocabulary._people import Bearer, bearers
from proofdesk.findings import Finding, Related, Rule, Severity
from proofdesk.settings.spellings import folded, in_style_of, normalised, without_possessive
from proofdesk.settings.vocabulary import LEAST_LETTERS, Near, Vocabulary
from proofdesk.text import Block, Span

NEAR_MISS = Rule(
    id="vocabulary.near-miss",
    checker="vocabulary",
    category="spelling",
    severity=Severity.WARNING,
    confidence=0.7,
    summary="A word is almost a name of the house’s vocabulary.",
    why="A name that is nearly right is read past by everyone but its bearer: accents, capitals, one letter too few.",
    source="[vocabulary] accept in the settings",
    bad=(
        "The deputy, Olivia [[McDonell -> McDonnell]], spoke. (the house accepts “McDonnell”)",
        "The verdict pleased Mr [[Nguyen -> Nguyễn]]’s lawyer. (the house accepts “Nguyễn”)",
    ),
    good=(
        "The deputy, Olivia McDonnell, spoke. (the house accepts “McDonnell”)",
        "The shed was MCDONNELL’s. (the house accepts “McDonnell” and “Shahed”)",
    ),
)
_SURE, _LIKELY, _SAME_PERSON, _DOUBTFUL, _OTHER_PERSON = 0.85, 0.7, 0.9, 0.4, 0.3
_LONG = 6
"""Letters from which a name that nobody knows, one slip from the house's, is more likely a slip than another name."""
_SHORT = 4
"""Letters up to which a word in small letters may be a particle or a word of another language (los, des)."""
_BEFORE, _AFTER = frozenset("@#_/.·\\"), frozenset("@_/\\")
"""A word that hangs on one of these belongs to an address, a handle or a path."""


class Miss(NamedTuple):
    """A word that comes close to a name of the house, without its possessive ending."""

    block: Block
    span: Span
    word: str
    near: tuple[Near, ...]


class HouseNames:
    """Asks about words that are almost a name of the house."""

    name = "vocabulary"
    locality = Locality.DOCUMENT
    requires = (Tokens, HouseWords, Dialect)

    def __init__(self, resources: Resources) -> None:
        self.settings = resources.settings
        self.replaced = frozenset(normalised(word).lower() for word in self.settings.prefer)

    @classmethod
    def records(cls, resources: Resources) -> tuple[Rule, ...]:
        """The one rule."""
        return (NEAR_MISS,)

    def check(self, analysis: Analysis) -> Iterator[Finding]:
        """Every near miss that could be meant for the name; a mere question is asked once for each word."""
        if not analysis[HouseWords].vocabulary:
            return
        misses = list(self._misses(analysis))
        if not misses:
            return
        dialect = analysis[Dialect].name
        known = standings((miss.word for miss in misses), self.settings.grammar, dialect)
        people = bearers(analysis, {normalised(word) for miss in misses for word in (miss.word, *_names(miss))})
        asked: set[str] = set()
        for miss in misses:
            judged = _judged(miss, known[miss.word], people)
            if judged is None or (judged[0] is Severity.QUERY and miss.word in asked):
                continue
            asked.add(miss.word)
            yield _finding(analysis, miss, *judged, people)

    def _misses(self, analysis: Analysis) -> Iterator[Miss]:
        house = analysis[HouseWords]
        close: dict[str, tuple[str, list[Near]]] = {}
        for block in analysis.document.prose():
            for start, word in _words(analysis, block):
                if word not in close:
                    close[word] = self._close(house.vocabulary, word)
                stem, names = close[word]
                if not names:
                    continue
                span = Span(start, start + len(stem))
                near = tuple(name for name in names if _fits(name, block, span))
                if near and not house.holds(block, span) and not block.masked(span) and not _attached(block, span):
                    yield Miss(block, span, stem, near)

    def _close(self, known: Vocabulary, word: str) -> tuple[str, list[Near]]:
        """The names that a word comes close to; an s may be that of a plural (“iphones”), which is left out then."""
        if word.lower() in self.replaced:
            return word, []
        names = [near for near in known.near(word) if near.name != normalised(word)]
        if word[-1] in "sS" and (not names or names[0].slips):
            single = [near for near in known.same_letters(word[:-1]) if near.name != word[:-1] and not near.phrase]
            if single:
                return word[:-1], single
        return word, [near for near in names if not near.slips or not _numbered(word, near.name)]


def _fits(near: Near, block: Block, span: Span) -> bool:
    """True where the other words of a name of several words stand around."""
    return near.phrase is None or near.phrase.stands_around(block.text, span, near.at)


def _words(analysis: Analysis, block: Block) -> Iterator[tuple[int, str]]:
    """Words without possessive endings, with the place they start at, and the parts of those with hyphens."""
    for token in analysis[Tokens].block(block):
        if not token.is_word or len(token.text) < 2:
            continue
        word = without_possessive(token.text.replace("’", "'"))
        yield token.start, token.text[: len(word)]
        if "-" in word or "‑" in word:
            start = token.start
            for part in word.replace("‑", "-").split("-"):
                if part:
                    yield start, part
                start += len(part) + 1


def _attached(block: Block, span: Span) -> bool:
    before, after = block.text[max(0, span.start - 1) : span.start], block.text[span.end : span.end + 2]
    return before in _BEFORE or after[:1] in _AFTER or (after[:1] == "." and after[1:].isalnum())


def _names(miss: Miss) -> tuple[str, ...]:
    return tuple(near.name for near in miss.near)


def _numbered(word: str, name: str) -> bool:
    return any(char.isdigit() for char in f"{word}{name}")


def _judged(miss: Miss, standing: Standing, people: dict[str, list[Bearer]]) -> tuple[Severity, float] | None:
    """How grave and how sure; None where the word is to be left alone."""
    near = miss.near[0]
    if standing is Standing.ORDINARY and near.phrase is None:
        return None
    if near.slips and near.phrase is None and _known_neighbour(miss, standing):
        return None
    own = {bearer.first for bearer in people[normalised(miss.word)]} - {""}
    house = {bearer.first for name in _names(miss) for bearer in people[name]} - {""}
    misspelt = near.slips == 0 and standing is Standing.UNKNOWN
    if own and house and near.phrase is None and not misspelt:
        return (Severity.WARNING, _SAME_PERSON) if own & house else (Severity.QUERY, _OTHER_PERSON)
    if near.phrase is not None:
        return Severity.WARNING, _SURE
    if near.slips == 0:
        small = len(miss.word) <= (_SHORT if miss.word.islower() else 2)
        bare_capitals = miss.word.isupper() and miss.word != near.name.upper()
        unasked = standing is Standing.UNASKED and miss.word.islower()
        doubtful = small or bare_capitals or unasked
        return (Severity.QUERY, _DOUBTFUL) if doubtful else (Severity.WARNING, _SURE)
    long = min(len(miss.word), len(near.name)) >= _LONG
    likely = standing is Standing.UNKNOWN and long and not _ends_differ(miss.word, near.name)
    return (Severity.WARNING, _LIKELY) if likely else (Severity.QUERY, _DOUBTFUL)


def _known_neighbour(miss: Miss, standing: Standing) -> bool:
    """True for another name altogether: the s of Robert and Roberts, the end of a name that the dictionary knows."""
    word, name = folded(normalised(miss.word)), folded(miss.near[0].name)
    if word == f"{name}s" or name == f"{word}s":
        return True
    return standing is Standing.NAME and _ends_differ(word, name)


def _ends_differ(word: str, name: str) -> bool:
    """True where the slip is at the end: another ending makes another name oftener than a slip (Petrov, Petrova)."""
    first, other = folded(normalised(word)), folded(name)
    shorter = min(len(first), len(other))
    kept = shorter if len(first) != len(other) else shorter - 1
    longer = max(first, other, key=len)
    if len(first) != len(other) and longer[-1] == longer[-2]:
        return False  # a letter that is doubled or not (O’Neil, O’Neill) is a slip all the same
    return kept >= LEAST_LETTERS - 1 and first[:kept] == other[:kept]


def _finding(
    analysis: Analysis, miss: Miss, severity: Severity, confidence: float, people: dict[str, list[Bearer]]
) -> Finding:
    whole = [near.phrase.text if near.phrase else near.name for near in miss.near]
    names = " or ".join(f"“{name}”" for name in dict.fromkeys(whole))
    message = f"House spelling is {names}; is this the same name?"
    words = dict.fromkeys(in_style_of(miss.word, near.name) for near in miss.near)
    fixes = [replacing(miss.block, miss.span, word, "person") for word in words if word != miss.word]
    places = list(_places(analysis, miss, people))
    return finding(
        analysis, NEAR_MISS, miss.block, miss.span, message, fixes, places, severity=severity, confidence=confidence
    )


def _places(analysis: Analysis, miss: Miss, people: dict[str, list[Bearer]]) -> Iterator[Related]:
    """The first place of each name of the house that stands in the same story."""
    for name in dict.fromkeys(_names(miss)):
        for bearer in people[name][:1]:
            yield related(analysis, bearer.block, bearer.token.span, f"the house’s “{name}”")


CHECKER = HouseNames
