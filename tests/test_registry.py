"""How the parts of proofdesk are found."""

import importlib
import importlib.metadata
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofdesk import registry
from proofdesk.registry import module_names, modules, plugins


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with two public modules and a private one."""
    folder = tmp_path / "some_parts_of_a_test"
    folder.mkdir()
    for name in ("__init__", "zeta", "alpha", "_private"):
        (folder / f"{name}.py").write_text(f"NAME = {name!r}\n", encoding="utf-8")
    (folder / "inner").mkdir()
    (folder / "inner" / "__init__.py").write_text("NAME = 'inner'\n", encoding="utf-8")
    (folder / "data.txt").write_text("no module", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return folder.name


@pytest.fixture
def fresh_plugins() -> Iterator[None]:
    plugins.cache_clear()
    yield
    plugins.cache_clear()


def _installed(monkeypatch: pytest.MonkeyPatch, *points: tuple[str, str]) -> None:
    found = importlib.metadata.EntryPoints(
        importlib.metadata.EntryPoint(name, value, "proofdesk.test") for name, value in points
    )
    monkeypatch.setattr(registry, "_entry_points", lambda: found)


def test_public_modules_are_found_in_the_order_of_their_names(package: str) -> None:
    assert module_names(package) == ("alpha", "inner", "zeta")
    assert [module.__dict__["NAME"] for module in modules(package)] == ["alpha", "inner", "zeta"]


def test_modules_are_imported_once(package: str) -> None:
    assert modules(package) is modules(package)
    assert modules(package)[0] is importlib.import_module(f"{package}.alpha")


def test_a_package_that_is_not_there_is_an_import_error() -> None:
    with pytest.raises(ModuleNotFoundError):
        modules("proofdesk.nothing")


@pytest.mark.usefixtures("fresh_plugins")
def test_plugins_are_found_by_their_group(monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(monkeypatch, ("zeta", "math:pi"), ("alpha", "math:tau"))
    assert list(plugins("proofdesk.test")) == ["alpha", "zeta"]
    assert plugins("proofdesk.test") == {
        "alpha": pytest.approx(6.283, rel=1e-3),
        "zeta": pytest.approx(3.1416, rel=1e-3),
    }
    assert plugins("proofdesk.other") == {}


@pytest.mark.usefixtures("fresh_plugins")
def test_a_plugin_that_cannot_be_imported_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    _installed(monkeypatch, ("broken", "proofdesk_nowhere:thing"))
    with pytest.raises(ModuleNotFoundError, match="proofdesk_nowhere"):
        plugins("proofdesk.test")
