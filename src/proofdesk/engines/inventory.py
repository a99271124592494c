"""Which engines there are on this machine, without starting any: for `engines list` and `doctor`."""

from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from proofdesk.engines._jars import HOW, installation
from proofdesk.engines._java import find_java
from proofdesk.engines.engine import EngineError


class Known(NamedTuple):
    """An engine: whether it is installed, and its version and place, or how to get it."""

    name: str
    installed: bool
    detail: str


def known_engines() -> tuple[Known, ...]:
    """Every engine that settings can name."""
    return _embedded(), _languagetool()


def _embedded() -> Known:
    try:
        engine, data = version("lingotweaker"), version("lingotweaker-data-en")
    except PackageNotFoundError:
        return Known("embedded", installed=False, detail="pip install lingotweaker lingotweaker-data-en")
    return Known("embedded", installed=True, detail=f"LingoTweaker {engine} with English data {data}")


def _languagetool() -> Known:
    try:
        files = installation()
        java = find_java()
        client = version("language-tool-python")
    except EngineError as error:
        return Known("languagetool", installed=False, detail=str(error))
    except PackageNotFoundError:
        return Known("languagetool", installed=False, detail=f"pip install language-tool-python; then {HOW}")
    detail = f"LanguageTool {files.version} in {files.folder}, Java {java.version}, language-tool-python {client}"
    return Known("languagetool", installed=True, detail=detail)
