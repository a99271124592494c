"""Documents: generated pages are fresh, every key of the settings is described, links lead somewhere."""

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import build_docs  # noqa: E402

from proofdesk.settings.keys import KEYS  # noqa: E402
from proofdesk.settings.schema import TOP  # noqa: E402

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", sorted(build_docs.pages()))
def test_generated_pages_are_fresh(name: str) -> None:
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == build_docs.pages()[name]


def test_every_setting_is_described_and_every_description_is_a_setting() -> None:
    assert {key.name.partition(".")[0] for key in KEYS} == set(TOP)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []
