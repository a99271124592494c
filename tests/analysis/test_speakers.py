"""Who says what: sources and what is attributed to them, at their exact places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofdesk.analysis import Analysis, Attributions, Link, SourceKind
from proofdesk.reading import read
from proofdesk.settings import Settings
from proofdesk.text import Span

Row = tuple[str, str, str]


def attributions_of(text: str, name: str = "draft.txt") -> Attributions:
    return Analysis(read(text.encode(), name), Settings())[Attributions]


def place(text: str, words: str) -> Span:
    """Where words stand; `~` in front of words that stand twice means the second place."""
    second = words.startswith("~")
    words = words.removeprefix("~")
    assert text.count(words) == 1 + second, words
    start = text.rindex(words)
    return Span(start, start + len(words))


def told(text: str) -> list[tuple[Span, Span, bool]]:
    return sorted((each.source.span, each.said, each.quoted) for each in attributions_of(text).found)


def assert_told(text: str, rows: list[Row]) -> None:
    expected = sorted((place(text, source), place(text, said), sort == "quoted") for source, said, sort in rows)
    found = told(text)
    shown = [(source.of(text), said.of(text), quoted) for source, said, quoted in found]
    assert found == expected, shown


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("“We lost the boat,” said Ana Ruiz.", [("Ana Ruiz", "“We lost the boat,”", "quoted")]),
        ("“We lost the boat,” Ana Ruiz said.", [("Ana Ruiz", "“We lost the boat,”", "quoted")]),
        ("“We lost the boat”, said Mr. Pell.", [("Mr. Pell", "“We lost the boat”", "quoted")]),
        ('"We lost the boat," says Dr Ito.', [("Dr Ito", '"We lost the boat,"', "quoted")]),
        ("‘We lost the boat,’ said Ana Ruiz.", [("Ana Ruiz", "‘We lost the boat,’", "quoted")]),
        ("“We lost the boat,” she added.", [("she", "“We lost the boat,”", "quoted")]),
        ("“Did we lose it?” asked Ana Ruiz.", [("Ana Ruiz", "“Did we lose it?”", "quoted")]),
        ("“Did we lose it?” she asked.", [("she", "“Did we lose it?”", "quoted")]),
        (
            "“We lost the boat,” said a spokesman for the port.",
            [("a spokesman for the port", "“We lost the boat,”", "quoted")],
        ),
        (
            "“We lost the boat,” said lead engineer Ana Ruiz.",
            [("lead engineer Ana Ruiz", "“We lost the boat,”", "quoted")],
        ),
        ("“We lost it,” said Ana Ruiz, the pilot of the boat.", [("Ana Ruiz", "“We lost it,”", "quoted")]),
        ("“We lost it,” Ana Ruiz, 43, a pilot, told the court.", [("Ana Ruiz", "“We lost it,”", "quoted")]),
        ("“We lost it,” Ana Ruiz, who is a pilot, said.", [("Ana Ruiz", "“We lost it,”", "quoted")]),
        ("“We lost it,” Ana Ruiz (a pilot) said.", [("Ana Ruiz", "“We lost it,”", "quoted")]),
        ("“We lost it,” Ana Ruiz – a pilot – said.", [("Ana Ruiz", "“We lost it,”", "quoted")]),
        ("“We lost it,” Johan van der Berg said.", [("Johan van der Berg", "“We lost it,”", "quoted")]),
        ("“We lost it,” el-Haite said.", [("el-Haite", "“We lost it,”", "quoted")]),
        ("“We lost it,” she was quoted as saying.", [("she", "“We lost it,”", "quoted")]),
        ("“We lost it,” the report says.", [("the report", "“We lost it,”", "quoted")]),
        ("“We lost it,” said one fan.", [("one fan", "“We lost it,”", "quoted")]),
        ("“We lost it,” said P. J. Marsh.", [("P. J. Marsh", "“We lost it,”", "quoted")]),
        ("“We lost it,” said the Yonhap news agency.", [("the Yonhap news agency", "“We lost it,”", "quoted")]),
        ("“We lost it,” said the Bank of England.", [("the Bank of England", "“We lost it,”", "quoted")]),
        ("“We lost it,” said Smith and Jones.", [("Smith and Jones", "“We lost it,”", "quoted")]),
        ("Ana Ruiz said: “We lost the boat.”", [("Ana Ruiz", "“We lost the boat.”", "quoted")]),
        ("Ana Ruiz wrote on her page: “We lost the boat.”", [("Ana Ruiz", "“We lost the boat.”", "quoted")]),
        ("In a statement, the port said: “We lost a boat.”", [("the port", "“We lost a boat.”", "quoted")]),
        ("On Monday Ruiz said: “We lost a boat.”", [("Ruiz", "“We lost a boat.”", "quoted")]),
        ("But Ruiz has since said: “We lost a boat.”", [("Ruiz", "“We lost a boat.”", "quoted")]),
        ("The mayor, Ana Ruiz, said: “We lost a boat.”", [("Ana Ruiz", "“We lost a boat.”", "quoted")]),
        ("Ruiz, from the port, a large one, added: “We lost a boat.”", [("Ruiz", "“We lost a boat.”", "quoted")]),
        ("Of the port, Ruiz said “we lost a boat”.", [("Ruiz", "“we lost a boat”", "quoted")]),
    ],
)
def test_quotations_have_the_speaker_that_stands_beside_them(text: str, rows: list[Row]) -> None:
    assert_told(text, rows)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Ana Ruiz said that the boat was lost.", [("Ana Ruiz", "the boat was lost", "")]),
        ("Ana Ruiz said the boat was lost.", [("Ana Ruiz", "the boat was lost", "")]),
        ("Ana Ruiz told reporters that the boat was lost.", [("Ana Ruiz", "the boat was lost", "")]),
        ("The boat was lost, Ana Ruiz said.", [("Ana Ruiz", "The boat was lost", "")]),
        ("The boat was lost, said Ana Ruiz.", [("Ana Ruiz", "The boat was lost", "")]),
        ("According to Ana Ruiz, the boat was lost.", [("Ana Ruiz", "the boat was lost", "")]),
        ("The boat was lost, according to the port.", [("the port", "The boat was lost", "")]),
        ("The boat, says Ruiz, was lost.", [("Ruiz", "The boat, says Ruiz, was lost", "")]),
        ("Police warned that the boat was lost.", [("Police", "the boat was lost", "")]),
        ("Researchers in Oslo found that the boat was lost.", [("Researchers in Oslo", "the boat was lost", "")]),
        (
            "A spokesman for the Mayor denied the boat was lost.",
            [("A spokesman for the Mayor", "the boat was lost", "")],
        ),
        ("He smiles and says the boat was lost.", [("He", "the boat was lost", "")]),
        ("He read a report that says the boat was lost.", [("a report", "the boat was lost", "")]),
        ("The mayor, Tom Lee, said the boat was lost.", [("Tom Lee", "the boat was lost", "")]),
        ("It was met by a pilot, Tom Lee, who said the boat was lost.", [("Tom Lee", "the boat was lost", "")]),
        ("The boat was lost, she explained over tea.", [("she", "The boat was lost", "")]),
        ("Ruiz announced on Friday that the boat was lost.", [("Ruiz", "the boat was lost", "")]),
        ("It was lost, according to the fullest account yet.", [("the fullest account", "It was lost", "")]),
        (
            "The law is weak, says the Panel on Ship Safety (PSS) report.",
            [("the Panel on Ship Safety (PSS) report", "The law is weak", "")],
        ),
        ("Ruiz pointed out that the boat was lost.", [("Ruiz", "the boat was lost", "")]),
        (
            "The port said that the boat was “quite lost”.",
            [("The port", "the boat was “quite lost”", ""), ("The port", "“quite lost”", "quoted")],
        ),
    ],
)
def test_statements_have_their_source(text: str, rows: list[Row]) -> None:
    assert_told(text, rows)


@pytest.mark.parametrize(
    "text",
    [
        "He was told to leave.",
        "The boat is said to be lost.",
        "She did not say where it was.",
        "He declined to say where it was.",
        "The report was late.",
        "The claims of the port were paid.",
        "People say a lot.",
        "It was reported that the boat was lost.",
        "“He said it was lost.”",
        "A found boat and a heard cry.",
        "That said, the boat was lost.",
        "According to custom nothing was done.",
        "",
    ],
)
def test_no_source_is_seen_where_nobody_speaks(text: str) -> None:
    assert told(text) == []


def test_a_second_quotation_belongs_to_the_speaker_of_the_first() -> None:
    text = "“We lost it,” said Ana Ruiz. “It was old and it was small.”"
    found = attributions_of(text)
    assert [(each.text, each.source.text, each.link) for each in found.found] == [
        ("“We lost it,”", "Ana Ruiz", Link.BESIDE),
        ("“It was old and it was small.”", "Ana Ruiz", Link.RUN),
    ]
    assert found.orphans == ()


def test_two_speakers_in_one_paragraph_keep_their_own_words() -> None:
    text = "“We lost it all at sea.” Tom Lee, a pilot, said: “We did not lose it.” She said: “We did.”"
    found = [(each.text, each.source.text) for each in attributions_of(text).found]
    assert found[1:] == [("“We did not lose it.”", "Tom Lee"), ("“We did.”", "She")]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Ana Ruiz said: “We lost it in the storm.\n\n“It was old and it was small.”"
    found = attributions_of(text).found
    assert [(each.text, each.source.text, each.link) for each in found] == [
        ("“We lost it in the storm.", "Ana Ruiz", Link.BESIDE),
        ("“It was old and it was small.”", "Ana Ruiz", Link.RUN),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz said the boat was lost. “It was old and it was small.”",
        "Ana Ruiz said the boat was lost.\n\n“It was old and it was small.”",
        "“It was old and it was small.”\n\nAna Ruiz said the boat was lost.",
        "“It was old and it was small.” The crew wept. Ana Ruiz said the boat was lost.",
    ],
)
def test_speech_without_a_cue_of_its_own_is_linked_to_the_one_near(text: str) -> None:
    quoted = [each for each in attributions_of(text).found if each.quoted]
    assert [(each.source.text, each.link) for each in quoted] == [("Ana Ruiz", Link.NEAR)]


def test_terms_and_titles_in_quotation_marks_are_nobodys() -> None:
    found = attributions_of("The “iron road” was closed. Ana Ruiz said it was late.")
    assert [each.text for each in found.found] == ["it was late"]
    assert found.orphans == ()


def test_what_nobody_says_is_an_orphan() -> None:
    text = "The road was closed.\n\n“We never heard of it until today.”\n\nIt was late."
    found = attributions_of(text)
    assert [(block.text, span) for block, span in found.orphans] == [
        ("“We never heard of it until today.”", Span(0, 35))
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We lost it,” said Ana Ruiz.", SourceKind.NAME),
        ("“We lost it,” said the Home Office.", SourceKind.NAME),
        ("“We lost it,” said the minister.", SourceKind.ROLE),
        ("“We lost it,” said a spokesman for Ana Ruiz.", SourceKind.ROLE),
        ("Officials said it was lost.", SourceKind.ROLE),
        ("They said it was lost.", SourceKind.PRONOUN),
    ],
)
def test_a_source_is_a_name_a_role_or_a_pronoun(text: str, kind: SourceKind) -> None:
    assert [each.source.kind for each in attributions_of(text).found] == [kind]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz said no. She added that it was late.", "Ana Ruiz"),
        ("Ana Ruiz said no.\n\nShe added that it was late.", "Ana Ruiz"),
        ("The Home Office said no. It added that it was late.", "The Home Office"),
        ("KCNA said no. It added that it was late.", "KCNA"),
        ("Ana Ruiz said no. They added that it was late.", None),
        ("Ana Ruiz said no. I say that it was late.", None),
        ("Ana Ruiz said no. Tom Lee came. He added that it was late.", None),
        ("The minister said no. She added that it was late.", None),
        ("Ana Ruiz said no.\n\nIt rained.\n\nIt rained again.\n\nShe added that it was late.", None),
    ],
)
def test_a_pronoun_has_the_name_before_it_if_nobody_else_came_between(text: str, name: str | None) -> None:
    attributions = attributions_of(text)
    found = attributions.name(attributions.found[-1].source)
    assert (found.text if found else None) == name


def test_a_span_is_found_in_the_narrowest_attribution() -> None:
    text = "The port said that the boat was “quite lost”."
    attributions = attributions_of(text)
    block = attributions.found[0].block
    for words, said in (("quite", "“quite lost”"), ("boat", "the boat was “quite lost”")):
        found = attributions.of_span(block, place(text, words))
        assert found is not None
        assert found.text == said
    assert attributions.of_span(block, Span(0, 3)) is None


def test_headlines_and_furniture_have_no_cues() -> None:
    text = "# Mayor says no\n\nIt rained.\n\nRead more: Mayor says no again\n"
    attributions = attributions_of(text, "draft.md")
    assert attributions.found == ()


def test_positions_hold_over_markup_and_wrapped_lines() -> None:
    text = "“We *lost* the\nboat,” said Ana\nRuiz of the port."
    document = read(text.encode(), "draft.md")
    (found,) = Analysis(document, Settings())[Attributions].found
    assert document.quote(found.block.source(found.said)) == "“We *lost* the\nboat,”"
    assert document.quote(found.source.block.source(found.source.span)) == "Ana\nRuiz"


_PIECES = st.sampled_from(
    "Ana Ruiz said says told according to that who , , – ( ) . . : “ ” ‘ ’ \" ' the report he she one and a mayor in on Monday"
    " claims answered read we lost it \n\n".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=40).map(" ".join))
def test_any_order_of_words_gives_spans_that_hold_words(text: str) -> None:
    attributions = attributions_of(f"It began.\n\n{text}")
    for each in attributions.found:
        for block, span in (
            (each.block, each.said),
            (each.source.block, each.source.span),
            (each.source.block, each.verb),
        ):
            assert 0 <= span.start < span.end <= len(block.text)
            assert span.of(block.text).strip() == span.of(block.text)
    assert told(f"It began.\n\n{text}") == told(f"It began.\n\n{text}")
