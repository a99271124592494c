"""Each rule of sentence splitting on sentences of its own: a bar stands where a sentence ends."""

import time
import tomllib
from collections.abc import Callable
from importlib import resources

import pytest

from proofdesk.analysis import split_sentences
from proofdesk.analysis.abbreviations import lists


def assert_split(marked: str) -> None:
    plain = marked.replace("|", " ")
    assert [span.of(plain) for span in split_sentences(plain)] == marked.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "1. Wash the pan|2. Dry it|3. Put it away",
        "1) Wash the pan|2) Dry it",
        "1.) Wash the pan|2.) Dry it.|3.) Sleep",
        "a. Wash the pan|b. Dry it|c. Put it away",
        "a) Wash the pan|b) Dry it",
        "A) Wash the pan|B) Dry it",
        "• Wash the pan|• Dry it.|Then sleep.|• Wake",
        "• 9. Wash the pan|• 10. Dry it",
        "⁃9. Wash the pan|⁃10. Dry it",
        "◦ Wash • and dry|◦ Sleep",
        "1. Wash the pan|2. Dry it",
        "9. Wash the pan.|10. Dry it.",
        "II. The treaty failed.|It was signed late.",
        "i. The treaty failed.|It was signed late.",
    ],
)
def test_items_of_a_list_that_runs_on_are_sentences(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "A. Smith and B. Jones wrote it.",
        "1. The rate rose from 1 to 2.|Then it fell.",
        "1. Wash the pan 3.|Dry it",
        "1. Wash the pan 2) Dry it",
        "We must 1) wash the pan and 2) dry it.",
        "The shop (• open) and 1) Wash 2) Dry",
    ],
)
def test_numbers_and_letters_that_do_not_count_up_are_no_labels(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "At 6 a.m. Dr. Roe woke.|She slept at 9 p.m.|Dr. Roe was tired.",
        "From about 10:30 a.m. Mrs. Roe waited.",
        "Just before 7 P.M. Prof. Lee rang.",
        "The shop opened at 7 a.m.|Mr. Lee was there.",
        "The train left at 5 p.m. Thursday.|It was late.",
        "Last week at 6 a.m.|Dr. Roe woke.",
        "He had waited for hours on end until 9 a.m.|Dr. Roe came.",
    ],
)
def test_an_hour_before_a_title_ends_the_sentence_unless_it_opens_it(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "The house is N°. 14.|It is red.",
        "See Nos. 3-4 and No. 1-2.|Then vote.",
        "Turn to p. 55, or to pp. 6-9.|It is there.",
        "Read Vol. IV and Fig. A.|Then rest.",
        "Ring tel. 555 or ext. 12.|He will answer.",
        "The answer was no.|They left.",
        "She teaches art.|Destiny paints.",
        "It was the tenth fig.|I ate it.",
    ],
)
def test_short_forms_before_numbers(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "Drs. Roe and Doe met the Rt. Hon. Jane Lee.",
        "Lt. Col. Roe, Brig. Gen. Doe and Cllr. Lee met.",
        "They sued in Roe v. The State.|They won.",
        "The U.S. Air Force flew.|The crew landed.",
        "P.S. I rang.|N.B. The door shuts.",
        "Ft. Worth won.|They left Ft.|The fort fell.",
        "They use a newer IE.|Its maker is glad.",
        "MR. ROE AND DR. DOE MET.|THEY SPOKE.",
        "He was ill.|Smith left.",
        "It was a near miss.|Jones sighed.",
        "Here I am.|Smith laughed.",
        "He had a rep.|Smith did not.",
        "He lives in Gary, Ind. Smith does too.",
        "They grow pears, plums, etc.|Smith buys them.",
        "She lives in the U.S.|I live in the U.K.|It’s fine.",
        "He joined Acme Corp.|It's large.",
        "Works by J. A. Roe and S. O. Doe sell.",
        "It lies at 40° 26′ N. 79° 58′ W. of here.",
    ],
)
def test_short_forms_by_class_and_case(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was . . . odd.|She left.",
        "The plan, well . . . I forgot it.",
        "The plan … I’ve lost it.|Well... I'm sorry.",
        "I meant it....|I did.",
        "“It is . . .”|I left.",
        "The roof fell.|. . . The walls stood. . . .",
        "The roof fell.|... The walls stood.",
        "The roof fell . . . .|The walls stood.",
        "“The roof fell. . . .”|The walls stood.",
        "“The roof fell. . . .”",
        "The roof . . .?|The walls stood.",
        "Why?|. . . Nobody knew.",
        "He said [...] Smith left.",
        "Is it so?|?|Yes.",
        "The roof. . .|The walls stood.",
    ],
)
def test_points_of_omission(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "“The roof fell.|It rained.” – Jane Roe",
        '"The roof fell." -- Jane Roe',
        "“The roof fell.”|She left.",
        "The roof fell.|– Roe saw it.",
        "“The roof fell.“|It rained.",
        "The man (really!) left, and the dog (why?) slept.",
        "“Stop!” he said, and “why?” she asked.",
        "“The roof fell.” he wrote.",
    ],
)
def test_quotations_and_brackets(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "She left Yahoo! for good.",
        "Shares in Yahoo! Finance rose.|They fell later.",
        "She left Yahoo!|The shares fell.",
        "Wow!|Finance ministers met.",
        "They shouted yahoo!|Smith laughed.",
    ],
)
def test_names_with_an_exclamation_mark(text: str) -> None:
    assert_split(text)


@pytest.mark.parametrize(
    "text",
    [
        "Write to jane.roe@example.org.|She answers.",
        "Read www.example.org/news.|www.example.com is better.",
        "Read it.|https://example.com/a.b has it.",
        "Did you read it?|http://example.com/a.b has it.",
        "Ask Dr. https://example.com first.",
        "It was odd. example.com was down.",
    ],
)
def test_addresses(text: str) -> None:
    assert_split(text)


def test_spans_of_items_leave_out_the_space_between_them() -> None:
    assert split_sentences(" 1) One \n 2) Two ") == ((1, 7), (10, 16))


def test_words_of_the_lists_are_small_letters_without_their_last_stop() -> None:
    words = [word for row in lists() for word in row]
    assert [word for word in words if word != word.lower() or word.endswith(".")] == []


def test_each_list_names_its_source() -> None:
    file = resources.files("proofdesk.analysis") / "data" / "sentences.toml"
    assert all(table["source"] for table in tomllib.loads(file.read_text(encoding="utf-8")).values())


@pytest.mark.parametrize(
    "piece",
    [". . ", ". . . I ", "1. ", "a) b ", "• ", "•", ". . .” ", "“.” – A", "Yahoo! A ", "At ", "a.m. Mr. ", ".“", "… ", "A.A", "I. A", "° "],
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    split: Callable[[str], object] = split_sentences.__wrapped__
    small, large = (min(_seconds(split, piece * (size // len(piece))) for _ in range(3)) for size in (10_000, 80_000))
    assert large < 30 * max(small, 0.001)


def _seconds(split: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    split(text)
    return time.process_time() - began
