"""Dates that do not fit: each at its words, with its rule; the story was published on Friday, 8 March 2024."""

import pytest
from marked import assert_marked, findings_of

from proofdesk.checkers.dates import DateChecks
from proofdesk.findings import Severity
from proofdesk.settings import Settings

PUBLISHED = Settings(date="2024-03-08", dialect="en-GB")


def assert_dated(text: str, rule: str, published: Settings = PUBLISHED) -> None:
    assert_marked(f"It began at the harbour.\n\n{text}\n\nIt ended.", DateChecks, rule, settings=published)


@pytest.mark.parametrize(
    "text",
    [
        "The council met on [[Tuesday, March 6 -> Wednesday, March 6]], and adjourned.",
        "It resumed on [[Thursday 6 March 2024 -> Wednesday 6 March 2024]] in Leeds.",
        "[[MONDAY, MARCH 5, 2024 -> TUESDAY, MARCH 5, 2024]] was wet.",
        "On [[Wednesday (March 5) -> Tuesday (March 5)]] it rained.",
        "Doors open on [[Sat 10 March -> Sun 10 March]] at seven.",
        "The polls open on [[Sunday the 11th of March -> Monday the 11th of March]].",
        "It was [[Fri., Mar. 6, 2024 -> Wed., Mar. 6, 2024]], they said.",
        "On [[5 March 2024, a Monday -> 5 March 2024, a Tuesday]], it rained.",
        "[[5 March 2024 (Monday) -> 5 March 2024 (Tuesday)]] was wet.",
        "On Tuesday, March 5 – the eve – and on [[Thursday, March 6 -> Wednesday, March 6]], they marched.",
    ],
)
def test_weekdays(text: str) -> None:
    assert_dated(text, "dates.weekday")


@pytest.mark.parametrize(
    "text",
    [
        "The deal was signed on the [[31st of April -> 30th of April]].",
        "It ran until [[Nov. 31, 2022 -> Nov. 30, 2022]].",
        "They have until [[30 February -> 29 February]] to leave.",
        "She was born on [[29 February 1900 -> 28 February 1900]] in Cork.",
        "It closes on [[2023-09-31 -> 2023-09-30]].",
        "It ran from June 29-[[31 -> 30]] in Bonn.",
        "It fell on [[Friday 32 March -> Friday 31 March]].",
    ],
)
def test_impossible_days(text: str) -> None:
    assert_dated(text, "dates.impossible")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Kowalska, [[52 -> 43]], was born in 1980 in Gdynia.",
        "Anna Kowalska, the [[52-year-old -> 43-year-old]] mayor, was born in 1980.",
        "The [[52-year-old -> 44-year-old]] Anna Kowalska spoke. Kowalska was born on 1 January 1980 in Gdynia.",
        "Anna Kowalska, born Feb. 2, 1983, is [[51 -> 41]] and a nurse.",
        "Anna Kowalska was born in Gdynia on 30 August 1982 and is [[37 -> 41]].",
        "Anna Kowalska was born on 2 May 1968. She died on 1 June 2020 [[at the age of 62 -> at the age of 52]].",
        "Born on 2 May 1968, Anna Kowalska was [[60]] when she died in 2020.",
        "Pavel Novak (1930–2001) was [[68 -> 70]] when he died.",
        "Anna Kowalska celebrated her [[60th birthday on 3 May 2020]]. She was born on 3 May 1962.",
        "In 1990, [[aged 20 -> aged 14]], Anna Kowalska married. Kowalska was born in 1975.",
        "Anna Kowalska was [[20 -> 14]] when she married in 1990. She was born in 1975.",
        "Pavel Novak (b. 1960) died in 2010 [[aged 60 -> aged 49]].",
        "Pavel Novak was born in Brno in 1960. At [[30 -> 24]], in 1985, he joined the bank.",
        "Pavel Novak (born 4 July 1960) is [[67 -> 63]].",
        "Pavel Novak, a diver who was born in 1960, has died [[at the age of 73 -> at the age of 63]].",
        "The [[61-year-old -> 55-year-old]], who was born in 1968 in Brno, said so.",
        "The man, Pavel Novak, is [[54 -> 48]]. Court papers give his date of birth as 2 August 1975.",
    ],
)
def test_ages(text: str) -> None:
    assert_dated(text, "dates.age")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The leap fair was held on [[29 February -> 28 February]] in Bonn.", "2023-03-03"),
        ("The leap fair was held on 29 February in Bonn.", "2024-03-03"),
        ("The leap fair was held on 29 February in Bonn.", "2023-09-03"),
        ("In 2020 it was held on 29 February in Bonn.", "2023-03-03"),
    ],
)
def test_a_leap_day_without_its_year_is_of_the_year_it_is_near_to(text: str, published: str) -> None:
    assert_dated(text, "dates.impossible", Settings(date=published))


@pytest.mark.parametrize(
    "text",
    [
        "Tessa Kvist, [[36 -> 30]], won. Born in 1993 in a flat, she ran here. Kvist wept.",
        "Tessa Kvist won. She is [[36 -> 30]]. Kvist was born in 1993 in Kalmar.",
        "Tessa Kvist won here. She was born in 1993 in Kalmar. Kvist, [[36 -> 30]], wept.",
    ],
)
def test_ages_over_several_sentences(text: str) -> None:
    assert_dated(text, "dates.age")


def test_two_people_of_one_surname_are_told_apart() -> None:
    text = (
        "Tessa Kvist, 30, and Olof Kvist, [[50 -> 60]], won. Tessa Kvist was born in 1993, Olof Kvist was born in 1963."
    )
    assert_dated(text, "dates.age")
    assert_dated("Tessa Kvist and Olof Kvist won. Kvist, 30, was born in 1963, they said.", "dates.age")


def test_the_age_of_an_obituary_is_that_of_the_death_it_gives() -> None:
    text = (
        "Pavel Novak, who has died [[aged 84 -> aged 83]], was a diver.\n\nHe came to Brno late.\n\n"
        "He was born on 14 March 1941 in Zlín.\n\nPavel Novak, diver, born 14 March 1941; died 1 March 2025"
    )
    assert_marked(text, DateChecks, "dates.age")


@pytest.mark.parametrize(
    "text",
    [
        "The school opened [[40 years ago, in 1974]].",
        "Back in [[1974, some 30 years ago]], it was a farm.",
        "She has led the union for [[eight years, since 2009]].",
        "In the [[20 years since 1994]], wages doubled.",
        "[[Two decades ago, in 1990]], the mine closed.",
        "[[Three months ago, in June 2023]], it rained.",
        "This week marks the [[30th anniversary of the 1984]] strike.",
        "The firm was founded in 1920 and celebrated its [[75th anniversary]] in 2005.",
        "The pub, established in 1870, will close on Sunday after [[120 years]].",
        "The pub opened in 1990. It closed in 2010 after [[30 years]].",
        "[[Thirty years]] have passed since the bridge opened in 1974.",
        "The club was founded in 1919, which makes it [[95 years old]].",
        "The town marks the [[centenary]] of its library, which opened in 1914.",
        "He served [[12 years in prison, from 1990 until 1997]].",
        "After [[12 years in office (1990–1997)]], he left.",
        "A [[25-year-old]] stadium built in 1989 is to be razed.",
        "He ruled for [[20 years, from 1990 to 2000]].",
        "The war lasted [[six years, from 1939 to 1943]].",
        "The trust was founded in [[2013 and so 22 years old]] now.",
    ],
)
def test_years_ago(text: str) -> None:
    assert_dated(text, "dates.years-ago")


@pytest.mark.parametrize(
    "text",
    [
        "She worked there [[from 2010 to 2008]].",
        "[[Between May 2015 and March 2014]] the shop was shut.",
        "[[From 5 May 2015 to 3 May 2015]] it was closed.",
        "In 2015, [[five years after the 2005]] quake, they returned.",
        "The treaty was signed in 1995, [[two years before the 1999]] summit.",
        "[[Six years after the 2009]] vote, in 2012, it changed.",
        "Founded in 1990, it closed [[five years later, in 2003]].",
        "The strike began on 3 May 2023. [[Five days later, on 10 May]], it ended.",
        "The mayor left on 10 May 2023, [[two weeks after his arrest on 8 May 2023]].",
        "The writ was moved on 6 January, [[three weeks before his resignation on 16 December 2023]].",
        "He was held on [[10 May 2023, before the fire broke out on 2 May 2023]].",
        "She spoke on [[2 May 2023, after the fire broke out on 10 May 2023]].",
        "In 2001, [[two years after the 2005]] vote, it changed.",
        "The vote was on 28 December 2023. [[Six days later, on 1 February]], they met.",
        "He came to Rome in 1961. [[After that, in 1959]], he moved to Ottawa.",
        "The tunnel opened on [[3 June 2025]] to cheers.",
        "The bridge collapsed in [[2031]].",
        "The election was held on [[12 December 2025]].",
        "She was chief executive [[(2009–2003)]] of the bank.",
        "The study was published on [[15 April]].",
        "The fair will open on [[28 February]] in Bonn.",
        "Ministers will meet on [[3 June 2023]] in Bonn.",
    ],
)
def test_order(text: str) -> None:
    assert_dated(text, "dates.order")


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Novak (1930–2001) wrote novels. [[In 2005]] Novak won a prize for a play.",
        "Pavel Novak was born in 1980. He studied law from 1975 [[to 1979]].",
        "Pavel Novak, who died in 2001, moved to Brno [[in 2008]].",
        "Pavel Novak, born in 1980, won his first race [[in 1972]].",
        "Pavel Novak (1930–2001), who surveyed the gorge [[in 2005]], drew it.",
        "The painter died in 1890, and [[in 1895]] he moved to Arles.",
        "The poet (1770–1850) met the queen [[in 1860]].",
        "Mozart wrote the piece [[in 1801]]. Wolfgang Amadeus Mozart died in 1791.",
        "Mozart died in 1791. His last mass was composed [[in 1801]]. Wolfgang Amadeus Mozart sang.",
        "She published the rule [[in 1932]] and died in 1921.",
        "Pavel Novak [[(1998–1923)]] was a diver.",
    ],
)
def test_lifetimes(text: str) -> None:
    assert_dated(text, "dates.lifetime")


@pytest.mark.parametrize(
    "text",
    [
        "The church was built [[in the 18th century, in 1822]].",
        "The [[17th century, from 1701 to 1800]], was an age of reason.",
        "[[In the Sixties, in 1972]], it was different.",
        "[[In the 1990s, in 2003]], the factory closed.",
        "The house, built in [[1925, in the late 19th century]], is empty.",
        "The hall, put up in [[1936, is one of the few 19th-century]] schools.",
        "[[2022 was a leap year]]. In 2024 it rained.",
        "The [[leap year 1900]] was no leap year.",
        "[[2024, a leap year, had 365]] days.",
        "[[2024 was not a leap year]].",
        "There are [[31 days in April]].",
        "It was given every night of [[February 2023, 29]] in all.",
        "He was held on [[14 May 2023 (25 Khordad 1402)]] in Tehran.",
        "He was held on [[25 Ordibehesht 1402 (14 May 2022)]] in Tehran.",
        "The [[Iranian year 1403 (2022)]] was dry, and the [[Islamic year 1445 (2020)]] too.",
        "The fast began on [[1 Ramadan 1444 (23 May 2023)]].",
        "The weekend of [[6-7 March 2024]] will be wet.",
    ],
)
def test_the_calendar(text: str) -> None:
    assert_dated(text, "dates.calendar")


def test_a_weekday_shows_what_it_rests_on() -> None:
    text = "---\ndate: 2024-03-08\n---\nIt rained on Monday 5 March in Hull.\n"
    (finding,) = findings_of(text, DateChecks, "a.md")
    assert finding.message == "5 March 2024 was a Tuesday; the text says Monday."
    assert (finding.severity, finding.category, finding.checker) == (Severity.ERROR, "fact", "dates")
    assert [(fix.label, fix.safety) for fix in finding.suggestions] == [
        ("Tuesday 5 March", "person"),
        ("Monday 4 March", "person"),
    ]
    assert [(edit.replacement) for fix in finding.suggestions for edit in fix.edits] == ["Tuesday", "4"]
    assert [(other.quote, other.note) for other in finding.related] == [("2024-03-08", "the date of publication")]
    (proof,) = finding.evidence
    assert proof.kind == "calendar"
    assert proof.text == (
        "5 March 2024 was a Tuesday. The text gives no year; 2024 is the year nearest to publication. "
        "The date of publication is 8 March 2024."
    )


def test_the_nearest_date_may_lie_in_another_month_and_year() -> None:
    (finding,) = findings_of("It rained on Saturday, Dec. 31, 2023, in Hull.", DateChecks)
    assert [fix.label for fix in finding.suggestions] == ["Sunday, Dec. 31, 2023", "Saturday, Dec. 30, 2023"]
    (finding,) = findings_of("It rained on Tuesday, Dec. 31, 2023, in Hull.", DateChecks)
    assert finding.suggestions[1].label == "Tuesday, Jan. 2, 2024"


def test_a_story_about_the_past_is_read_by_its_own_year() -> None:
    text = "In 1963 it came. On Saturday, November 22, the president was shot."
    (finding,) = findings_of(text, DateChecks, settings=PUBLISHED)
    assert finding.severity is Severity.WARNING
    assert finding.message == "November 22, 1963 was a Friday; the text says Saturday."


def test_what_is_quoted_is_at_most_a_query() -> None:
    for text in (
        "“We met on Monday 5 March 2024,” she said.",
        "“It shut in 2010, five years after the 2001 fire,” she said.",
        "“On 31 June we left,” she said.",
    ):
        (finding,) = findings_of(text, DateChecks)
        assert finding.severity is Severity.QUERY
        assert finding.message.endswith("check against the recording.")


def test_an_age_points_to_the_birth() -> None:
    (finding,) = findings_of("Jane Roe (1923–1998) sang. Roe died in 1998, aged 70.", DateChecks)
    assert finding.severity is Severity.ERROR
    assert finding.message == "Someone born in 1923 was 74 or 75 in 1998; the text says 70."
    assert [(other.quote, other.note) for other in finding.related] == [
        ("(1923–1998)", "the birth that the story gives")
    ]


def test_no_place_is_told_twice() -> None:
    found = findings_of("It was Friday 31 June 2023, they said.", DateChecks)
    assert [each.rule for each in found] == ["dates.impossible"]


@pytest.mark.parametrize("word", ["false", "wrong", "incorrect", "untrue", "mistake"])
def test_nothing_is_called_wrong(word: str) -> None:
    texts = [text for rule in DateChecks.records(None) for text in (rule.summary, rule.why)]  # type: ignore[arg-type]
    assert not any(word in text.lower() for text in texts)
