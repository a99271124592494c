"""The folders that a system keeps for one user: settings, data, cache."""

import os
import sys
from pathlib import Path
from typing import NamedTuple


class Sort(NamedTuple):
    """A sort of folder: on Windows and elsewhere a variable may name it; below the home folder it lies by default."""

    windows_variable: str
    windows: str
    mac: str
    variable: str
    elsewhere: str


SETTINGS = Sort("APPDATA", "AppData/Roaming", "Library/Application Support", "XDG_CONFIG_HOME", ".config")
DATA = Sort("LOCALAPPDATA", "AppData/Local", "Library/Application Support", "XDG_DATA_HOME", ".local/share")
CACHE = Sort("LOCALAPPDATA", "AppData/Local", "Library/Caches", "XDG_CACHE_HOME", ".cache")


def user_folder(sort: Sort) -> Path | None:
    """Proofdesk's own folder of that sort; None where there is no home. A variable that is empty counts as not set."""
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get(sort.windows_variable) or home / sort.windows) / "proofdesk"
    if sys.platform == "darwin":
        return home / sort.mac / "proofdesk"
    return Path(os.environ.get(sort.variable) or home / sort.elsewhere) / "proofdesk"
