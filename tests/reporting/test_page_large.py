"""The HTML report is made in time linear in the draft and its findings."""

import time

import pytest

from fuzz.doubling import MOST_GROWTH, STEP
from proofdesk.desk import Desk, Options
from proofdesk.findings import Report
from proofdesk.reporting import Look, html

_FLOOR = 0.05
"""CPU seconds below which a cost says nothing."""


def reviewed(text: str) -> Report:
    desk = Desk(Options(values={"engines": {"grammar": "none"}}, find_settings=False, only=("punctuation",)))
    return desk.report([desk.review_text(text, "draft.md")])


def cost(report: Report) -> float:
    began = time.process_time()
    assert html.render(report, Look()).count('role="doc-noteref"') == report.summary.error
    return time.process_time() - began


@pytest.mark.parametrize("piece", ["The the cat sat.\n\n", "- The the cat.\n", "the the cat sat. ", "|the the|\n"])
def test_the_page_of_many_findings_costs_what_it_is_long(piece: str) -> None:
    head = "|a|\n|-|\n" if piece.startswith("|") else ""
    small, large = (reviewed(head + piece * count) for count in (800, STEP * 800))
    assert large.summary.error >= STEP * 800
    assert min(cost(large) / max(_FLOOR, cost(small)) for _ in range(2)) < MOST_GROWTH
