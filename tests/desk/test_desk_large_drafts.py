"""A review without the engine takes a time linear in the size of the draft, whatever its shape."""

import time

import pytest

from fuzz.doubling import MOST_GROWTH, growth, main
from fuzz.properties import assert_whole
from fuzz.shapes import SHAPES
from fuzz.targets import _desk
from proofdesk.analysis import Analysis, Quotations
from proofdesk.checkers import _making
from proofdesk.findings import fingerprint
from proofdesk.reading import read
from proofdesk.settings import Settings


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("words without a sentence end", 5000),
        ("row of 'a.  b  c  '", 5000),
        ("row of 'XXX '", 20_000),
        ("row of 'a” '", 5000),
        ("row of 'a perfect storm '", 20_000),
        ("spaces in an ignore comment", 10_000),
    ],
)
def test_the_cost_of_a_draft_grows_as_its_size_does(name: str, size: int) -> None:
    assert growth(SHAPES[name], size) < MOST_GROWTH


def test_the_command_tells_how_many_shapes_grow_too_fast(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--size", "100", "--shape", "TOML one array"]) == 0
    assert capsys.readouterr().out == "1 shapes, 0 of them steeper than linear\n"


def test_thousands_of_marks_the_wrong_way_round() -> None:
    document = read(("x” " * 100_000).encode(), "draft.txt")
    began = time.process_time()
    assert len(Analysis(document, Settings())[Quotations].reversed) == 50_000
    assert time.process_time() - began < 5


def test_of_an_endless_sentence_a_fingerprint_holds_only_what_is_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """An ordinary sentence counts whole, so that the fingerprints of earlier reports stay."""
    sentences: list[str] = []

    def recording(rule: str, quote: str, sentence: str) -> str:
        sentences.extend([sentence] if rule == "punctuation.doubled-word" else [])
        return fingerprint(rule, quote, sentence)

    monkeypatch.setattr(_making, "fingerprint", recording)
    ordinary = "So the the " + "wall boat " * 195 + "stood."
    assert_whole(
        _desk.report(f"{ordinary}\n\n{'wall boat ' * 500}the the {'wall boat ' * 500}\n".encode(), ".txt", "none")
    )
    doubled = [sentence for sentence in sentences if "the the" in sentence]
    assert doubled[0] == ordinary
    assert [len(sentence) for sentence in doubled[1:]] == [2000]
