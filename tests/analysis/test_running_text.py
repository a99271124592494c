"""The running text: what counts, what a sentence costs, and why it is heavy."""

import pytest

from proofdesk.analysis import Analysis, RunningText, Sentence, reasons
from proofdesk.reading import read
from proofdesk.settings import Settings

LIGHT = "The council met on Monday. It talked about the wall. The vote was put off. Ruth Okonjo went home by bus. "
HEAVY = (
    "Representatives of the administration, who had repeatedly emphasised the indispensability of infrastructure "
    "investments, acknowledged that implementation, which was delayed by complications that nobody had anticipated, "
    "would necessitate additional appropriations."
)


def running(text: str, name: str = "draft.md") -> RunningText:
    return Analysis(read(text.encode(), name), Settings())[RunningText]


def shown(text: str, name: str = "draft.md") -> list[str]:
    return [sentence.text for sentence in running(text, name).sentences]


def test_paragraphs_and_quotations_run_but_headings_captions_and_tables_do_not() -> None:
    text = (
        "# The wall\n\nOne sentence. Two of them.\n\n> A quoted one.\n\n## A heading.\n\n![An alt text.](a.png)\n"
        "*A caption.*\n\n| a cell. | b |\n|---|---|\n| c | d |\n\n- an item\n- A whole item.\n\n```\nCode here.\n```\n"
    )
    assert shown(text) == ["One sentence.", "Two of them.", "A quoted one.", "A whole item."]


def test_the_dateline_is_no_part_of_the_first_sentence() -> None:
    text = "Wall falls\n\nGENEVA, March 8 (Meridian Wire) — The wall fell. Nobody was hurt.\n"
    assert shown(text, "draft.txt") == ["The wall fell.", "Nobody was hurt."]


def test_the_costliest_sentence_comes_first_and_the_grade_without_it_is_lower() -> None:
    text = running(LIGHT * 6 + HEAVY)
    first, *others = text.costly(3)
    assert first.sentence.text == HEAVY
    assert text.grade is not None
    assert first.grade_without < text.grade - 1
    assert first.grade_without == running(LIGHT * 6).grade
    assert all(other.grade_without >= first.grade_without for other in others)


def test_a_short_text_has_no_grade_and_no_costly_sentence() -> None:
    text = running(LIGHT)
    assert text.grade is None
    assert set(text.scores.values()) == {None}
    assert text.costly(3) == []


def test_nothing_at_all() -> None:
    assert running("").sentences == ()
    assert running("").grade is None


def sentence(text: str) -> Sentence:
    (only,) = running(text).sentences
    return only


@pytest.mark.parametrize(
    "text, why",
    [
        (
            HEAVY,
            (
                "four clauses hung on the main one",
                "long nouns (“administration”, “indispensability”, “infrastructure” …)",
                "passive (“was delayed”)",
            ),
        ),
        ("The vote was not yet taken.", ("passive (“was not yet taken”)",)),
        ("The wall was the tallest of all.", ("1.1 syllables a word",)),
        ("She was widely and warmly praised.", ("passive (“was widely and warmly praised”)",)),
        ("He came (so we hear) when it fell and who knew why it did.", ("four clauses hung on the main one",)),
        ("The Federation of Associations met.", ("2.4 syllables a word",)),
        ("Incredibly, independent authorities disagreed.", ("long words (“independent”, “authorities”)",)),
        (" ".join(["The dog ran to the big red door of the inn"] * 3) + ".", ("33 words",)),
    ],
)
def test_why_a_sentence_is_heavy(text: str, why: tuple[str, ...]) -> None:
    assert reasons(sentence(text)) == why


def test_length_is_counted_as_readers_count() -> None:
    assert sentence("A well-known man came.").length == 4
