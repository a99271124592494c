"""Sizes and names that keep the project readable; the layers themselves are held by import-linter."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src").rglob("*.py"))
EVERYTHING = [
    *SOURCES,
    *sorted((ROOT / "tests").rglob("*.py")),
    *sorted((ROOT / "benchmarks").rglob("*.py")),
    *sorted((ROOT / "fuzz").rglob("*.py")),
    *sorted((ROOT / "training").rglob("*.py")),
]
FORBIDDEN = {"utils", "util", "helpers", "common", "manager", "misc"}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{path.name}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_files_stay_short() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {str(path): length for path, length in lengths.items() if length > 400} == {}
    assert median(lengths[path] for path in SOURCES) < 130


def test_functions_stay_short() -> None:
    lengths = dict(row for path in SOURCES for row in functions(path))
    assert {name: length for name, length in lengths.items() if length > 60} == {}
    assert median(lengths.values()) < 12


def test_no_module_is_a_drawer() -> None:
    assert [path for path in SOURCES if path.stem.strip("_") in FORBIDDEN] == []


def test_every_module_says_what_it_owns() -> None:
    assert [path for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))] == []
