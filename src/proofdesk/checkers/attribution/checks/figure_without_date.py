"""A body’s figures without a period: “figures from the ONS show that unemployment stood at 4.2 per cent”."""

from collections.abc import Iterator
from functools import cache

import regex

from proofdesk.checkers.attribution import _words
from proofdesk.checkers.attribution._asking import ask, rule
from proofdesk.checkers.attribution._copy import Copy
from proofdesk.findings import Finding
from proofdesk.text.patterns import lazy_pattern

RULE = rule(
    "figure-without-date",
    "figures",
    0.65,
    "A body’s figures are given without the period that they are for.",
    "A rate or a count holds for a time. Without it readers cannot tell last month’s figure from one of years ago.",
    bad=("[[Figures from the ONS show]] that unemployment stood at 4.2 per cent.",),
    good=(
        "Figures from the ONS show that unemployment stood at 4.2 per cent in May.",
        "Figures from the ONS show that unemployment stood at 4.2 per cent. It was 4 per cent a year ago.",
        "The latest figures from the ONS show that unemployment stood at 4.2 per cent.",
        "Figures from the shop window show dancers.",
    ),
)
_PERIOD = lazy_pattern(
    r"\b(?:1[89]|20)\d\d\b|\b(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b"
    r"|\b(?i:days?|weeks?|months?|quarters?|years?|decades?|century|today|yesterday|tonight|latest|recent|recently|new|now|current|currently"
    r"|annual|annually|monthly|weekly|daily|since|yet to be)\b|\b\d{2,4}s\b"
)
_NUMBER = lazy_pattern(
    r"\d|\b(?:half|third|quarter|million|billion|thousand|hundred|per cent|percent)\b", regex.IGNORECASE
)


@cache
def _pattern() -> "regex.Pattern[str]":
    nouns, verbs = _words.either("figures", "nouns"), _words.either("figures", "shows")
    body = r"(?:the )?(?-i:\p{Lu})[\w’'.-]*(?: (?:[\w’'.-]+)){0,6}?"
    return _words.whole(
        rf"(?:official )?(?:{nouns}) (?:{_words.either('figures', 'from')})(?: (?:by|from))? {body} (?:{verbs})"
        rf"|according to (?:official )?(?:{nouns}) (?:{_words.either('figures', 'from')})(?: (?:by|from))? (?:the )?"
        r"(?-i:\p{Lu})[\w’'-]*(?: (?-i:\p{Lu})[\w’'-]*)*"
        rf"|(?!(?:The|These|Those|Its|Their) )(?:(?-i:\p{{Lu}})[\w.]*(?:['’]s)? ){{1,4}}(?:{nouns}) (?:{verbs})"
    )


def asked(copy: Copy) -> Iterator[Finding]:
    """A query at the words that give the source."""
    for place in copy.find(_pattern(), _words.words("figures", "nouns")):
        sentence = copy.sentence(place)
        if _NUMBER.search(sentence.text) and not _PERIOD.search(copy.paragraph(place)) and not copy.linked(sentence):
            yield ask(copy, RULE, [place], "For which period? No date stands beside these figures.")
