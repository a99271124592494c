"""What somebody did before their birth or after their death, as the story gives them; lives that end too soon."""

from collections.abc import Iterator

from proofdesk.analysis.dates import Days, Kind, Mention
from proofdesk.checkers.dates._lives import Lives, deaths_in
from proofdesk.checkers.dates._story import WHY, DatedStory, Passage, Place, written
from proofdesk.findings import Finding, Rule, Severity
from proofdesk.text import Span
from proofdesk.text.patterns import lazy_pattern

RULE = Rule(
    id="dates.lifetime",
    checker="dates",
    category="fact",
    severity=Severity.WARNING,
    confidence=0.85,
    summary="The date is outside the life that the story gives.",
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
    r"(?<!\bwas\s|\bwere\s|\bbeen\s|\bbe\s|\bbeing\s|\bgot\s|\bby\s)(?!(?:inspir|featur|topp|remain|receiv|need|us|nam|call|deserv|influenc"
    r"|sett?l|continu|exist|involv|bas|award|honou?r|rank|indeed|hundred|reli|turn|gain|attract|outliv|surviv|di|kill)ed\b)"
    r"(?:\p{Ll}{2,}ed|won|said|wrote|left|met|became|ran|told|bought|gave|led|took|began|sang|taught|beat|set|stood|went|came|drew"
    r"|made|built|found|spoke|fought|sold|flew|swam|sailed|chose|had\s(?:himself\s|herself\s)?run)"
)
_AFTER_NAME = lazy_pattern(
    rf"(?:,\s[^,;]{{1,60}},)?\s(?:first\s|then\s|also\s|later\s|finally\s|had\s|himself\s|herself\s)*{_DID}\b"
)
_DEED = lazy_pattern(
    rf"\b{_DID}\b(?!\s(?:by|that|who|which)\b)(?:\s(?!that\b|which\b|who\b|said\b|about\b)[\p{{L}}\d’'-]+){{0,10}}?\s(?:in|on|from|until|since|to)\s$"
)
"""An active verb and what belongs to it, up to the date."""
_REST = r"(?:\s(?!that\b|which\b|who\b|whose\b|and\b|was\b|were\b)[\p{L}\d’'-]+)*?\s"
"""The rest of a clause with one verb."""
_WHO_THEN = lazy_pattern(rf",\s(?:had\s|also\s|himself\s|herself\s|first\s)*{_DID}\b{_REST}")
_WHO = lazy_pattern(rf",\s(?:the\s[^,]{{1,40}}\s)?who\s(?:had\s|also\s|first\s)*{_DID}\b{_REST}")
_ITS_SUBJECT = lazy_pattern(r"[“\"]?(?:[\p{L}.’'-]+,?\s){1,6}")
_DOES = lazy_pattern(rf"\s(?:first\s|then\s|also\s|later\s)?{_DID}\b{_REST}")
_AND_IN = lazy_pattern(r",?\s(?:and|but)\s(?:in|on)\s")
_HE = lazy_pattern(rf",?\s(?:he|she)\s{_DID}\b")
_WORK = lazy_pattern(
    r"(?:His|Her)\s(?!portrait\b|statue\b|biograph|life\b|story\b|name\b)(?:[\p{L}’'-]+,?\s){1,12}?"
    r"was\s(?:painted|written|composed|drawn|recorded|carved)\s(?:in|on)\s"
)
_BORN_THEN = lazy_pattern(rf"(?:\sin\s[^,;.]{{1,30}})?,\s(?:had\s|also\s|first\s)*{_DID}\b{_REST}")
_AND_DIED = lazy_pattern(r"[^,;.]{0,40},?\sand\s(?:\p{Ll}+\s)?|[^,;.]{0,40};\s(?:he|she)\s[^;.]*")
_POSTHUMOUS = lazy_pattern(
    r"posthumous|in\s(?:his|her)\s(?:name|honou?r|memory)|after\s(?:his|her)\sdeath|\bnever\b|\bleg(?:end|acy)\b"
    r"|\bstatue\b(?!\sstands)|\bfilm\b|named\safter|reincarnat|\bghost"
)
_OTHERS = lazy_pattern(
    r"grand|\b(?:son|daughter|father|mother|widow|estate)s?\b|\bhad\salready\b|\bborn\b|\bdied\b|\bdeath\b",
)
"""Somebody else, or the birth or death itself, is spoken of."""
_IN = lazy_pattern(r"\b(?:[Ii]n|[Oo]n|from|until|since|to)\s(?:early\s|late\s)?$")
_PRONOUN = lazy_pattern(r"(?:In\s[^,]{1,20},?\s)?(?:He|She|he|she)\b")


def check(story: DatedStory) -> Iterator[Finding]:
    """Deaths before births, then every deed outside a life."""
    lives = Lives.of(story)
    for death in lives.deaths:
        for birth in lives.births_of(death.person):
            if death.days.last < birth.days.first:
                yield _told(story, death.place, birth.place, "before the birth", birth.days)
    for passage in story.passages:
        if not passage.outside and not _POSTHUMOUS.search(passage.text):
            yield from _in_one_sentence(story, passage)
    people = {each.person for each in (*lives.births, *lives.deaths)}
    for passage in story.passages if people else ():
        own = _POSTHUMOUS.search(passage.text) or _OTHERS.search(passage.text)
        if not passage.outside and not own:
            yield from _deeds(story, lives, people, passage)


def _in_one_sentence(story: DatedStory, passage: Passage) -> Iterator[Finding]:
    """“who died in 1826, began it in 1834”, “(1871–1939), who saw it in 1946”, “wrote it in 1932 and died in 1921”."""
    for life in passage.of_kind(Kind.LIFE):
        ends = [story.days(part) for part in life.parts]
        for each in passage.dated:
            gap = passage.between(life, each)
            own = _WHO.fullmatch(gap) or (_ITS_SUBJECT.fullmatch(passage.before(life)) and _DOES.fullmatch(gap))
            if each.start > life.end and own and len(ends) == 2:
                yield from _outside(story, passage, each, life, ends[0], ends[1])
                break
    for birth in passage.of_kind(Kind.BIRTH):
        for each in passage.dated:
            if each.start > birth.end and _BORN_THEN.fullmatch(passage.between(birth, each)):
                yield from _outside(story, passage, each, birth, story.days(birth), None)
                break
    for start, death in deaths_in(passage):
        end = story.days(death)
        for each in passage.dated:
            if each.start > death.end:
                after = passage.before(Mention(Span(start, start), death.kind)).endswith("who ")
                gap = passage.between(death, each)
                then = bool(_AND_IN.fullmatch(gap) and _HE.match(passage.after(each)))
                deed = then or bool(after and _WHO_THEN.fullmatch(gap))
            else:
                between = passage.block.text[each.end : start]
                before = each.end <= start and _DEED.search(passage.before(each))
                deed = bool(before and _AND_DIED.fullmatch(between))
            if deed and each is not death:
                yield from _outside(story, passage, each, death, None, end)


def _outside(
    story: DatedStory, passage: Passage, deed: Mention, known: Mention, birth: Days | None, death: Days | None
) -> Iterator[Finding]:
    """A finding where a deed lies before the birth or after the death that the same sentence gives."""
    days, place = story.days(deed), _with_preposition(passage, deed)
    if days is None or place is None:
        return
    there = Place(passage.block, known.span)
    if death and days.first > death.last:
        yield _told(story, place, there, "after the death", death)
    elif birth and days.last < birth.first:
        yield _told(story, place, there, "before the birth", birth)


def _deeds(story: DatedStory, lives: Lives, people: set[str], passage: Passage) -> Iterator[Finding]:
    """“In 2003 Roe moved”, “Roe moved to Perth in 2003”: one person, one date with its year."""
    dated = [each for each in passage.dated if not any(_holds(other, each) for other in passage.mentions)]
    named = lives.people.inside(passage.block, passage.span)
    pronoun = _PRONOUN.match(passage.text)
    if len(dated) == 2 and any(each.parts == tuple(dated) for each in passage.of_kind(Kind.SPAN)):
        dated = dated[1:]
    if len(dated) == 1 and _WORK.fullmatch(passage.before(dated[0])):
        yield from _of_a_work(story, lives, passage, dated[0])
        return
    if len(dated) != 1 or (not pronoun and len({key for key, _ in named}) != 1):
        return
    person = lives.people.subject(passage) if pronoun else named[0][0]
    start = passage.span.start + pronoun.end() if pronoun else named[0][1].end
    days, place = story.days(dated[0]), _with_preposition(passage, dated[0])
    if person not in people or not days or place is None or not _AFTER_NAME.match(passage.block.text, start):
        return
    if dated[0].start > start and not _DEED.search(passage.before(dated[0])):
        return
    for known, side, outside in (
        *((birth, "before the birth", days.last < birth.days.first) for birth in lives.births_of(person)),
        *((death, "after the death", days.first > death.days.last) for death in lives.deaths_of(person)),
    ):
        if outside and known.passage.number != passage.number:
            yield _told(story, place, known.place, side, known.days)
            return


def _of_a_work(story: DatedStory, lives: Lives, passage: Passage, date: Mention) -> Iterator[Finding]:
    """“Her last canvas was painted in 1936”: after her death."""
    person, days = lives.people.meant(passage), story.days(date)
    place = _with_preposition(passage, date)
    for death in lives.deaths_of(person):
        if days and place and days.first > death.days.last:
            yield _told(story, place, death.place, "after the death", death.days)
            return


def _holds(other: Mention, each: Mention) -> bool:
    return other.kind in (Kind.BIRTH, Kind.LIFE) and other.span.contains(each.span)


def _with_preposition(passage: Passage, mention: Mention) -> Place | None:
    """“in 2003” as a whole; None where the date is not that of the deed itself."""
    before = _IN.search(passage.before(mention))
    if before is None:
        return None
    return Place(passage.block, Span(mention.start - len(before[0]), mention.end))


def _told(story: DatedStory, place: Place, known: Place, side: str, days: Days) -> Finding:
    then = written(days.first) if days.one else f"{days.first:%Y}"
    event = side.rpartition(" ")[2]
    return story.tell(
        RULE,
        place,
        f"“{place.text}” is {side} that the story gives: {then}.",
        f"The story gives {then} for the {event}.",
        against=[(known, f"the {event} that the story gives")],
    )
