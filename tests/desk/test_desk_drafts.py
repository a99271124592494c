"""Which drafts a path stands for, and what is said of paths that stand for none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixtures.drafts import ERROR, draft, settle

from proofdesk.desk import Desk, Options, exit_code, find_drafts


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = ["b.md", "a.txt", "A.MD", "page.docx.bak", "sub/c.md", "sub/deep/d.markdown", ".hidden.md", ".git/e.md"]
    for name in [*names, "node_modules/f.md", "venv/g.md", "image.png"]:
        draft(tmp_path, ERROR, name)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> list[str]:
    return [entry.path.as_posix() for entry in find_drafts(paths).drafts]


def test_folders_are_searched_in_order_without_hidden_and_foreign_ones(tree: Path) -> None:
    assert found(".") == ["A.MD", "a.txt", "b.md", "sub/c.md", "sub/deep/d.markdown"]


@pytest.mark.parametrize(
    "paths, drafts",
    [
        (["b.md", "b.md", "./b.md", "sub/../b.md"], ["sub/../b.md"]),
        (["sub", "sub/c.md"], ["sub/c.md", "sub/deep/d.markdown"]),
        (["image.png"], ["image.png"]),
        ([".hidden.md", ".git"], [".hidden.md", ".git/e.md"]),
        (["-", "-", "b.md"], ["-", "b.md"]),
        ([], []),
    ],
)
def test_named_files_are_taken_as_they_are_and_each_once(tree: Path, paths: list[str], drafts: list[str]) -> None:
    assert found(*paths) == drafts


def test_a_file_that_is_also_named_counts_as_named(tree: Path) -> None:
    assert [entry.named for entry in find_drafts(["sub", "sub/c.md"]).drafts] == [True, False]


@pytest.mark.parametrize(
    "path, message",
    [
        ("bb.md", "no such file or folder; did you mean “b.md”?"),
        ("zzz", "no such file or folder"),
        ("nowhere/at/all.md", "no such file or folder"),
        ("empty", "no draft found in this folder (looked for .markdown, .md, "),
        ("The crews utilise boats. " * 20, "no such file or folder: the name is too long"),
    ],
)
def test_a_path_without_a_draft_is_the_users_error(tree: Path, path: str, message: str) -> None:
    result = find_drafts([path, "b.md"])
    assert [entry.path.name for entry in result.drafts] == ["b.md"]
    (problem,) = result.problems
    assert problem.message.startswith(message)
    assert problem.users_error


def test_what_a_link_leads_to_is_read_once(tree: Path) -> None:
    for link, target in {"link.md": "b.md", "sub/loop": ".", "dangling.md": "gone.md"}.items():
        Path(link).symlink_to(target)
    assert found("link.md", "b.md") == ["b.md"]
    assert find_drafts(["dangling.md"]).problems[0].users_error


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x08\x06", b"\xef\xbb\xbf\xff\xfe broken"]
)
def test_what_is_no_text_is_told_if_named_and_counted_if_met(tmp_path: Path, data: bytes) -> None:
    settle(tmp_path)
    path = draft(tmp_path, data, "data.md")
    named, met = Desk().run([str(path)]), Desk().run([str(tmp_path)])
    assert (exit_code(named), named.summary.skipped, len(named.problems)) == (3, 0, 1)
    assert named.problems[0].path == str(path)
    assert (exit_code(met), met.summary.skipped, met.problems, met.summary.complete) == (0, 1, (), True)


@pytest.mark.parametrize("named, code, skipped", [(True, 3, 0), (False, 0, 1)])
def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool, code: int, skipped: int
) -> None:
    settle(tmp_path)
    path = draft(tmp_path, ERROR)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    report = Desk().run([str(path if named else tmp_path)])
    assert (exit_code(report), report.summary.skipped) == (code, skipped)
    assert [problem.message for problem in report.problems] == ["cannot be read: Permission denied"] * named


def test_standard_input_is_read_under_the_name_it_is_given(tmp_path: Path) -> None:
    options = Options(settings_file=settle(tmp_path), stdin_name="story.md")
    (file,) = Desk(options).run(["-"], stdin=lambda: b"# Head\n\nWe utilise it.\n").files
    assert (file.path, file.findings[0].span.line) == ("story.md", 3)


def test_a_draft_that_is_partly_broken_is_read_and_told(tmp_path: Path) -> None:
    settle(tmp_path)
    data = "Die Prüfung für das Gerät käme später. ".encode() * 20 + b" \xff " + ERROR.encode()
    report = Desk().run([str(draft(tmp_path, data))])
    assert exit_code(report) == 3
    assert "not valid UTF-8 and not checked" in report.files[0].problems[0].message
    assert [finding.rule for finding in report.files[0].findings] == ["house.utilise"]


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "Permission denied", str(tmp_path / "secret")))
        yield str(folder), [], ["one.md"]

    monkeypatch.setattr("os.walk", walk)
    found = find_drafts([str(tmp_path)])
    assert [draft.path.name for draft in found.drafts] == ["one.md"]
    assert [(problem.incomplete, "cannot be read" in problem.message) for problem in found.problems] == [(True, True)]
