"""Writes a settings file whole or not at all."""

import contextlib
import os
from pathlib import Path

from proofdesk.errors import UserError


def write_settings(path: Path, text: str) -> None:
    """Write the file, beside it first. Raises UserError where it cannot be written; the old one then stays."""
    target = path.resolve()
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(text.encode("utf-8"))
        unfinished.replace(target)
    except (OSError, UnicodeEncodeError) as error:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise UserError(f"{path}: cannot be written: {getattr(error, 'strerror', None) or error}") from error
