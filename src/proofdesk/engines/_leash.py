"""Runs a program for as long as the standard input of this script stays open.

The other end of that pipe is held by proofdesk alone. However proofdesk ends, by itself, by an interrupt or killed, the
system closes its end, and the program is ended as well: no server is left behind. Started as a script, without the
rest of the package, so that it is there in a few milliseconds.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import BinaryIO


def run(command: Sequence[str], leash: BinaryIO) -> int:
    """Run the command until it ends or `leash` is closed; its exit code, 128 + the signal that ended it."""
    program = subprocess.Popen(command, stdin=subprocess.DEVNULL)  # noqa: S603 - our own command line

    def hold() -> None:
        with contextlib.suppress(OSError, ValueError):
            while leash.read(4096):
                pass
        program.kill()

    threading.Thread(target=hold, daemon=True).start()
    with contextlib.suppress(ValueError):  # outside the main thread no signal can be taken
        signal.signal(signal.SIGTERM, lambda *_: program.kill())
    code = program.wait()
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    os._exit(run(sys.argv[1:], sys.stdin.buffer))
