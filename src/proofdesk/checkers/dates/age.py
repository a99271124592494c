"""An age against the birth of the same person: at publication, at death, or on the date beside it."""

import re
from collections.abc import Iterator

from proofdesk.analysis.dates import Days
from proofdesk.checkers.dates._lives import Age, Date, Lives, years_between
from proofdesk.checkers.dates._story import WHY, DatedStory, Place, written
from proofdesk.findings import Edit, Finding, Rule, Severity, Suggestion
from proofdesk.text import Span

RULE = Rule(
    id="dates.age",
    checker="dates",
    category="fact",
    severity=Severity.ERROR,
    confidence=0.93,
    summary="The age does not fit the date of birth that the story gives.",
    why=WHY,
    source="reckoning by the calendar",
    bad=(
        "Jane Roe (1923–1998) painted until the end. Roe died in 1998, [[aged 70 -> aged 74]].",
        "Jane Roe was born on 14 March 1941 in Perth. Jane Roe died on 2 September 2016, [[aged 72 -> aged 75]].",
    ),
    good=(
        "Jane Roe was born in 1941 in Perth. Jane Roe died on 2 September 2016, aged 75.",
        "Jane Roe was born in 1941. Her son died in 2016, aged 40.",
    ),
)


def check(story: DatedStory) -> Iterator[Finding]:
    """Every age that no birth and date of the story allow."""
    lives = Lives.of(story)
    for age in lives.ages:
        births = lives.births_of(age.person)
        if births and not any(_fits(age, birth, _held(age, lives, story)) for birth in births):
            yield _told(story, age, births[0], _held(age, lives, story))


def _held(age: Age, lives: Lives, story: DatedStory) -> Days | None:
    """The days on which the age held; for an age at death, those of the death that the story gives."""
    if age.held or not age.at_death:
        return age.held
    death = next(iter(lives.deaths_of(age.person)), None)
    if death:
        return death.days
    return None


def _fits(age: Age, birth: Date, held: Days | None) -> bool:
    """True where the age is possible, or where it is not known when it held."""
    if held is None or birth.days.first > held.last:
        return True
    if age.birthday:
        least, most = held.first.year - birth.days.last.year, held.last.year - birth.days.first.year
        return least <= age.number <= most
    least, most = years_between(birth.days, held)
    if age.published:
        least -= 1  # the age may be that of a trial or a match some months before
    return least <= age.number <= most


def _told(story: DatedStory, age: Age, birth: Date, held: Days | None) -> Finding:
    assert held
    least, most = years_between(birth.days, held)
    if age.birthday:
        least, most = held.first.year - birth.days.last.year, held.last.year - birth.days.first.year
    possible = range(max(least, 0), most + 1)
    like = birth.place.text.removeprefix("born ").removeprefix("on ")
    born = f"on {written(birth.days.first, like)}" if birth.days.one else f"in {birth.days.first:%Y}"
    reached = "turned" if age.birthday else "was"
    years = " or ".join(map(str, possible)) if len(possible) < 3 else f"{least} to {most}"
    then = _then(held, like)
    sure = age.sure and birth.sure and not age.published
    beside = age.birthday and age.when is not None
    place = Place(age.place.block, age.place.span | age.when.span) if beside and age.when else age.place
    return story.tell(
        RULE,
        place,
        f"Someone born {born} {reached} {years} {then}; the text says {age.number}.",
        f"Born {born}: {years} years {then}.",
        suggestions=[fix for number in possible if len(possible) < 3 for fix in _fix(age, number)],
        against=[(birth.place, "the birth that the story gives")],
        publication=age.published,
        severity=None if sure else Severity.WARNING,
    )


def _then(days: Days, like: str) -> str:
    if days.one:
        return f"on {written(days.first, like)}"
    return f"in {days.first:%B %Y}" if (days.last - days.first).days < 31 else f"in {days.first:%Y}"


def _fix(age: Age, number: int) -> Iterator[Suggestion]:
    """The age that the birth gives, where it stands in figures."""
    found = re.search(r"\d+", age.place.text)
    if found and not age.birthday:
        span = Span(*found.span()).moved(age.place.span.start)
        source = age.place.block.source(span)
        label = age.place.text.replace(found[0], str(number))
        edit = Edit(start=source.start, end=source.end, replacement=str(number))
        yield Suggestion(label=label, safety="person", edits=(edit,))
