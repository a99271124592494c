"""Where proofdesk keeps its cache on this machine."""

import os
import sys
from pathlib import Path

from proofdesk.settings.folders import CACHE, user_folder


def cache_folder() -> Path | None:
    """PROOFDESK_CACHE, else the user's cache folder; None where there is no home or it is switched off (empty)."""
    asked = os.environ.get("PROOFDESK_CACHE")
    if asked is not None:
        return Path(asked) if asked else None
    folder = user_folder(CACHE)
    return folder / "cache" if folder and sys.platform == "win32" else folder
