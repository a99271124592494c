"""What somebody did before their birth or after their death, as the story gives them; lives that end too soon."""

from collections.abc import Iterator

import regex

from proofdesk.analysis.dates import Kind, Mention
from proofdesk.checkers.dates._lives import Date, Lives
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, written
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Span

RULE = Rule(
    id="dates.lifetime",
    checker="dates",
    category="fact",
    severity=Severity.WARNING,
    confidence=0.85,
    summary="The date lies outside the life that the story gives.",
    why=WHY,
    source="reckoning by the calendar",
    bad=(
        "Jane Roe (1923–1998) was a painter. [[In 2003]] Roe moved to Perth.",
        "Jane Roe was born in 1970 in Perth. Jane Roe graduated [[in 1968]].",
    ),
    good=(
        "Jane Roe (1923–1998) was a painter. In 1983 Roe moved to Perth.",
        "Jane Roe (1923–1998) was a painter. In 2003 Roe’s letters were published.",
        "Jane Roe (1923–1998) was a painter. In 2003 Roe was honoured with a stamp.",
    ),
)
_DID = (
    r"(?:won|said|wrote|joined|left|moved|married|met|played|served|founded|became|graduated|retired|resigned|ran|returned|told"
    r"|directed|starred|conducted|visited|travell?ed|bought|appeared|gave|led|took|started|began|opened|painted|sang|studied"
    r"|taught|worked|signed|scored|beat|set|stood|was\s(?:elected|appointed|married|hired|sworn))"
)
_AFTER_NAME = regex.compile(rf"(?:,\s[^,;]{{1,60}},|\s[Bb]aird)?\s(?:first\s|then\s|also\s|later\s|finally\s)?{_DID}\b")
_POSTHUMOUS = regex.compile(
    r"posthumous|in\s(?:his|her)\s(?:name|honou?r|memory)|after\s(?:his|her)\sdeath|never|grand|son|daughter|father|mother"
    r"|widow|estate|named\safter|reincarnat|\bghost|\bhad\salready\b|\bborn\b|\bdied\b|\bdeath\b",
)
_IN = regex.compile(r"\b(?:[Ii]n|[Oo]n)\s(?:early\s|late\s)?$")


def check(story: DatedStory) -> Iterator[Finding]:
    """Deaths before births, then every deed outside a life."""
    lives = Lives.of(story)
    for death in lives.deaths:
        for birth in lives.births:
            if birth.person == death.person and death.days.last < birth.days.first:
                yield _told(story, death.place, "the death", death, birth, "birth")
    people = {each.person for each in (*lives.births, *lives.deaths)}
    if not people:
        return
    for passage in story.passages:
        if not passage.outside and not _POSTHUMOUS.search(passage.text):
            yield from _deeds(story, lives, people, passage)


def _deeds(story: DatedStory, lives: Lives, people: set[str], passage: Passage) -> Iterator[Finding]:
    """“In 2003 Roe moved”, “Roe moved to Perth in 2003”: one person, one date with its year."""
    dated = [each for each in passage.dated if not any(_holds(other, each) for other in passage.mentions)]
    named = lives.people.inside(passage.block, passage.span)
    if len(dated) != 1 or len({key for key, _ in named}) > 1:
        return
    person, start = named[0][0] if named else lives.people.subject(passage), _start(passage, named)
    days = story.days(dated[0])
    if person not in people or not days or not _AFTER_NAME.match(passage.block.text, start):
        return
    place = _with_preposition(passage, dated[0])
    if place is None:
        return
    for birth in lives.births:
        if birth.person == person and days.last < birth.days.first and not _same_place(birth, passage):
            yield _told(story, place, "what the sentence tells", birth, birth, "birth")
            return
    for death in lives.deaths:
        if death.person == person and days.first > death.days.last and not _same_place(death, passage):
            yield _told(story, place, "what the sentence tells", death, death, "death")
            return


def _start(passage: Passage, named: list[tuple[str, Span]]) -> int:
    """The end of the name or pronoun that the sentence is about."""
    if named:
        return named[0][1].end
    pronoun = regex.match(r"(?:In\s[^,]{1,20},?\s)?(?:He|She|he|she)\b", passage.text)
    return passage.span.start + (pronoun.end() if pronoun else len(passage.text))


def _holds(other: Mention, each: Mention) -> bool:
    return other.kind in (Kind.BIRTH, Kind.LIFE, Kind.SPAN) and other.span.contains(each.span)


def _same_place(known: Date, passage: Passage) -> bool:
    return known.passage.number == passage.number


def _with_preposition(passage: Passage, mention: Mention) -> Place | None:
    """“in 2003” as a whole; None where the date is not that of the deed itself."""
    before = _IN.search(passage.before(mention))
    if before is None:
        return None
    return Place(passage.block, Span(mention.start - len(before[0]), mention.end))


def _told(story: DatedStory, place: Place, what: str, known: Date, birth: Date, sort: str) -> Finding:
    days = known.days if sort == "death" else birth.days
    then = written(days.first) if days.one else f"{days.first:%Y}"
    side = "after" if sort == "death" else "before"
    other = known if sort == "death" else birth
    return story.tell(
        RULE,
        place,
        f"By its date, {what} lies {side} the {sort} of {other.person} ({then}).",
        f"The story gives {then} for the {sort}.",
        against=[(other.place, f"the {sort} that the story gives")],
    )
