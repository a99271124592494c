"""Where LanguageTool's program files are: those that proofdesk installed, or those of language-tool-python."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from proofdesk.engines.engine import EngineError
from proofdesk.settings.folders import DATA, user_folder

VERSION = "6.8"
"""The version that is installed, and that the embedded engine was compared with."""
HOW = "proofdesk engines install languagetool"
_DOWNLOADED = re.compile(r"LanguageTool-(\d+(?:\.\d+)*)$")
_INSTALLED = re.compile(r"\d+(?:\.\d+)+$")


class Installation(NamedTuple):
    """A folder with LanguageTool's program files, and the class path to be used inside it."""

    version: str
    folder: Path
    class_path: str


def engines_folder() -> Path | None:
    """PROOFDESK_ENGINES, else the user's data folder; None where there is no home."""
    asked = os.environ.get("PROOFDESK_ENGINES")
    if asked:
        return Path(asked)
    folder = user_folder(DATA)
    return folder / "engines" if folder and sys.platform == "win32" else folder


def installation() -> Installation:
    """The newest LanguageTool on this machine; of two alike, the one that proofdesk installed. Raises EngineError."""
    found = [*_installed(), *_downloaded()]
    if not found:
        raise EngineError(f"LanguageTool is not installed; {HOW}")
    return max(found, key=lambda each: [int(part) for part in each.version.split(".")])


def _installed() -> Iterator[Installation]:
    home = engines_folder()
    for folder in _folders(home / "languagetool") if home else ():
        if _INSTALLED.fullmatch(folder.name) and any(folder.glob("languagetool-server-*.jar")):
            yield Installation(folder.name, folder, "*")


def _downloaded() -> Iterator[Installation]:
    """What language-tool-python downloaded: a folder for each version, with one jar that names the others."""
    asked = os.environ.get("LTP_PATH")
    try:
        home = Path(asked) if asked else Path.home() / ".cache" / "language_tool_python"
    except RuntimeError:
        return
    for folder in _folders(home):
        name = _DOWNLOADED.fullmatch(folder.name)
        if name and (folder / "languagetool-server.jar").is_file():
            yield Installation(name[1], folder, "languagetool-server.jar")


def _folders(home: Path) -> list[Path]:
    try:
        return sorted(folder for folder in home.iterdir() if folder.is_dir())
    except OSError:
        return []
