"""Ends a process that was started in a session of its own, with everything that it started."""

import contextlib
import os
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


def end(process: "subprocess.Popen[bytes]") -> None:
    """Nothing of it runs any more; one that has ended already is left as it is."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
