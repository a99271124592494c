"""Shared set-up: no test reads or writes the user's own cache or settings."""

import os
import tempfile

os.environ["PROOFDESK_CACHE"] = tempfile.mkdtemp(prefix="proofdesk-cache-")
os.environ["PROOFDESK_CONFIG"] = ""
for name in ("NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"):
    os.environ.pop(name, None)
