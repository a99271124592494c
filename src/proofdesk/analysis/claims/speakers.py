"""Who says so: the source that a statement names, as it stands in the sentence.

Read by form: “…,” said Jane Roe, the chief executive; Jane Roe said …; according to the ministry; the study found that.
Words inside quotation marks are not looked at: what a speaker reports of others is the speaker's.
"""

import re

_SAID = (
    "said|says|announced|claimed|claims|confirmed|stated|admitted|warned|warns|argued|argues|insisted|insists|wrote|"
    "writes|tweeted|explained|explains|recalled|acknowledged|replied|asserted"
)
_FINDING = (
    "added|adds|agreed|noted|notes|found|finds|shows?|showed|suggests?|suggested|estimates?|estimated|reported|reports|"
    "believes?|believed|concluded|concludes|revealed|reveals|predicts?|predicted|calculated|testified|heard"
)
_VERB = rf"(?:{_SAID}|told|described|denied|denies|(?:{_FINDING})(?=\sthat\b|[,:]?\s[“\"•]))"
_PEOPLE = (
    "[Oo]fficials|[Pp]olice|[Ss]cientists|[Rr]esearchers|[Ee]xperts|[Cc]ritics|[Ww]itnesses|[Pp]rosecutors|[Ll]awyers|"
    "[Rr]esidents|[Aa]nalysts|[Dd]octors|[Tt]eachers|[Ww]orkers|[Cc]ampaigners|[Uu]nions"
)
_DETERMINERS = "[Tt]he|[Aa]n?|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Tt]wo|[Mm]any"
_NAME = rf"(?:[A-Z][\w’'.&-]*|{_DETERMINERS}|{_PEOPLE}|he|she|they|it|we)"
_MORE = r"(?:\s(?!(?:and|but|that|who|which|because|when|where|while|was|were|is|are)\b)[\w’'.&-]+){0,7}?"
_ROLE = r"(?:[a-z]|an?\s|the\s|who\s|[A-Z][\w’'-]+\s)[^,;:“”\"•]{1,90}"
_BEFORE = (
    rf"(?:^|[,;:—–“”\"•]\s*|\b(?:and|but|that|as|while|because|when|where|after)\s)"
    rf"(?P<who>{_NAME}{_MORE}(?:,\s{_ROLE},)?)"
    rf"\s(?:(?:also|has|have|had|later|then|once|previously)\s)?{_VERB}(?!\w)"
)
_WHO = (
    r"(?P<who>(?:[A-Z]|(?:the|an?|one|his|her|its|their)\s)[^,;:.“”\"•]{1,60}?(?:(?<=\b[A-Z])\.[^,;:.“”\"•]{1,40})?"
    rf"(?:,\s{_ROLE})?)(?=[,;:.“”\"•]|$)"
)
_AFTER_QUOTE = rf"[”\"’'•],?\s(?:{_SAID}|added|noted|recalled)\s{_WHO}"
_AFTER_COMMA = rf",\s(?:{_SAID})\s{_WHO}"
_ACCORDING = (
    r"\b[Aa]ccording\sto\s(?P<who>[^,;:.“”\"•]{2,80}(?:(?<=\b[A-Z])\.[^,;:.“”\"•]{1,60})?"
    r"(?:,\s(?:an?\s|the\s|who\s)[^,;:.“”\"•]{1,80}(?=[,.]))?)"
)
_LAST = r",\s(?P<who>[^,;:“”\"•]{2,60})\s(?:says|say|said)\W*$"
# Kept as text: `re` compiles each once, when the first draft is read, and commands that read none start sooner.
_FORMS = (_ACCORDING, _AFTER_QUOTE, _BEFORE, _LAST, _AFTER_COMMA)
_TAIL = (
    r"\s(?:in an?\s(?:statement|interview|report|letter|speech|email|post)"
    r"|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|yesterday|last\s(?:week|month|year|night)|at\sa\s|after\s|before\s|during\s|as\s(?:he|she|they)\s|that\s|when\s"
    r"|in\s(?:19|20)\d\d|(?<!of\s)(?<!for\s)(?<!at\s)(?<!from\s)(?<!in\s)(?<!by\s)(?<!to\s)(?<!with\s)(?<!on\s)"
    r"(?<!,\s)(?<!who\s)(?<!runs\s)(?:the|an?|he|she|it|they)\s).*$"
)
_VERBS_INSIDE = r"(?<!who )\b(?:was|were|is|are|has|had|have|would|will|could|can|should)\b"
_LEAD = (
    r"^(?:On|In|At|By|Since|After|Before|Last|Yesterday|Earlier|Later|Meanwhile|However|But|And|Still|Also)\b"
    r"(?:\s(?:[A-Z]\w+day|week|month|year|night))?\s+"
)
_NOBODY = frozenset(
    "it it’s it's there this that what which who i we you the a an one its his her their some two many".split()
)
LONGEST = 1200
"""Code points of a sentence that is read."""


def speaker(sentence: str) -> str:
    """The source that a sentence names, in its own words; empty where it names none.

    Quoted words should be masked with “•”. “She said” gives “she”: who she is, a person reads.
    """
    if len(sentence) > LONGEST:
        return ""
    for pattern in _FORMS:
        for found in re.finditer(pattern, sentence):
            who = _trimmed(found["who"])
            if who.lower() not in _NOBODY and not (pattern is _AFTER_COMMA and re.search(_VERBS_INSIDE, who)):
                return who
    return ""


def last_words(sentence: str) -> str:
    """The source named in the last words of a sentence (“…, Roe said.”); empty where none is."""
    found = re.search(_LAST, sentence[-LONGEST:])
    who = _trimmed(found["who"]) if found else ""
    return "" if who.lower() in _NOBODY else who


def _trimmed(who: str) -> str:
    name, comma, role = re.sub(_LEAD, "", who).partition(", ")
    words = f"{re.sub(_TAIL, '', name)}{comma}{role}".strip(" ,.–—-")
    return words[:1].lower() + words[1:] if words.split(" ")[0] in ("He", "She", "They", "The", "A", "An") else words
