"""Shared set-up: no test reads or writes the user's own cache or settings, or fails because the machine is busy."""

import os
import tempfile

from hypothesis import settings

os.environ["PROOFDESK_CACHE"] = tempfile.mkdtemp(prefix="proofdesk-cache-")
os.environ["PROOFDESK_CONFIG"] = ""
for name in ("NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR"):
    os.environ.pop(name, None)

settings.register_profile("proofdesk", deadline=None, print_blob=True)
settings.load_profile("proofdesk")
