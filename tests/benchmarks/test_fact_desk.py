"""The bench of the fact desk: marks are read, twins are clean, faults and traps are what they say they are."""

import tomllib

from fact_desk import FOLDER, Desk, articles, overlaps, planted

from proofdesk.findings import Severity
from proofdesk.settings import Settings


def test_marks_become_faults_at_their_places() -> None:
    text, faults = planted("It was [[Monday -> Tuesday]]{weekday} and [[12 -> 11]]{sum} came.")
    assert text == "It was Monday and 12 came."
    assert [(text[fault.start : fault.end], fault.kind, fault.right) for fault in faults] == [
        ("Monday", "weekday", "Tuesday"),
        ("12", "sum", "11"),
    ]


def test_a_finding_or_its_related_place_finds_a_fault() -> None:
    text, (fault,) = planted("The cut will cost 45 jobs: 12 in York, [[18 -> 23]]{sum} in Hull and 10 in Leeds.")
    (finding,) = Desk(("figures",)).findings(text, Settings(), None)
    assert overlaps(finding, fault)


def test_the_planted_set_is_large_and_clean_when_mended() -> None:
    found = list(articles())
    faults = [fault for article in found for fault in article.faults]
    assert len(found) >= 30
    assert len(faults) >= 250
    assert len({fault.kind for fault in faults}) == 30
    desk = Desk(("figures", "dates"))
    for article in found:
        assert "[[" not in article.twin
        graver = [
            (finding.rule, finding.quote)
            for finding in desk.findings(article.twin, article.settings, article.date)
            if finding.severity in (Severity.ERROR, Severity.WARNING)
        ]
        assert graver == [], article.name


def test_traps_have_their_reasons() -> None:
    rows = [row for path in (FOLDER / "traps").glob("*.toml") for row in tomllib.loads(path.read_text("utf-8"))["trap"]]
    assert len(rows) >= 150
    assert all(row["why"] and row["text"].strip() and row["date"] for row in rows)
