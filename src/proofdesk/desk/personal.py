"""Where a writer keeps words of their own, and when that list counts.

The list is the file `vocabulary.toml` in PROOFDESK_CONFIG, else in the user's folder for settings. It does not count
where CI is set, so that a build says the same for everyone; a folder named by PROOFDESK_CONFIG counts there too.
"""

import os
from pathlib import Path

from proofdesk.settings.folders import SETTINGS, user_folder

PERSONAL_NAME = "vocabulary.toml"
_VARIABLE = "PROOFDESK_CONFIG"
_NO = ("", "0", "false", "no")


def personal_file() -> Path | None:
    """Where the list is or would be; None where there is no home or PROOFDESK_CONFIG is empty."""
    asked = os.environ.get(_VARIABLE)
    if asked is not None:
        return Path(asked) / PERSONAL_NAME if asked else None
    folder = user_folder(SETTINGS)
    return folder / PERSONAL_NAME if folder else None


def personal_list() -> Path | None:
    """The list that counts; None where there is none, or none that counts."""
    path = personal_file()
    return path if path and path.is_file() and not left_out_in_ci() else None


def left_out_in_ci() -> bool:
    """True where CI is set and no PROOFDESK_CONFIG asks for the list all the same."""
    return os.environ.get("CI", "").lower() not in _NO and not os.environ.get(_VARIABLE)
