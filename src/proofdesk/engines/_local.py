"""The LanguageTool server that proofdesk starts itself: one Java process for the run, ended with it."""

import atexit
import contextlib
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path
from threading import RLock
from typing import IO, NamedTuple

from proofdesk.engines import _leash
from proofdesk.engines._jars import installation
from proofdesk.engines._java import find_java
from proofdesk.engines._processes import end
from proofdesk.engines._server import START_LIMIT, Server
from proofdesk.engines._wire import exchange
from proofdesk.engines.engine import EngineError, EngineGoneError

JAVA_OPTIONS = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"""For a first answer soon and little memory; the user's own JAVA_TOOL_OPTIONS take their place."""
_PORTS = 3
"""How many free ports are tried: another program may take one between the look and the start."""
_NAP = 0.1
_FIRST_SIGN = 2.0
"""Seconds that one look for a sign of life may take; a busy machine lets the first ones pass."""
_TAKEN = ("BindException", "Address already in use")


class Plan(NamedTuple):
    """How to start a server: the command, which the port follows, the folder that it runs in, and its description."""

    command: Sequence[str]
    folder: Path
    described: str


def plan() -> Plan:
    """With the Java and the program files of this machine. Raises EngineError where one of them is missing."""
    files = installation()
    java = find_java()
    options = resources.files("proofdesk.engines") / "data" / "languagetool.properties"
    main = "org.languagetool.server.HTTPServer"
    command = [java.program, "-cp", files.class_path, main, "--config", str(options), "--port"]
    return Plan(command, files.folder, f"from {files.folder}, Java {java.version}")


class LocalServer(Server):
    """Starts on the first question, on a free port of 127.0.0.1; once it has ended it is not started again."""

    advice = 'run the command again, or set grammar = "embedded"'

    def __init__(self, planned: Callable[[], Plan] = plan, start_limit: float = START_LIMIT) -> None:
        super().__init__("http://127.0.0.1")
        self.title = "LanguageTool, started here,"
        self.start_limit = start_limit
        self._planned = planned
        self._described = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._starting = RLock()

    def root(self) -> str:
        """Where it listens, started where it was not."""
        with self._starting:
            if self._gone:
                raise EngineGoneError(self._gone)
            if self._process is None:
                self._start()
            return self._root

    def describe(self, version: str) -> str:
        """Version, place of the files, Java."""
        return f"LanguageTool {version} {self._described}"

    def lost(self) -> str:
        """How the process ended, where it did."""
        process = self._process
        if process is None:
            return ""
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=2)  # it may be on its way out
        return "" if process.returncode is None else f"ended while it was asked ({_ending(process.returncode)})"

    def give_up(self, what: str) -> EngineGoneError:
        """Nobody asks again, so it need not run on."""
        error = super().give_up(what)
        self.close()
        return error

    def close(self) -> None:
        """End the process and everything that it started."""
        process = self._process
        if process is None or process.stdin is None or process.stdin.closed:
            return
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            end(process)
        if self._log is not None:
            self._log.close()

    def _start(self) -> None:
        try:
            planned = self._planned()
        except EngineError as error:
            self._gone = str(error)
            raise
        self._described = planned.described
        until = time.monotonic() + self.start_limit
        atexit.register(self.close)
        for _ in range(_PORTS):
            trouble = self._started(planned, until)
            if not trouble:
                return
            self.close()
            if not any(sign in trouble for sign in _TAKEN):
                break
        raise self.give_up(f"does not start: {trouble}")

    def _started(self, planned: Plan, until: float) -> str:
        """Start on a free port and wait for the first sign of life; what went wrong where none comes."""
        port = _free_port()
        self._root = f"http://127.0.0.1:{port}/"
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as the process
        self._process = _on_leash([*planned.command, str(port)], planned.folder, self._log)
        while time.monotonic() < until:
            if self._process.poll() is not None:
                return self._reason(f"Java ended at once ({_ending(self._process.returncode)})")
            with contextlib.suppress(EngineError, TimeoutError):
                exchange(self._root, "v2/healthcheck", None, _FIRST_SIGN)
                return ""
            time.sleep(_NAP)
        return self._reason(f"no answer within {self.start_limit:g} seconds")

    def _reason(self, otherwise: str) -> str:
        """The line of Java's own words that says why, else what was seen from outside."""
        assert self._log is not None
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").splitlines()
        if any("UnsupportedClassVersionError" in line for line in lines):
            return "the Java found is too old for it"
        telling = [line.strip() for line in lines if re.search(r"^Error|\b\w*(Exception|Error)\b.*: ", line)]
        return f"{otherwise}: {telling[-1][:200]}" if telling else otherwise


def _on_leash(command: Sequence[str], folder: Path, log: IO[bytes]) -> "subprocess.Popen[bytes]":
    """Start the command so that it ends with this process, however this process ends."""
    given = os.environ.get("JAVA_TOOL_OPTIONS")
    return subprocess.Popen(  # noqa: S603 - our own command line
        [sys.executable, "-I", "-S", str(Path(_leash.__file__)), *command],
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=subprocess.STDOUT,
        env={**os.environ, "JAVA_TOOL_OPTIONS": given or JAVA_OPTIONS},
        start_new_session=True,  # an interrupt at the terminal is for proofdesk alone
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _ending(code: int) -> str:
    """An exit code in words: the leash tells a signal as 128 and its number, as a shell does."""
    number = -code if code < 0 else code - 128
    return f"killed by signal {number}" if 0 < number < 65 else f"exit code {code}"
