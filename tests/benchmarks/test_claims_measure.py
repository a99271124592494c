"""The measure of the ranking: average precision, and what is printed where data are missing."""

import sys
from pathlib import Path

import claims
import pytest


def test_average_precision() -> None:
    assert claims.average_precision([True, False, True], [0.9, 0.5, 0.4]) == pytest.approx((1 + 2 / 3) / 2)
    assert claims.average_precision([False, True], [0.5, 0.5]) == 0.5
    assert claims.average_precision([], []) == 0.0


def test_what_is_there_is_measured(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "Sentence_id\tText\tclass_label\n1\tThank you.\tNo\n2\tIt cost $4 million in 1998.\tYes\n"
    (tmp_path / "CT24_checkworthy_english_dev.tsv").write_text(rows)
    monkeypatch.setattr(sys, "argv", ["claims.py", "--data", str(tmp_path), "--show"])
    claims.main()
    printed = capsys.readouterr().out
    assert "CheckThat! 2024 English dev: average precision 1.000 (2 sentences, 1 worth checking" in printed
    assert "dev-test: not measured" in printed
    assert "money" in printed
