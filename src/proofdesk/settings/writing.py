"""Writes a file whole or not at all."""

import contextlib
import os
import shutil
import threading
from pathlib import Path

from proofdesk.errors import UserError


def write_settings(path: Path, text: str) -> None:
    """Write a settings file. Raises UserError where it cannot be written; the old one then stays."""
    try:
        write_whole(path, text.encode("utf-8"))
    except (OSError, UnicodeEncodeError) as error:
        raise UserError(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write beside the file, then put the new one in its place, with the old one's mode.

    A link stays a link. Raises OSError; the old file then stays as it was.
    """
    target = path.resolve()
    unfinished = target.with_name(f".proofdesk.{os.getpid()}.{threading.get_ident()}")
    try:
        unfinished.write_bytes(data)
        with contextlib.suppress(OSError):
            shutil.copymode(target, unfinished)
        unfinished.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
