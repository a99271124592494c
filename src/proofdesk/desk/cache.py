"""Where proofdesk keeps its cache on this machine."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """PROOFDESK_CACHE, else the user's cache folder; None where there is no home or it is switched off (empty)."""
    asked = os.environ.get("PROOFDESK_CACHE")
    if asked is not None:
        return Path(asked) if asked else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "proofdesk" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "proofdesk"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "proofdesk"
