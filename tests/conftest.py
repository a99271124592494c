"""Shared set-up: no test touches the user's own cache, settings or engines, or fails because the machine is busy."""

import os
import tempfile

from hypothesis import settings

os.environ["PROOFDESK_CACHE"] = tempfile.mkdtemp(prefix="proofdesk-cache-")
os.environ["PROOFDESK_CONFIG"] = ""
os.environ["PROOFDESK_ENGINES"] = os.environ.get("PROOFDESK_TEST_ENGINES") or tempfile.mkdtemp(prefix="proofdesk-none-")
os.environ["LTP_PATH"] = tempfile.mkdtemp(prefix="proofdesk-none-")
for name in ("NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "JAVA_TOOL_OPTIONS"):
    os.environ.pop(name, None)

settings.register_profile("proofdesk", deadline=None, print_blob=True)
settings.load_profile("proofdesk")
