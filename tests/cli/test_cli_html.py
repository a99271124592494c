"""`check --format html` writes a page that opens anywhere, with the exit code of the review."""

from pathlib import Path

from cli.conftest import Command
from fixtures.drafts import CLEAN, ERROR, draft
from fixtures.page import parsed


def test_the_page_is_written_whole(proofdesk: Command, folder: Path) -> None:
    path = draft(folder, ERROR)
    outcome = proofdesk("check", path, "--format", "html", "--output", "report.html")
    assert (outcome.code, outcome.out, outcome.err) == (1, "", "")
    page = parsed((folder / "report.html").read_text(encoding="utf-8"))
    assert page.one("title").words().endswith("draft.md · 1 error · proofdesk")
    assert page.one("article").one("mark").words() == "utilise"


def test_files_problems_and_clean_drafts_are_on_one_page(proofdesk: Command, folder: Path) -> None:
    draft(folder, ERROR, "a.md")
    draft(folder, CLEAN, "b.md")
    outcome = proofdesk("check", "a.md", "b.md", "gone.md", "--format", "html")
    assert outcome.code == 2
    page = parsed(outcome.out)
    assert [link.words() for link in page.one("nav", "index").all("a")] == ["a.md", "b.md"]
    assert "gone.md" in page.one("section", "problems").words()
    assert page.one("p", "clear").words().startswith("Nothing was found in what could be checked.")


def test_a_name_that_is_not_utf8_still_makes_a_page(proofdesk: Command, folder: Path) -> None:
    outcome = proofdesk("check", "\udcff.md", "--format", "html")
    assert outcome.code == 2
    assert "\ufffd.md" in parsed(outcome.out).one("section", "problems").words()
