"""Births, deaths and ages that a story gives of its people, each with its place."""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import regex

from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.checkers.dates._people import People
from proofdesk.checkers.dates._story import DatedStory, Passage, Place
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

_DIED = lazy_pattern(r"\b(?:died|was\skilled|passed\saway|was\sassassinated|was\sexecuted|drowned)\b|;\sd\.")
_DEATH_GAP = lazy_pattern(
    r"(?:[\s,]|\b(?:in|on|at|of|the|a|an|his|her|their|home|hospital|peacefully|suddenly|after|short|long|illness|cancer|heart"
    r"|attack|stroke|car|crash|there|from|by|aged|age|just|only|\d{1,3}|city|town|accident|early|late)\b|\p{Lu}[\p{L}’'.-]*+)*"
)
_WAS = lazy_pattern(
    r"(?:,\s[\p{Ll}][\p{L}\s-]{1,40})?(?:,\s\d{1,3})?[,;]?\s(?:who\s|and\s|also\s)*(?:was\s|is\s|had\sbeen\s|has\s|had\s)?\(?"
)
"""What may stand between a name and “born”, “died” or “aged”."""
_AGED_GAP = lazy_pattern(r",?\s(?:who\s)?(?:has\s)?(?:died|was|is|has\sdied|,)?[\p{Ll}\s]{0,30},?\s?\(?")
_WHEN = lazy_pattern(r"\s(?:when|while|as|at\sthe\stime)\b")
_WAS_SO_OLD = lazy_pattern(r"\bwas\s(?:\w+\s)?$")
_WHEN_DIED = lazy_pattern(r"\swhen\s(?:he|she)\s(?:died|was\skilled)\b")
_WHEN_TO = lazy_pattern(r"\swhen\s(?:he|she|they)\s[^,;.]{1,40}\s(?:in|on)\s")
_THEN_OLD = lazy_pattern(r"[^,;.]{0,40},?\s(?:and\s|who\s)?(?:is|was|at)\s(?:\w+\s)?")
_WHO_WAS = lazy_pattern(r"(?:\s[\p{Ll}-]+){0,3},?\s(?:who\s(?:was|is)\s)?")
_HE = lazy_pattern(r",\s(?:he|she)\b")
_NEAR = lazy_pattern(r"[,\s]*(?:in|on|at|he|she|was|and|when|then|died|the|a|,|\s)*")
_TO_NAME = lazy_pattern(r"(?:\s(?!and\b|who\b|from\b|in\b|was\b|has\b|said\b|of\b)[\p{Ll}-]+){0,3},?\s")
_RELATIVE = lazy_pattern(
    r"\b(?:son|daughter|father|mother|brother|sister|wife|husband|children|child|parents?|twins?|sons|daughters|grand\p{L}+"
    r"|uncle|aunt|cousin|nephew|niece|partner|girlfriend|boyfriend|friend|those|people|anyone|men|women|babies|victims?)\b"
)
_HAS_DIED = lazy_pattern(r"\b(?:has|have)\sdied\b")


_ENOUGH = 5
"""Births of one person that are kept."""


class Date(NamedTuple):
    """A day or year of somebody’s birth or death. `sure` where the sentence itself names the person beside it."""

    person: str
    days: Days
    passage: Passage
    place: Place
    sure: bool


class Age(NamedTuple):
    """An age given of somebody, and the days on which it held; `birthday` where it was reached then.

    `published` where it is the age on the day of publication, `at_death` where it is that of a death.
    """

    person: str
    number: int
    passage: Passage
    place: Place
    held: Days | None
    when: Mention | None
    birthday: bool
    published: bool
    at_death: bool
    sure: bool


class Lives:
    """All of them, by the sentences of a story."""

    @classmethod
    def of(cls, story: DatedStory) -> "Lives":
        """Those of a story, read once for all checks."""
        known: Lives | None = story.__dict__.get("_lives")
        if known is None:
            known = story.__dict__["_lives"] = cls(story)
        return known

    def __init__(self, story: DatedStory) -> None:
        self.story = story
        self.births: list[Date] = []
        self.deaths: list[Date] = []
        self.ages: list[Age] = []
        self._of: dict[tuple[str, str], list[Date]] = {}
        self._later: list[tuple[Passage, Mention]] = []
        kinds = {each.kind for passage in story.passages for each in passage.mentions}
        if kinds & {Kind.BIRTH, Kind.LIFE} or any(_DIED.search(passage.text) for passage in story.passages):
            self.people = People(story)
            for passage in story.passages:
                if not passage.outside:
                    self._read(passage)
        for passage, mention in self._later:
            self.ages += self._aged(passage, mention)

    def births_of(self, person: str) -> list[Date]:
        """The births that the story gives of a person: the first few, of which one is enough."""
        return self._of.get(("birth", person), [])

    def deaths_of(self, person: str) -> list[Date]:
        """The deaths, in the same way."""
        return self._of.get(("death", person), [])

    def _keep(self, sort: str, dates: Iterable[Date]) -> None:
        for date in dates:
            known = self._of.setdefault((sort, date.person), [])
            if len(known) < _ENOUGH:
                known.append(date)
                (self.births if sort == "birth" else self.deaths).append(date)

    def _read(self, passage: Passage) -> None:
        for mention in passage.mentions:
            if mention.kind is Kind.BIRTH:
                self._keep("birth", self._born(passage, mention))
            elif mention.kind is Kind.LIFE:
                self._life(passage, mention)
        self._keep("death", self._died(passage))
        for mention in passage.of_kind(Kind.AGE):
            if not mention.about and mention.number is not None and mention.number.denominator == 1:
                self._later.append((passage, mention))

    def _born(self, passage: Passage, mention: Mention) -> Iterator[Date]:
        days = self.story.days(mention)
        person, sure = self._before(passage, mention.start)
        if not person and passage.before(mention).strip(' “"') == "":
            person, sure = self._after(passage, mention), False
        if days and person:
            yield Date(person, days, passage, Place(passage.block, mention.span), sure)

    def _life(self, passage: Passage, mention: Mention) -> None:
        """“Jane Roe (1923–1998)”: only right after a known name."""
        name = next((each for each in self._names_before(passage, mention.start)), None)
        if name is None or passage.block.text[name[1].end : mention.start].strip():
            return
        for part, sort in zip(mention.parts, ("birth", "death"), strict=False):
            days = self.story.days(part)
            if days:
                self._keep(sort, [Date(name[0], days, passage, Place(passage.block, mention.span), sure=True)])

    def _died(self, passage: Passage) -> Iterator[Date]:
        for start, date in deaths_in(passage):
            days = self.story.days(date)
            person, sure = self._before(passage, start)
            if days and person:
                yield Date(person, days, passage, Place(passage.block, Span(start, date.end)), sure)

    def _aged(self, passage: Passage, mention: Mention) -> Iterator[Age]:
        person, sure = self._whose(passage, mention)
        if not person:
            person, sure = self._nobody_named(passage, mention), True
        if not person:
            return
        birthday = mention.unit == "birthday"
        when = self._when(passage, mention)
        died = _DIED.search(passage.before(mention)[-40:])
        has_died = bool(_HAS_DIED.search(passage.before(mention)[-60:]))
        births = passage.of_kind(Kind.BIRTH, Kind.LIFE)
        others = [
            each
            for each in (*passage.dated, *passage.of_kind(Kind.RELATIVE))
            if each is not when and not any(birth.span.contains(each.span) for birth in births)
        ]
        bare = mention.span.of(passage.block.text)[:1].isdigit()
        published = bare and not birthday and when is None and not died and not _elsewhere(others, self.story.published)
        held = self.story.days(when) if when else None
        dies = bool(_WHEN_DIED.match(passage.after(mention)))
        unknown = has_died and when is None and not self.deaths_of(person)
        published = unknown or (published and not dies and not _of_then(passage, mention))
        if published and self.story.published:
            held = Days(self.story.published, self.story.published)
        place = Place(passage.block, mention.span)
        at_death = bool(died) or has_died or dies
        yield Age(person, int(mention.number or 0), passage, place, held, when, birthday, published, at_death, sure)

    def _when(self, passage: Passage, mention: Mention) -> Mention | None:
        """The date right beside an age: “in 1957, aged 16”, “her 80th birthday, in March 2022”."""
        text = passage.block.text
        for each in passage.dated:
            gap = (each.end, mention.start) if each.end <= mention.start else (mention.end, each.start)
            beside = gap[0] <= gap[1] and gap[1] - gap[0] < 60
            beside = beside and bool(
                _NEAR.fullmatch(text, *gap) or (each.start > mention.end and _WHEN_TO.fullmatch(text, *gap))
            )
            if beside:
                born = any(birth.span.contains(each.span) for birth in passage.of_kind(Kind.BIRTH, Kind.LIFE))
                if not born:
                    return each
        return None

    def _whose(self, passage: Passage, mention: Mention) -> tuple[str, bool]:
        """The person of an age: the name right before or after it, or the person the sentence is about."""
        text = passage.block.text
        names = self._names_before(passage, mention.start)
        if mention.span.of(text).endswith("old"):
            if names and text[names[0][1].end : mention.start] in (", the ", ", a ", ", an "):
                return names[0][0], True
            after = self._after(passage, mention)
            return after, bool(after)
        if names and _close(text[names[0][1].end : mention.start]):
            return names[0][0], True
        if mention.span.of(text)[:1].isdigit() and mention.unit != "birthday":
            return self._is_so_old(passage, mention, names), False
        if names and _AGED_GAP.fullmatch(text, names[0][1].end, mention.start):
            return names[0][0], True
        if len({key for key, _ in names}) > 1 or _RELATIVE.search(passage.text):
            return "", False
        if regex.search(r"\b(?:his|her)\s$", passage.before(mention)):
            return (names[0][0] if names else self.people.meant(passage)), False
        return self.people.subject(passage), bool(names)

    def _nobody_named(self, passage: Passage, mention: Mention) -> str:
        """“The 61-year-old, who was born in 1968”: a key of its own for the person that both are said of."""
        for birth in passage.of_kind(Kind.BIRTH):
            gap = passage.between(mention, birth)
            days = self.story.days(birth)
            if birth.start > mention.end and days and _WHO_WAS.fullmatch(gap):
                key = f"{passage.number}.{mention.start}"
                self._keep("birth", [Date(key, days, passage, Place(passage.block, birth.span), sure=True)])
                return key
        return ""

    def _is_so_old(self, passage: Passage, mention: Mention, names: list[tuple[str, Span]]) -> str:
        """“Roe was born … and is 37”, “Roe, born on …, is 51”, “She is 51”: the person of a number after a verb."""
        text = passage.block.text
        if not regex.search(r"\b(?:is|was|[Aa]t)\s(?:\w+\s)?$", passage.before(mention)):
            return ""
        here = {key for key, _ in names}
        for birth in (each for key in here for each in (*self.births_of(key), *self.deaths_of(key))):
            if birth.passage is passage and birth.place.span.end <= mention.start:
                gap = text[birth.place.span.end : mention.start]
                return birth.person if _THEN_OLD.fullmatch(gap) else ""
        alone = regex.fullmatch(r"[“\"]?(?:He|She)\s(?:is|was)\s(?:\w+\s)?", passage.before(mention))
        at = regex.fullmatch(r"At\s(?:\w+\s)?", passage.before(mention)) and _HE.search(passage.after(mention))
        return self.people.meant(passage) if alone or at else ""

    def _names_before(self, passage: Passage, offset: int) -> list[tuple[str, Span]]:
        """The people named in the sentence before an offset, the nearest first."""
        return self.people.inside(passage.block, Span(passage.span.start, max(passage.span.start, offset)))[::-1]

    def _before(self, passage: Passage, offset: int) -> tuple[str, bool]:
        """The person that “born” or “died” is said of, and whether the sentence names them beside it."""
        text, names = passage.block.text, self._names_before(passage, offset)
        if names and _WAS.fullmatch(text, names[0][1].end, offset):
            return names[0][0], True
        sentence = text[passage.span.start : offset]
        if sentence.endswith(("his ", "her ")):
            return self.people.meant(passage), False
        if _RELATIVE.search(sentence) or "whose" in sentence or len({key for key, _ in names}) > 1:
            return "", False
        if regex.search(r"\b[Hh]e\s(?:was\s)?$|\b[Ss]he\s(?:was\s)?$|;\s$", sentence) or (
            names and regex.search(r",\s(?:who\s)?(?:was\s)?$|;\s$", sentence)
        ):
            return self.people.subject(passage), False
        return "", False

    def _after(self, passage: Passage, mention: Mention) -> str:
        """“Born in 1970, Roe …”, “the 45-year-old Jane Roe”: the name that follows at once."""
        following = self.people.inside(passage.block, Span(mention.end, passage.span.end))
        if not following:
            if mention.kind is Kind.BIRTH and regex.match(r"[^,]*,\s(?:he|she)\b", passage.after(mention)):
                return self._previous(passage)
            return ""
        key, span = following[0]
        gap = passage.block.text[mention.end : span.start]
        comma = mention.kind is Kind.BIRTH and regex.fullmatch(r"(?:\sin[^,]{1,40}|\sto[^,]{1,40})?,\s", gap)
        return key if comma or (mention.kind is Kind.AGE and _TO_NAME.fullmatch(gap)) else ""

    def _previous(self, passage: Passage) -> str:
        """The person of the sentence before, where that sentence is about one person alone."""
        index = bisect_left(self.story.passages, passage.number, key=lambda each: each.number) - 1
        before = self.story.passages[index] if index >= 0 else passage
        if passage.number - before.number != 1:
            return ""
        keys = {key for key, _ in self.people.inside(before.block, before.span)}
        return keys.pop() if len(keys) == 1 else ""


def deaths_in(passage: Passage) -> Iterator[tuple[int, Mention]]:
    """Where a sentence tells of a death, with its date: “died at home in 1998”."""
    for verb in _DIED.finditer(passage.block.text, passage.span.start, passage.span.end):
        date = next((each for each in passage.dated if each.start >= verb.end()), None)
        if date and _DEATH_GAP.fullmatch(passage.block.text, verb.end(), date.start):
            yield verb.start(), date


def _of_then(passage: Passage, mention: Mention) -> bool:
    """“She was 30”, “30 when …”, “At 12, …”: an age of some time in the past."""
    if passage.before(mention).startswith("At "):
        return True
    return bool(_WHEN.match(passage.after(mention)) or _WAS_SO_OLD.search(passage.before(mention)))


def _close(gap: str) -> bool:
    return gap in (
        ", ",
        " (",
        ", who is ",
        ", who was ",
        ", now ",
        ", is ",
        " is ",
        " was ",
        " turned ",
        " turns ",
        "’s ",
        "'s ",
    )


def _elsewhere(others: list[Mention], published: datetime.date | None) -> bool:
    """True where the sentence speaks of another time than that of publication."""
    return any(
        (each.year and published and each.year < published.year)
        or (each.kind is Kind.RELATIVE and each.unit in ("year", "decade", "century"))
        for each in others
    )


def years_between(birth: Days, day: Days) -> tuple[int, int]:
    """The least and the greatest age that somebody born in `birth` can have on days of `day`."""
    return _full_years(birth.last, day.first), _full_years(birth.first, day.last)


def _full_years(start: datetime.date, end: datetime.date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
