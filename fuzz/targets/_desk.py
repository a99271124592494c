"""The desk that the targets of whole reviews share: no settings of this machine, rules read once."""

import os
import tempfile
from functools import cache
from pathlib import Path

from proofdesk.desk import Desk, Options
from proofdesk.findings import Report

SUFFIXES = (".md", ".txt")


def report(data: bytes, suffix: str, grammar: str) -> Report:
    """The report of one draft. The engine is named as on the command line, so that no front matter changes it."""
    return _desk(suffix, grammar).run(["-"], stdin=lambda: data)


@cache
def _desk(suffix: str, grammar: str) -> Desk:
    cache = Path(os.environ.get("PROOFDESK_CACHE") or Path(tempfile.gettempdir()) / "proofdesk-fuzz")
    values = {"engines": {"grammar": grammar}}
    return Desk(Options(values=values, find_settings=False, cache=cache, stdin_name=f"draft{suffix}"))
