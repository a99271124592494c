"""Dates that only look as if they did not fit: all of these are silent."""

import pytest
from marked import findings_of

from proofdesk.checkers.dates import DateChecks
from proofdesk.settings import Settings

IN_MARCH = [
    "The talks ran from Friday to Sunday, 8-10 March.",
    "It happened on the night of 5-6 March 2024, between Tuesday and Wednesday.",
    "The festival opens on Saturday 17 August and tickets will go on sale in May.",
    "In 1963 the world changed. On Friday, November 22, the president was shot.",
    "On Tuesday, September 11, 2001, the towers fell. On Wednesday, September 12, the markets stayed shut.",
    "The Sunday Times of 5 March 2024 reported it.",
    "Fiscal 2023 ran from 1 April 2022 to 31 March 2023.",
    "In the 2022-23 season, they finished third; in 2023-24 they lead.",
    "In the year to March 2023, sales rose from 2,014 to 2,009.",
    "Output fell from 2014 to 2009 units.",
    "He was born on 29 February 1996 and turns 28 this year.",
    "Jane Roe, 55, was born in 1968.",
    "Jane Roe, 56, was born in 1968 and her husband, 61, in 1962.",
    "Jane Roe was born in 1968. Her mother was 20 when she married in 1960.",
    "Jane Roe was born in 1968. She was 30 when her son was born in 1998.",
    "Jane Roe (1923–1998) was honoured with a statue in 2003. In 2010 Roe was named one of the great painters.",
    "Jane Roe, who died in 1998, left a house that was sold in 2003.",
    "Jane Roe died in 1998. Her book was published in 2001 and won a prize in 2003.",
    "The family lost its home in 2003, five years after Roe died in 1998.",
    "Ten years ago, in 2014, it was a field. About 20 years ago, in 2006, it was a wood.",
    "A decade ago, in 2012, the club was broke.",
    "Half a century ago, in 1971, the rules changed.",
    "It has been 25 years since 1999.",
    "By 2010, in the nine years since 2001, wages had doubled.",
    "She was appointed in 2001 after 20 years as a judge.",
    "The theatre opened in 1963. After 30 years on the stage, he retired on Friday.",
    "The shop, opened in 1963, closed in 1990 after 27 years.",
    "Next year will be the 50th anniversary of the 1975 vote.",
    "They met at the 40th anniversary of the school, built in 1950.",
    "A 30-year-old man who was born in 1993 was arrested.",
    "A 200-year-old house rebuilt in 1990 burned down.",
    "He was mayor between 2016 and 2019 and again from 2021.",
    "Two years after the vote, in 2018, he resigned; he returned in 2020.",
    "In 2010, after winning the right to stage the 2022 World Cup, Qatar began to build.",
    "In 2010, after agreeing to leave in 2014, the army stayed.",
    "On 3 May 2023, after he had agreed to step down on 5 May 2023, he spoke.",
    "The contract, signed in 2020, runs until 2031.",
    "He signed a contract in 2020 that ends on 3 June 2031.",
    "In the film, the bridge collapsed in 2031.",
    "The deal was expected to be closed in June 2025.",
    "The court will rule on a law passed on 3 May 2019.",
    "The committee will hear from those who lived there in 2019.",
    "The church was built in the 12th century and rebuilt in 1923.",
    "In the 19th century, 1848 was the year of revolts.",
    "From the 1980s to 1994, it was a bank.",
    "At the end of the 19th century, in 1900, it opened.",
    "In the early 2000s, in 2004, he moved.",
    "The 1980s band reunited in 1994.",
    "2024, a leap year, has 366 days; 2023 had 365.",
    "All 29 days of February were dry. The 31 days of March follow.",
    "“I was born in 1970 and I’m 60,” he joked.",
    "Smith, 45, beat Jones, 50, and Lee (1960–2001) was remembered.",
    "The war (1939–1945) ended 79 years ago. The Ottoman Empire (1299–1922) is long gone.",
    "Call 2014-2009 or see pages 2019-2016.",
    "BORN TO RUN was released in 1975.",
    "Anna Roe was born in 1980. John Roe, 70, is her father.",
    "Roe, born in 1950, retired in 2015 at 65.",
    "They scored after 61 minutes; it was 12-10 in 2019.",
    "On May 5 letters were sent. In May 45 people died.",
    "June 31 of them came back. A March 30-strong group left.",
    "It was the wettest February since 1990, with 29 days of rain in January.",
    "He has been there for two years, since last March.",
    "The queen reigned for 63 years, from 1837 to 1901.",
    "He played for the club from 1998-2004, for six years.",
    "In 2012, just under four years after the 2008 crash, it reopened.",
    "Three days later, on 8 February, they met. He left on 5 February.",
    "The vote was on 5 May. Three days later, on 8 May, they met.",
    "The vote was on 28 December 2023. Six days later, on 3 January, they met.",
    "The company was founded in 1898; its 100th anniversary book came out in 2001.",
    "Founded in 1898, the club is 125 years old.",
    "The first 40 years of the 20th century, from 1901, were grim.",
    "At 20, in 1990, she married Tom Lee, who was born in 1960.",
    "The 45-year-old said that Anna Roe, born in 1960, had left.",
    "Anna Roe, then 30, moved to Leeds. She was born in 1960.",
    "In 1990 Anna Roe, 30, moved to Leeds. She was born in 1960.",
    "Anna Roe, who was born in 1960, won aged 24.",
    "Today is Friday. Yesterday was Thursday 7 March.",
    "The 2 March 2024 edition (Saturday) sold out.",
    "Muharram 1446 begins on Sunday 7 July 2024. In the year 1403, Nowruz fell on 20 March 2024.",
    "Pope John Paul I died on 28 September 1978, 33 days after his election on 26 August 1978.",
    "King Charles I was executed on 30 January 1649, a Tuesday. Washington was born on Friday 11 February 1731.",
    "Updated Friday, March 8, 2024 at 9am. Published Thursday, March 7, 2024.",
    "Chinese New Year fell on Saturday, Feb. 10. Next year it is on Wednesday, Jan. 29.",
    "The fair will open on 15 December in Bonn.",
    "The singer was arrested on 2 August after a quarrel.",
    "She was born on 15 April and was married on 20 April last year.",
    "The museum will be closed until 3 May 2019 is repaired.",
    "The study will be published on 15 April.",
    "Ann Roe was born in 1970. The Roe Prize was first won in 1965.",
    "Ann Roe, 50, said her father, born in 1940, had died in 2010 at the age of 70.",
    "In the 1990s, by 1989 standards, it was big.",
    "It was one of the first 20th-century houses, built in 1905.",
    "The bus left at 12.05 on Friday 8 March and came at 00.10 on Saturday.",
    "The clocks go forward on Sunday 31 March at 1am, or on Saturday night, 30-31 March.",
    "She lived there for 20 years from 1990. He had worked there for 30 years by 2001.",
    "In its 125-year history, from 1898, the club has won twice.",
    "More than 20 years after the 2003 war, in 2024, they met.",
    "The first of four matches, on Wednesday 6 March, was lost; on Friday they won.",
    "Trade ended in the fifteenth century, in 2013, China laid plans.",
    "The number in 1995, the last year of the scheme, was low.",
    "Yesterday, December 7th, 1941, was quoted.",
    "It was so in the early 1800s (1812–1857), the early 1990s, 2007–2009 and the Sixties.",
    "MAY 5 PEOPLE WIN and MARCH ON, SAYS MAYOR.",
    "The queen, who died in 1901, and in 1903 her son, were mourned.",
    "The committee, which has served for 12 years in all (2019–2021 it was idle), met.",
    "He was held on 25 Ordibehesht 1402 (15 May 2023), in the Persian year 1402 (2023-24).",
    "The fast began on 1 Ramadan 1444 (23 March 2023); the Islamic year 1445 (2023) began in July.",
    "Mozart died in 1791. His portrait was painted in 1819. Wolfgang Amadeus Mozart sang.",
    "Gordon Roe was born in Leeds in 1951. At 12, he was canvassing. By his 20s he led a group.",
]
AT_NEW_YEAR = [
    "On Sunday, December 31, and Monday, January 1, the port was shut.",
]
ON_NEW_YEARS_EVE = [
    "The law takes effect on Wednesday, January 1.",
]
UNDATED = [
    "They met on Monday, 5 March, and on Tuesday, 5 March.",
    "It opened 40 years ago, in 1974, and closes after 20 years.",
    "Jane Roe, 61, who was born in 1968, said so.",
    "It will open on 3 May 2019. It opened on 3 June 2031.",
    "The 30th anniversary of the 1984 strike is near.",
]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        *((text, "2024-03-08") for text in IN_MARCH),
        *((text, "2024-01-02") for text in AT_NEW_YEAR),
        *((text, "2024-12-31") for text in ON_NEW_YEARS_EVE),
        *((text, None) for text in UNDATED),
    ],
)
def test_silence(text: str, published: str | None) -> None:
    found = findings_of(f"It began.\n\n{text}\n\nIt ended.", DateChecks, settings=Settings(date=published))
    assert [(each.rule, each.quote, each.message) for each in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "LONDON, March 8, 2024 (Reuters) — Jane Roe, born in 1960, moved to Leeds last week.\n",
        "---\nbyline: Ann Lee, 3 June 2031\ndate: 2024-03-08\n---\nIt rained.\n",
        "By Ann Lee\n\nFriday, March 8, 2024\n\nIt rained.\n",
    ],
)
def test_the_date_of_a_dateline_or_byline_is_no_event(text: str) -> None:
    assert findings_of(text, DateChecks, "a.md") == []
