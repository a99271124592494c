"""`proofdesk facts` and `[facts] packs`."""

from pathlib import Path

import pytest
from cli.conftest import Command

from proofdesk.cli import facts


def test_list_and_show(proofdesk: Command) -> None:
    listed = proofdesk("facts", "list")
    assert listed.code == 0
    assert "countries" in listed.out
    assert '"Canberra"' in proofdesk("facts", "show", "countries", "Australia").out
    assert "covers: from 2000-01-01" in proofdesk("facts", "show", "offices").out
    assert proofdesk("facts", "show", "ofices").code == 2


def test_check_counts_from_the_day_given(proofdesk: Command) -> None:
    assert proofdesk("facts", "check").code == 0
    late = proofdesk("facts", "check", "--date", "2031-01-01")
    assert late.code == 1
    assert "offices: stale" in late.out
    assert proofdesk("facts", "check", "--date", "soon").code == 2


def test_refresh_fetches_nothing_unless_told_where(
    proofdesk: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = proofdesk("facts", "refresh", "offices")
    assert "nothing was fetched" in told.out
    assert "build_cities.py" in proofdesk("facts", "refresh", "cities").out
    assert proofdesk("facts", "refresh", "cities", "--from", "http://127.0.0.1:9/").code == 2
    monkeypatch.setattr("proofdesk.knowledge.refresh.office_rows", lambda _: [{"id": "XA president"}])
    out = folder / "offices.jsonl"
    assert proofdesk("facts", "refresh", "offices", "--from", "http://127.0.0.1:9/", "--output", out).code == 0
    assert out.read_text(encoding="utf-8") == '{"id": "XA president"}\n'
    assert facts.command.name == "facts"


def test_packs_are_chosen_by_name(proofdesk: Command, folder: Path) -> None:
    settings = folder / "proofdesk.toml"
    settings.write_text('[facts]\npacks = ["science"]\n', encoding="utf-8")
    assert 'packs = ["science"]' in proofdesk("settings", "show").out
    for wrong, said in (('["sciense"]', "did you mean “science”"), ('"science"', "expected a list")):
        settings.write_text(f"[facts]\npacks = {wrong}\n", encoding="utf-8")
        outcome = proofdesk("settings", "show")
        assert outcome.code == 2
        assert said in outcome.err
