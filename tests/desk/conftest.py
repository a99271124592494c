"""The shipped packs are read once for all tests of the desk."""

from functools import cache
from pathlib import Path

import pytest

from proofdesk.desk import catalogue
from proofdesk.rulebook import load_pack, shipped_packs
from proofdesk.rulebook.load import Pack


@cache
def _shipped(folder: Path) -> Pack:
    return load_pack(folder)


def _load(folder: Path, cache: Path | None = None) -> Pack:
    return _shipped(folder) if folder in shipped_packs() else load_pack(folder, cache)


@pytest.fixture(autouse=True)
def quick_packs(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for rule files that were read before."""
    monkeypatch.setattr(catalogue, "load_pack", _load)
