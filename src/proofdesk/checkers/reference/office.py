"""Offices on the day of the story: “French President X”, “X, the prime minister of Italy”, “NATO secretary-general X”.

The day of a change, and a month on either side, is left out. Where the story has no date nothing is compared.
"""

import datetime
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Any

from proofdesk.analysis import Sentences
from proofdesk.checkers.reference._names import NAME, NAMES, owner
from proofdesk.checkers.reference._records import Conflict, rule
from proofdesk.checkers.reference._scene import Scene
from proofdesk.findings import Severity
from proofdesk.knowledge import Pack, load_pack
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

if TYPE_CHECKING:
    import regex

PACKS = ("countries", "offices")
WORDS = ()
RULE = rule(
    "office",
    "Somebody is given an office that another held on the day of the story.",
    "published lists of office-holders; World Factbook, March 2026",
    (
        "French President [[Nicolas Sarkozy -> Emmanuel Macron]] spoke.",
        "[[Mario Draghi -> Giorgia Meloni]], the prime minister of Italy, spoke.",
        "Rishi Sunak, the [[foreign secretary -> prime minister]], spoke.",
    ),
    (
        "French President Emmanuel Macron spoke.",
        "Former French President Nicolas Sarkozy spoke.",
        "The French president of the club, Nicolas Durand, spoke.",
    ),
)
NOT_COVERED = replace(
    rule(
        "not-covered",
        "The story is of a day that the list of offices does not cover, so that offices are not compared.",
        "the pack’s own header",
        ("[[French President]] Nicolas Sarkozy spoke.",),
        ("The president of the club spoke.", "Former French President Nicolas Sarkozy spoke."),
    ),
    severity=Severity.QUERY,
)
_AROUND = datetime.timedelta(days=31)
_ALIKE = 0.74
"""How much of two spellings must be the same for one name: “Zelenskyy” and “Zelensky”, “Lukashenka”."""
_TITLE = (
    r"(?P<title>(?i:vice[- ]president|prime minister|president|premier|chancellor of the exchequer|chancellor|"
    r"taoiseach|secretary of state|secretary[- ]general|director[- ]general|managing director|chief justice|chair|"
    r"governor|king|queen|emperor))"
)
_WHO = rf"(?P<who>{NAMES})"
_LAND = rf"(?P<land>(?:[A-Z]\.){{2,}}|{NAMES})"
_PATTERNS = (
    lazy_pattern(rf"{_LAND}(?:’s|'s)? {_TITLE},? {_WHO}"),
    lazy_pattern(rf"{_WHO}, (?:the )?{_TITLE} of (?:the )?{_LAND}"),
    lazy_pattern(rf"{_WHO}, (?:the )?{_LAND} {_TITLE}(?=[,.])"),
)
_OTHER = (
    r"(?P<title>(?i:vice[- ]president|president|prime minister|premier|chancellor|taoiseach|foreign secretary|"
    r"foreign minister|home secretary|finance minister|defen[cs]e (?:secretary|minister)|secretary of state))"
)
_OF_LAND = rf"(?:(?P<land>(?!Vice\b|Prime\b|Foreign\b|Home\b|Defen[cs]e\b){NAME}(?: {NAME})?)(?:’s|'s)? )?"
_TITLED = (
    lazy_pattern(rf"{_WHO}, (?:the )?{_OF_LAND}{_OTHER}(?=[,.;]| said\b| told\b)"),
    lazy_pattern(rf"{_WHO}, (?:the )?{_OTHER} of (?:the )?(?P<land>{NAMES})"),
    lazy_pattern(rf"\b[Tt]he {_OF_LAND}{_OTHER}, {_WHO}(?=[,.;])"),
    lazy_pattern(rf"(?P<land>{NAME}), whose {_OTHER}, {_WHO}(?=,)"),
    lazy_pattern(rf"{_OF_LAND}\b(?=\p{{Lu}}){_OTHER} {_WHO}"),
)
_BARE = lazy_pattern(
    rf"(?<!\p{{Lu}}[\p{{L}}.’'-]*[ -])\b(?P<title>President|Prime Minister|Chancellor) {_WHO}"
    r"(?! (?:[Uu]niversity|[Ll]ibrary))"
)
_ELSE = lazy_pattern(
    r"\b(?:[Ff]ormer(?:ly)?|[Tt]hen|[Ee]x|[Ll]ate|elect|designate|acting|interim|deputy|assistant|under|candidate|"
    r"would-be|hopeful|nominee|when|under|was|were|had|since|until|19\d\d|20\d\d|historic|first|last|previous|"
    r"predecessors?|successors?|incoming|outgoing|[Ee]lected|portrait|book|biograph\w+|film|play\w*)\b"
)
_NOT_NOW = lazy_pattern(
    r"\b(?:[Ff]ormer(?:ly)?|[Tt]hen|[Ee]x|[Ll]ate|elect|designate|acting|interim|deputy|assistant|candidate|would-be|"
    r"hopeful|nominee|when|under|since|until|as|become|became|1[89]\d\d|20\d\d|previous|incoming|outgoing|club|company|"
    r"university|union|bank|film|play\w*|portrait)\b"
)
_REACH = 25
"""Code points on either side of a title in which a word that points to another time would stand."""
_SAME = {
    "chancellor of the exchequer": "chancellor",
    "premier": "prime minister",
    "vice-president": "vice president",
    "secretary general": "secretary-general",
}


@cache
def _offices() -> Mapping[tuple[str, str], Any]:
    """Every office by the country or body, and its title."""
    return {(row["country"] or row["body"], row["title"]): row for row in load_pack("offices").rows}


def compare(scene: Scene) -> Iterator[Conflict]:
    """Every office that another held on the day."""
    pack = load_pack("offices")
    if scene.date is None:
        return
    for number, pattern in enumerate(_PATTERNS):
        for found in pattern.finditer(scene.text):
            office = _office(found)
            if office is None or _ELSE.search(_clause(scene, found)):
                continue
            if not _covered(pack, scene.date):
                start = found.start("land") if number != 1 else found.start("title")
                span = Span(start, found.end("title" if number != 1 else "land"))
                yield _uncovered(pack, span)
                return
            conflict = _compared(found, office, scene.date, pack)
            if conflict:
                yield conflict
    if _covered(pack, scene.date):
        yield from _bare(scene, scene.date, pack)
        yield from _otherwise(scene, scene.date, pack)


def _otherwise(scene: Scene, date: datetime.date, pack: Pack) -> Iterator[Conflict]:
    """“Rishi Sunak, the foreign secretary”: a person of the list under another title than theirs on the day."""
    for pattern in _TITLED:
        for found in pattern.finditer(scene.text):
            who = found["who"].partition(" and ")[0].removesuffix("’s").removesuffix("'s")
            held = _held(plain(who), date) if len(who.split()) > 1 else []
            title = _SAME.get(found["title"].lower(), found["title"].lower())
            land = owner(found["land"].removesuffix("’s").removesuffix("'s")) if found["land"] else None
            if len(held) != 1 or any(_SAME.get(office["title"], office["title"]) == title for office, _ in held):
                continue
            office, since = held[0]
            elsewhere = found["land"] and (land is None or land["id"] != office["country"])
            beside = _beside(scene, found).replace(who, " ")
            if elsewhere or _NOT_NOW.search(beside):
                continue
            place = _land(office["country"]) if office["country"] else f"the {office['body']}"
            known = f"{who} was {office['title']} of {place} on {_written(date)}, in office since {_written(since)}"
            span = Span(*found.span("title"))
            name = Span(found.start("who"), found.start("who") + len(who))
            yield Conflict(RULE, span, known, pack, (office["title"],), source="lists of office-holders", beside=name)


def _beside(scene: Scene, found: "regex.Match[str]") -> str:
    """The words of the sentence near a match."""
    sentence = scene.analysis[Sentences].around(scene.block, found.start("title"))
    return scene.text[max(sentence.start, found.start() - _REACH) : min(sentence.end, found.end() + _REACH)]


def _held(who: str, date: datetime.date) -> list[tuple[Any, datetime.date]]:
    """The offices that a person of that name (plain) held on the day, and a month before and after it."""
    low, high = (date - _AROUND).isoformat(), (date + _AROUND).isoformat()
    return [
        (office, datetime.date.fromisoformat(since))
        for office, since, until in _people().get(who, ())
        if since <= low and (until is None or until >= high)
    ]


@cache
def _people() -> Mapping[str, tuple[tuple[Any, str, str | None], ...]]:
    """Every term by the plain name of its holder."""
    found: dict[str, tuple[tuple[Any, str, str | None], ...]] = {}
    for office in load_pack("offices").rows:
        for holder, since, until in office["terms"]:
            found[plain(holder)] = (*found.get(plain(holder), ()), (office, since, until))
    return found


def _bare(scene: Scene, date: datetime.date, pack: Pack) -> Iterator[Conflict]:
    """“President Sarkozy” years after: courtesy, history or a slip, so it is only asked."""
    low, high = (date - _AROUND).isoformat(), (date + _AROUND).isoformat()
    for found in _BARE.finditer(scene.text):
        who = found["who"].removesuffix("’s").removesuffix("'s")
        terms = _terms(found["title"].lower(), plain(who).split()[-1])
        held = any(since <= high and (until or "9999") >= low for _, since, until, _ in terms)
        if not terms or held or _ELSE.search(_clause(scene, found)):
            continue
        holder, since, until, office = max(terms, key=lambda term: term[1])
        place = _land(office["country"]) if office["country"] else f"the {office['body']}"
        known = f"{holder} was {office['title']} of {place} from {since}" + (f" to {until}" if until else "")
        start = found.start("title")
        span = Span(start, found.start("who") + len(who))
        source = "lists of office-holders"
        yield Conflict(RULE, span, known, pack, severity=Severity.QUERY, source=source)


@cache
def _terms(title: str, surname: str) -> tuple[tuple[str, str, str | None, Any], ...]:
    """The terms of everybody of a surname in offices of a title, with the office."""
    return tuple(
        (holder, since, until, office)
        for office in load_pack("offices").rows
        if office["title"] == title
        for holder, since, until in office["terms"]
        if plain(holder).split()[-1] == surname
    )


def _clause(scene: Scene, found: "regex.Match[str]") -> str:
    """The sentence, without the person and the title."""
    sentence = scene.sentence(found.start())
    return sentence.replace(found["who"], " ").replace(found["title"], " ")


def _office(found: "regex.Match[str]") -> Any:
    title = found["title"].lower()
    words = found["land"].split()
    for start in range(len(words)):  # “On Monday” and the like may stand before the name
        name = " ".join(words[start:])
        land = owner(name)
        code = land["id"] if land else {"U.N.": "UN", "United Nations": "UN"}.get(name, name)
        for wanted in (title, _SAME.get(title, title)):
            if (code, wanted) in _offices():
                return _offices()[code, wanted]
    return None


def _covered(pack: Pack, date: datetime.date) -> bool:
    return (pack.covers_from or "") <= date.isoformat() <= pack.as_of


def _compared(found: "regex.Match[str]", office: Any, date: datetime.date, pack: Pack) -> Conflict | None:
    near = {(date + shift).isoformat() for shift in (-_AROUND, datetime.timedelta(), _AROUND)}
    low, day, high = min(near), date.isoformat(), max(near)
    holders = [term for term in office["terms"] if term[1] <= high and (term[2] is None or term[2] >= low)]
    sitting = [term for term in holders if term[1] <= day and (term[2] is None or term[2] > day)]
    who = found["who"].removesuffix("’s").removesuffix("'s")
    if len(holders) != 1 or not sitting or _same_person(who, sitting[0][0]) or len(plain(who)) < 3:
        return None
    if len(who.split()) == 1 and not _known(who):
        return None
    holder = sitting[0][0]
    since = datetime.date.fromisoformat(sitting[0][1])
    place = _land(office["country"]) if office["country"] else f"the {office['body']}"
    known = f"{holder} was {office['title']} of {place} on {_written(date)}, in office since {_written(since)}"
    start = found.start("who")
    beside = Span(*found.span("title"))
    return Conflict(
        RULE, Span(start, start + len(who)), known, pack, (holder,), source="lists of office-holders", beside=beside
    )


def _land(code: str) -> str:
    from proofdesk.checkers.reference._names import by_code

    name = str(by_code()[code]["name"]) if code in by_code() else code
    return f"the {name}" if name.startswith(("United", "Netherlands")) else name


def _written(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"


@cache
def _holders() -> frozenset[str]:
    return frozenset(plain(term[0]).split()[-1] for row in load_pack("offices").rows for term in row["terms"])


def _known(who: str) -> bool:
    """True for the surname of somebody in the pack."""
    return plain(who).split()[-1] in _holders()


def plain(name: str) -> str:
    """Small letters without accents."""
    spread = unicodedata.normalize("NFD", name.casefold().replace("ı", "i").replace("ø", "o").replace("’", "'"))
    return "".join(char for char in spread if not unicodedata.combining(char)).replace("-", " ")


def _same_person(who: str, holder: str) -> bool:
    """True where a word of the one is (nearly) a word of the other; first names alone do not count."""
    last = plain(holder).split()
    kept = last[1:] if len(last) > 1 else last
    words = plain(who).split()
    return any(
        SequenceMatcher(None, word, other).ratio() >= _ALIKE
        for word in words
        for other in (kept if len(words) > 1 else last)
    )


def _uncovered(pack: Pack, span: Span) -> Conflict:
    known = f"The list of offices runs from {pack.covers_from} to {pack.as_of}"
    message = f"{known}: this office cannot be compared with it for the day of the story."
    return Conflict(NOT_COVERED, span, known, pack, severity=Severity.QUERY, message=message)
