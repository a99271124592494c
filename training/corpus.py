"""Reads the sources of `sources.toml` into paragraphs of clean prose.

Repositories are read from clones: DIR/<owner>+<name>/repo, DIR/<name> or DIR/<name>.git. Only running text is kept:
paragraphs of eight words and more that end with a stop and hold nothing that looks like code, a table or a formula.
"""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple

SOURCES = Path(__file__).with_name("sources.toml")
_SUFFIXES = {"cnxml": ".cnxml", "markdown": ".md", "xhtml": ".xhtml"}
_PARA = {
    "cnxml": re.compile(r"<para\b[^>]*>(.*?)</para>", re.DOTALL),
    "xhtml": re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL),
}
_DROPPED = re.compile(
    r"<(?:footnote|note|m:math|math|table|list|figure|media|equation|code)\b.*?</(?:footnote|note|m:math|math|table|list|figure|media|equation|code)>"
    r"|<!--.*?-->",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")
_EMPTY_LINK = re.compile(r"\(?<link[^>]*/>\)?|<cite[^>]*/>")
_SPACE = re.compile(r"\s+")
_ENDS = re.compile(r"[.?!][”’\"')\]]*$")
_ODD = re.compile(
    r"[{}<>|=\\^~`]|https?:|\.\.\.\.|\bwww\.|_{2}|\[\d|\bFigure \d|\bTable \d|\.\.(?!\.)| [,.;:]|\( | \)|\(\)"
)
_MARKDOWN_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKDOWN_MARKS = re.compile(r"(\*\*|__|\*|(?<!\w)_|_(?!\w))")
_LEAST_WORDS = 8


class Source(NamedTuple):
    """A repository at a commit, and where its prose is."""

    repository: str
    commit: str
    licence: str
    form: str
    under: str


def sources() -> list[Source]:
    """Those of `sources.toml`."""
    return [Source(**entry) for entry in tomllib.loads(SOURCES.read_text(encoding="utf-8"))["source"]]


def paragraphs(folder: Path) -> Iterator[str]:
    """Every paragraph of every source, each once. Raises FileNotFoundError where a clone is missing."""
    seen: set[str] = set()
    for source in sources():
        git = clone(folder, source.repository)
        for text in _texts(git, source):
            for paragraph in _prose(text, source.form):
                if paragraph not in seen:
                    seen.add(paragraph)
                    yield paragraph


def clone(folder: Path, repository: str) -> Path:
    """The git directory of a repository."""
    owner, _, name = repository.partition("/")
    for path in (folder / f"{owner}+{name}" / "repo", folder / name / ".git", folder / f"{name}.git"):
        if path.is_dir():
            return path
    raise FileNotFoundError(f"no clone of {repository} under {folder}")


def _texts(git: Path, source: Source) -> Iterator[str]:
    listing = ["git", f"--git-dir={git}", "ls-tree", "-r", "--name-only", source.commit, "--", source.under]
    names = subprocess.run(listing, capture_output=True, text=True, check=True).stdout.splitlines()
    for name in names:
        if name.endswith(_SUFFIXES[source.form]):
            shown = ["git", f"--git-dir={git}", "show", f"{source.commit}:{name}"]
            yield subprocess.run(shown, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def _prose(text: str, form: str) -> Iterator[str]:
    found = _markdown(text) if form == "markdown" else _marked_up(text, form)
    for paragraph in found:
        plain = _SPACE.sub(" ", unescape(paragraph)).strip().replace("\u2060", "").replace("\u200a", "")
        if len(plain.split()) >= _LEAST_WORDS and _ENDS.search(plain) and not _ODD.search(plain):
            yield plain


def _marked_up(text: str, form: str) -> Iterator[str]:
    for match in _PARA[form].finditer(_DROPPED.sub(" ", text)):
        if not _EMPTY_LINK.search(match[1]):
            yield _TAG.sub("", match[1])


def _markdown(text: str) -> Iterator[str]:
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    for block in re.split(r"\n\s*\n", body):
        if block[:1].isalpha() and "{{" not in block and "{%" not in block:
            yield _MARKDOWN_MARKS.sub("", _MARKDOWN_LINK.sub(r"\1", block))
