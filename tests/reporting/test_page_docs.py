"""The page about the sample report shows the draft as it is, with pictures that are small, and the real keys."""

import re
from importlib.resources import files as package_files
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sample-report.md").read_text(encoding="utf-8")


def test_the_draft_is_shown_as_it_is() -> None:
    draft = (ROOT / "sample_articles" / "council-harbour.md").read_text(encoding="utf-8")
    assert f"```markdown\n{draft}```" in PAGE


def test_every_picture_is_shown_described_and_small() -> None:
    shown = dict(re.findall(r"!\[([^\]]+)\]\((pictures/[^)]+)\)", PAGE))
    assert sorted(shown.values()) == sorted(f"pictures/{path.name}" for path in (ROOT / "docs/pictures").iterdir())
    assert all((ROOT / "docs" / path).stat().st_size < 300_000 for path in shown.values())


def test_the_keys_are_those_of_the_script() -> None:
    script = package_files("proofdesk.reporting._page").joinpath("page.js").read_text(encoding="utf-8")
    block = re.search(r"const KEYS = \[(.*?)\];", script, re.DOTALL)
    assert block
    keys = re.findall(r'\["([^"]+)", "([^"]+)"\]', block[1])
    table = PAGE.partition("| key | |")[2].partition("\n\n")[0]
    assert [key for key, _ in keys] == re.findall(r"`([^`]+)`", table)
    told = re.search(r"const DOES = \{(.*?)\n  \};", script, re.DOTALL)
    assert told
    assert all(f"{key}:" in told[1] or f'"{key}":' in told[1] for key, _ in keys if key != "Esc")
