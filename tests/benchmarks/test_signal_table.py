"""The table of all measures: figures beside their bars, and what was not measured said so."""

import json
from pathlib import Path

from signals import Ran, earlier, lines

CONLL = Ran({"proofdesk": {"f0.5": 0.3401}, "engine": {"f0.5": 0.3}}, "", 61.4, 0)
NOISE = Ran({"alarms_per_1000": 2.51}, "", 5.0, 0)
SENTENCES = Ran({}, "Golden Rules: 47 of 48 (97.9 %)\nGUM news: not measured\nPUD news: not measured\n", 1.0, 1)


def test_each_figure_stands_beside_its_bar() -> None:
    assert lines({"noise": NOISE, "conll": CONLL, "sentences": SENTENCES})[2:] == [
        "| alarms per 1,000 words of clean news | ≤ 2.00 | 2.51 | short |  |  |",
        "| CoNLL-14, M2 F0.5 | ≥ 0.340 | 0.340 | reached | 0.300 |  |",
        "| Golden Rules of sentences, % | ≥ 95.0 | 97.9 | reached |  |  |",
        "| sentences of GUM news, F1 | ≥ 0.950 | not measured |  |  |  |",
        "| sentences of PUD news, F1 |  | not measured |  |  |  |",
        "",
        "Seconds: noise 5, conll 61, sentences 1.",
        "Failed: sentences (exit code 1).",
    ]


def test_figures_of_an_earlier_run_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "figures.json"
    assert earlier(path) == {}
    path.write_text(json.dumps({"conll": CONLL._asdict()}), encoding="utf-8")
    assert earlier(path) == {"conll": CONLL}
