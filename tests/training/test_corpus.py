"""Paragraphs of clean prose from a repository at a commit, whatever form it is in."""

import subprocess
from pathlib import Path

import pytest

from training import corpus

CNXML = """<document><content>
<!-- <para id="p0">This was taken out of the book, and nobody may see it again.</para> -->
<para id="p1">The committee met in <emphasis>June</emphasis>, and it adopted
  the plan &amp; the budget.<footnote id="f1">See the minutes.</footnote></para>
<para id="p2">Too short to keep.</para>
<para id="p3">This one points to <link target-id="fig"/> and is therefore no running text at all.</para>
<note><para id="p4">A note of the editors stands outside the running text of the book.</para></note>
<para id="p5">This paragraph of eight words and more ends without a stop</para>
<para id="p6">The sum is x = 3 and that is no prose for anybody to read.</para>
</content></document>
"""
MARKDOWN = """---
title: The front matter of this page is not read at all.
---
# A heading of eight words and more is not read.

We **really** like [the new site](https://example.org) because it _works_ for
everybody who uses it.

- A list of eight words and more is not read.

The liquid tag {{ site.url }} keeps this block out of the corpus.

We **really** like [the new site](https://example.org) because it _works_ for everybody who uses it.
"""
XHTML = """<html><body><p>“I have never seen <abbr>Mr.</abbr> Grey so angry in all my life,” she said at last.</p>
<p class="x">He\u2060 left the room at once, and nobody ever saw him again.”</p></body></html>
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bare clone of a repository with a file of each form, and the sources that name it."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    work = tmp_path / "work"
    for name, text in (("a/one.cnxml", CNXML), ("a/one.md", MARKDOWN), ("a/one.xhtml", XHTML), ("b/two.md", MARKDOWN)):
        (work / name).parent.mkdir(parents=True, exist_ok=True)
        (work / name).write_text(text, encoding="utf-8")
    git(work, "init", "--quiet")
    git(work, "add", ".")
    git(work, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "All")
    git(tmp_path, "clone", "--quiet", "--bare", str(work), str(tmp_path / "books.git"))
    commit = git(work, "rev-parse", "HEAD")
    monkeypatch.setattr(corpus, "SOURCES", tmp_path / "sources.toml")
    corpus.SOURCES.write_text(
        "".join(
            f'[[source]]\nrepository = "someone/books"\ncommit = "{commit}"\nlicence = "CC0"\nform = "{form}"\n'
            'under = "a"\n'
            for form in ("cnxml", "markdown", "xhtml")
        ),
        encoding="utf-8",
    )
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout.strip()


def test_paragraphs_of_every_form(folder: Path) -> None:
    assert list(corpus.paragraphs(folder)) == [
        "The committee met in June, and it adopted the plan & the budget.",
        "We really like the new site because it works for everybody who uses it.",
        "“I have never seen Mr. Grey so angry in all my life,” she said at last.",
        "He left the room at once, and nobody ever saw him again.”",
    ]


@pytest.mark.parametrize("place", ["someone+books/repo", "books/.git", "books.git"])
def test_clones_are_found(tmp_path: Path, place: str) -> None:
    (tmp_path / place).mkdir(parents=True)
    assert corpus.clone(tmp_path, "someone/books") == tmp_path / place


def test_a_clone_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="someone/books"):
        corpus.clone(tmp_path, "someone/books")


def test_the_sources_that_ship_can_be_read() -> None:
    assert {source.form for source in corpus.sources()} == {"cnxml", "markdown", "xhtml"}
