"""Punctuation: exact spans and fixes, and silence where the marks are right."""

import pytest
from marked import assert_marked, findings_of

from proofdesk.checkers.punctuation import Punctuation
from proofdesk.findings import Severity
from proofdesk.rulebook import read_marked

BEFORE = "The council met on Monday.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "It was [[the the -> the]] end.",
        "It was [[the\nthe -> the]] end.",
        "It was [[the\r\n  the -> the]] end.",
        "[[The the -> The]] end came.",
        "They said that [[they they -> they]] would go.",
        "He is [[a a -> a]] man of his word.",
        "She had had enough.",
        "“No, no,” he said.",
        "I know that that is so.",
        "Duran Duran played in Baden Baden.",
        "It is very very cold, and so so long.",
        "The vote was 12 12 in the end.",
        "What it is is a mess.",
        "“He said: the. The end,” she read.",
        "a, a",
        "It rose 🙂 [[of of -> of]] course.",
    ],
)
def test_doubled_words_are_found_also_across_lines(text: str) -> None:
    assert_marked(BEFORE + text, Punctuation, rule="punctuation.doubled-word")


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("They told him what it was was a surprise.", "unsafe"),
        ("All the pair have have been sold.", "unsafe"),
        ("He saw Will Will Young in town.", "unsafe"),
        ("The house was was red.", "safe"),
        ("It was the the end.", "safe"),
        ("The The end came.", "unsafe"),
    ],
)
def test_a_doubling_that_may_be_meant_is_not_mended_unseen(text: str, safety: str) -> None:
    (found,) = findings_of(BEFORE + text, Punctuation)
    assert [each.safety for each in found.suggestions] == [safety]


@pytest.mark.parametrize(
    "text", ["see `the` the end", "the **the** end of it was near.", "It was the [the](x.md) end."]
)
def test_doubled_words_in_markdown(text: str) -> None:
    found = findings_of(text, Punctuation, name="draft.md")
    doubled = [finding for finding in found if finding.rule == "punctuation.doubled-word"]
    assert len(doubled) == (0 if "`" in text else 1)
    assert all(suggestion.safety == "unsafe" for finding in doubled for suggestion in finding.suggestions)


@pytest.mark.parametrize(
    "text",
    [
        "The council voted on Tuesday to reopen the old library[[ -> .]]\n\nIt had closed in May.",
        "“We were promised a school,” she said in a statement[[ -> .]]\n\nNothing came.",
        "The vote was close. Nobody expected the mayor to lose it[[ -> .]]\n\nShe did.",
        "Three things stood in the way of the vote:\n\n- money",
        "The council voted to reopen the library.\n\nIt had closed in May!",
        "Library hours\n\nThe library is open from ten to six every day.",
        "“They had been promised a school, and then nothing was built…”\n\nThe end.",
        "The vote was close (the mayor had said it would be so).\n\nIt was.",
        "“It is the end of a long argument.” – Ruth Okonjo\n\nShe left.",
        "Who would have thought that it could come to this?\n\nNobody.",
        "Photograph by Ann Smith for the Harbour News\n\nIt was taken in May.",
    ],
)
def test_a_paragraph_ends_with_its_mark(text: str) -> None:
    assert_marked(BEFORE + text, Punctuation, rule="punctuation.paragraph-end")


def test_points_without_stops_are_a_style_and_not_slips() -> None:
    point = "The firm wants to hire twenty people in the spring"
    text = "\n\n".join([point, f"{point} and summer", f"{point} and autumn", "The end came soon."])
    assert not [finding for finding in findings_of(BEFORE + text, Punctuation) if "end" in finding.rule]


@pytest.mark.parametrize(
    "text",
    [
        "He said [[“]]we shall see and left.\n\nShe stayed.",
        "He said we shall see[[”]] and left.",
        "“One paragraph of speech.\n\n“And another one,” she said.",
        "“One paragraph of speech.\n\nThe next is not speech at all.",
        'The boat is 6" longer.',
        '"Straight," he said. "All of it."',
        "“He called it ‘a mess’ and left,” she said.",
        '"Mixed,” he said.',
    ],
)
def test_double_marks_have_partners(text: str) -> None:
    if "“One paragraph of speech.\n\nThe" in text:
        found = findings_of(text, Punctuation)
        assert [finding.quote for finding in found if finding.rule == "punctuation.unclosed-quote"] == ["“"]
        return
    for rule in ("punctuation.unclosed-quote", "punctuation.unopened-quote"):
        own = ("[[“]]" in text and "unclosed" in rule) or ("[[”]]" in text and "unopened" in rule)
        assert_marked(text if own else text.replace("[[", "").replace("]]", ""), Punctuation, rule=rule)


@pytest.mark.parametrize(
    "text",
    [
        "Rooms will be “as common as desks[[“ -> ”]] in two years.",
        "It rose in May. [[” -> “]]This is good,” he said.",
        "Rooms will be “as common as desks” in two years.",
    ],
)
def test_marks_the_wrong_way_round(text: str) -> None:
    assert_marked(text, Punctuation, rule="punctuation.reversed-quote")


@pytest.mark.parametrize(
    "text",
    [
        '“One,” she said. “Two,” he said. [[" -> “]]Three,” they said.',
        "It’s theirs, isn’t it? She’s sure. They don[[' -> ’]]t know.",
        '"All straight," he said. "It\'s fine."',
        'It’s 6" long, isn’t it? They’re sure it’s so.',
    ],
)
def test_straight_marks_among_curly_ones(text: str) -> None:
    assert_marked(text, Punctuation, rule="punctuation.mixed-quotes")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The fund [[(]]set up in 2019 is empty.", "punctuation.unclosed-bracket"),
        ("The fund [[[]]set up in 2019 is empty.", "punctuation.unclosed-bracket"),
        ("The fund set up in 2019[[)]] is empty.", "punctuation.unopened-bracket"),
        ("She had two aims: a) to win, b) to be seen.", "punctuation.unopened-bracket"),
        ("It was fun :) and then (as they say) it was not.", "punctuation.unopened-bracket"),
        ("The fund (set up [in 2019]) is empty.", "punctuation.unclosed-bracket"),
    ],
)
def test_brackets_have_partners(text: str, rule: str) -> None:
    assert_marked(text, Punctuation, rule=rule)


@pytest.mark.parametrize(
    "text",
    [
        "The committee[[  ]]met again in the spring.",
        "The committee met.[[  ]]It met again. Then it did not.",
        "One met.  Two met.  Three met.  Four met.  All of them did.",
        "The committee met again.",
    ],
)
def test_double_spaces(text: str) -> None:
    assert_marked(text, Punctuation, rule="punctuation.double-space")


def test_thousands_of_nested_marks_cost_little() -> None:
    text = "“(" * 5000 + "word"
    found = findings_of(text, Punctuation)
    assert {finding.rule for finding in found} == {"punctuation.unclosed-quote", "punctuation.unclosed-bracket"}


def test_a_reversed_mark_left_open_at_the_end_of_a_paragraph_is_no_crash() -> None:
    found = findings_of("He said ”this and left.\n\nThe end came.", Punctuation)
    assert {finding.rule for finding in found} == {"punctuation.reversed-quote", "punctuation.unclosed-quote"}


def test_two_closing_marks_in_a_row_are_one_slip() -> None:
    found = findings_of("The survey showed it.” This is good,” said the minister. All agreed.", Punctuation)
    assert [(finding.rule, finding.span.start) for finding in found] == [("punctuation.reversed-quote", 21)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is on our brandy,’ he said, ‘and we know it.’", [("punctuation.unopened-quote", 20)]),
        ("He said: ‘We shall see about that. Then he left.", [("punctuation.unclosed-quote", 9)]),
        ("‘The boys’ team won,’ he said. ‘All of it.’", []),
        ("The boys’ team won in the ’90s, and the girls’ too.", []),
        ("‘One paragraph of it.\n\n‘And another one,’ she said.", []),
        ("“He called it ‘a mess’, no less,” she said.", []),
        ("They played rock ’n’ roll, rockin’, rollin’.", []),
    ],
)
def test_single_curly_marks_have_partners_too(text: str, expected: list[tuple[str, int]]) -> None:
    found = [finding for finding in findings_of(text, Punctuation) if "quote" in finding.rule]
    assert [(finding.rule, finding.span.start) for finding in found] == expected


@pytest.mark.parametrize(
    "text", ["He plans to ask [[again again -> again]] soon.", "It was published [[in in -> in]] May."]
)
def test_a_word_that_seldom_stands_twice_is_a_suggestion(text: str) -> None:
    assert_marked(text, Punctuation, "punctuation.doubled-word")
    (finding,) = findings_of(read_marked(text).text, Punctuation)
    assert (finding.severity, finding.suggestions[0].safety) == (Severity.SUGGESTION, "unsafe")


def test_a_word_that_somebody_says_twice_is_left_alone() -> None:
    assert_marked("“They came again again,” she said.", Punctuation, "punctuation.doubled-word")
