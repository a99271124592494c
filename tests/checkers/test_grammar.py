"""Grammar: which detector takes a proposal, where it marks the text, how grave it is. A scripted model speaks."""

import pytest
from marked import applied

from proofdesk.analysis import Analysis, Proposals
from proofdesk.analysis.proposals.proposing import Proposal
from proofdesk.analysis.proposals.words import words
from proofdesk.analysis.sentences import split_sentences
from proofdesk.checkers import Resources
from proofdesk.checkers.grammar import Grammar, _standing, detector_of, detectors
from proofdesk.checkers.grammar._standing import Standing
from proofdesk.findings import Finding, Problem, Severity
from proofdesk.reading import read
from proofdesk.registry import modules
from proofdesk.settings import Settings
from proofdesk.text import Block

SAID = "The council, which met on Monday, was told that the owners of the mill says no."


class Script(Proposals):
    """Proposals as a test gives them, for the sentence that holds their words."""

    def __init__(self, *made: Proposal, missing: str = "") -> None:
        super().__init__({}, missing)
        self.made = made

    def block(self, block: Block) -> tuple[tuple[int, Proposal], ...]:
        spans = split_sentences(block.text)
        return tuple(
            (span.start, made) for span in spans for made in self.made if words(span.of(block.text)) == made.words
        )


def proposed(sentence: str, at: int, label: str, replacement: str, probability: float = 0.99) -> Proposal:
    """A proposal about a word; the change is that of the label's kind."""
    cut = words(sentence)
    if label.startswith("after:"):
        start = end = cut[at].end if at >= 0 else 0
    elif label in ("hyphen", "join"):
        start, end = cut[at].end, cut[at + 1].start
    elif label == "delete":
        start, end = (cut[at - 1].end if at else 0), cut[at].end
    else:
        start, end = cut[at].start, cut[at].end
    return Proposal(start, end, replacement, label, probability, cut, at)


def found(text: str, *made: Proposal, name: str = "draft.txt", settings: Settings | None = None) -> list[Finding]:
    chosen = settings or Settings()
    analysis = Analysis(read(text.encode(), name), chosen)
    analysis._known[Proposals] = Script(*made)
    return [each for each in Grammar(Resources(chosen)).check(analysis) if isinstance(each, Finding)]


@pytest.fixture(autouse=True)
def _bold(monkeypatch: pytest.MonkeyPatch) -> None:
    standing = Standing(suggestion=0.5, warning=0.9, precision=((0.5, 0.6), (0.9, 0.8)))
    monkeypatch.setattr(_standing, "of", lambda _: standing)


@pytest.mark.parametrize(
    ("sentence", "at", "label", "replacement", "rule", "quote", "mended"),
    [
        ("The list were long.", 2, "be:was", "was", "agreement", "were", "The list was long."),
        ("The owners says no.", 2, "verb:base", "say", "agreement", "says", "The owners say no."),
        ("She is teacher here.", 1, "after:a", " a", "article", "teacher", "She is a teacher here."),
        ("She likes the music.", 2, "delete", "", "article", "the", "She likes music."),
        ("It rose a first time.", 2, "be:the", "the", "article", "a", "It rose the first time."),
        ("They arrived to Rome.", 2, "be:in", "in", "preposition", "to", "They arrived in Rome."),
        ("They listened music.", 1, "after:to", " to", "preposition", "music", "They listened to music."),
        ("They discussed about it.", 2, "delete", "", "preposition", "about", "They discussed it."),
        ("He could not went.", 3, "verb:base", "go", "verb-form", "went", "He could not go."),
        ("They kept work on.", 2, "verb:ing", "working", "verb-form", "work", "They kept working on."),
        ("He goes home then.", 1, "verb:ed", "went", "tense", "goes", "He went home then."),
        ("It will rain then.", 1, "be:would", "would", "tense", "will", "It would rain then."),
        ("Three dog ran.", 1, "noun:plural", "dogs", "noun-number", "dog", "Three dogs ran."),
        ("It was is late.", 2, "delete", "", "surplus-word", "is", "It was late."),
        ("It is in in town.", 3, "delete", "", "surplus-word", "in", "It is in town."),
        ("This rules ended.", 0, "be:these", "These", "pronoun", "This", "These rules ended."),
        ("So much people came.", 1, "be:many", "many", "quantity", "much", "So many people came."),
        ("They lost there keys.", 2, "be:their", "their", "confused-words", "there", "They lost their keys."),
        ("It came form Rome.", 2, "wrong", "from", "confused-words", "form", "It came from Rome."),
        ("He ran quick.", 2, "adverb", "quickly", "adverb", "quick", "He ran quickly."),
        ("They did good.", 2, "be:well", "well", "adverb", "good", "They did well."),
        ("The towns mayor ran.", 1, "apostrophe:inside", "town’s", "apostrophe", "towns", "The town’s mayor ran."),
        ("The players wives ran.", 1, "after:’", "’", "apostrophe", "players", "The players’ wives ran."),
        ("It is in london.", 3, "capital", "London", "capital", "london", "It is in London."),
        ("A long term plan.", 1, "hyphen", "-", "hyphen", "long term", "A long-term plan."),
        ("They left with out it.", 2, "join", "", "split-word", "with out", "They left without it."),
        ("When it ended we left.", 2, "after:,", ",", "comma-introductory", "ended", "When it ended, we left."),
        ("Ann, the mayor ran.", 3, "after:,", ",", "comma-missing", "mayor", "Ann, the mayor, ran."),
        ("The men, ran.", 2, "delete", "", "comma-surplus", ",", "The men ran."),
        ("It was over, We left.", 3, "be:.", ".", "comma-splice", ",", "It was over. We left."),
        ("It was over We left.", 2, "after:.", ".", "full-stop", "over", "It was over. We left."),
    ],
)
def test_each_sort_of_slip(
    sentence: str, at: int, label: str, replacement: str, rule: str, quote: str, mended: str
) -> None:
    text = f"It began on Monday. {sentence}"
    (finding,) = found(text, proposed(sentence, at, label, replacement))
    assert (finding.rule, finding.quote) == (f"grammar.{rule}", quote)
    assert applied(text, finding) == f"It began on Monday. {mended}"
    assert (finding.severity, finding.confidence) == (Severity.WARNING, 0.8)
    assert len(finding.message) < 100
    assert finding.suggestions[0].safety != "safe"


def test_the_measured_probability_decides() -> None:
    sentence = "The list were long."
    at = {share: found(sentence, proposed(sentence, 2, "be:was", "was", share)) for share in (0.4, 0.6, 0.95)}
    assert at[0.4] == []
    assert [(each.severity, each.confidence) for each in at[0.6]] == [(Severity.SUGGESTION, 0.6)]
    assert [(each.severity, each.confidence) for each in at[0.95]] == [(Severity.WARNING, 0.8)]


def test_what_somebody_said_is_asked_about_and_its_commas_left_alone() -> None:
    sentence = "“The list were long when it ended we left,” she said."
    agreement = proposed(sentence, 3, "be:was", "was")
    comma = proposed(sentence, 7, "after:,", ",")
    (finding,) = found(sentence, agreement, comma)
    assert (finding.rule, finding.severity) == ("grammar.agreement", Severity.QUERY)
    assert "recording" in finding.message


def test_a_collective_noun_may_be_many() -> None:
    sentence = "The government are divided."
    made = proposed(sentence, 2, "be:is", "is")
    assert found(sentence, made, settings=Settings(dialect="en-GB")) == []
    assert len(found(sentence, made, settings=Settings(dialect="en-US"))) == 1


def test_masked_words_and_house_words_are_left_alone() -> None:
    sentence = "They run the wexcombe now."
    assert (
        found(sentence, proposed(sentence, 3, "capital", "Wexcombe"), settings=Settings(accept=frozenset({"wexcombe"})))
        == []
    )
    code = "They run `made` here, and the list were long."
    shown = read(code.encode(), "draft.md").blocks[0].text
    assert found(code, proposed(shown, 2, "noun:plural", "mades"), name="draft.md") == []


def test_without_the_model_the_report_is_incomplete() -> None:
    settings = Settings()
    analysis = Analysis(read(SAID.encode(), "draft.txt"), settings)
    analysis._known[Proposals] = Script(missing="the model is not there")
    (problem,) = Grammar(Resources(settings)).check(analysis)
    assert isinstance(problem, Problem)
    assert problem.incomplete
    silent = Settings(grammar="none")
    assert list(Grammar(Resources(silent)).check(Analysis(analysis.document, silent))) == []


def test_no_proposal_has_two_detectors() -> None:
    """The sorts do not overlap: for every label on sample words at most one detector speaks."""
    sentence = "They was in in the dog goes to , well There is much board’s long - a."
    labels = "delete wrong hyphen join space noun:plural noun:singular adverb adjective capital lower".split()
    labels += [f"verb:{slot}" for slot in ("s", "base", "ed", "ing", "en")]
    labels += [f"after:{word}" for word in ("a", "in", "be", ",", ".", "’", "that")]
    labels += [
        f"be:{word}"
        for word in ("a", "an", "the", "is", "their", "many", "on", "from", "good", "we", ".", "would", "or")
    ]
    for at in range(len(words(sentence)) - 1):
        for label in labels:
            made = proposed(sentence, at, label, "x")
            if label == f"be:{made.word.lower()}":
                continue  # no change at all
            takers = [each.RULE.id for each in modules(detectors.__name__) if each.takes(made)]
            assert len(takers) <= 1, (made.word, label, takers)
            assert (detector_of(made) is None) == (takers == [])


@pytest.mark.parametrize(
    ("before", "flagged"),
    [
        ("", False),
        ("Tavare spoke first. ", True),
        ("Tavare spoke first. The Tavares shop closed. ", False),
    ],
)
def test_a_name_that_the_text_repeats_as_it_stands_keeps_its_s(before: str, flagged: bool) -> None:
    sentence = "They met the Tavares lawyer at noon."
    made = proposed(sentence, 3, "apostrophe:inside", "Tavare’s")
    assert bool(found(before + sentence, made)) == flagged
