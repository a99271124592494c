"""Fetches LanguageTool's program files, with Maven or with jgo, into the folder where the engine looks for them.

Everything is written into a folder beside the final one, which is renamed when it is whole.
"""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from proofdesk.engines._jars import VERSION, engines_folder
from proofdesk.engines._java import find_java
from proofdesk.engines._processes import end
from proofdesk.engines.engine import EngineError

TIME_LIMIT = 900.0
"""Seconds that the fetching may take; a slow line brings the files in a few minutes."""
_SAY_EVERY = 10.0
_SERVER = "languagetool-server"
_LANGUAGES = ("en", "es", "ca", "pt")
"""English, and those that the server asks for when it starts."""
_UNREACHABLE = (
    "UnknownHost",
    "Unknown host",
    "Name or service not known",
    "Temporary failure in name resolution",
    "Connection refused",
    "Connect timed out",
    "Network is unreachable",
    "NewConnectionError",
    "NameResolutionError",
    "Max retries exceeded",
    "transfer failed",
    "Could not transfer",
    "No plugin found for prefix",
    "Cannot access",
)
_JGO = """
import shutil, sys
from pathlib import Path
import jgo
environment = jgo.build(sys.argv[1], cache_dir=Path(sys.argv[2]) / "jgo")
target = Path(sys.argv[2]) / "libs"
target.mkdir()
for jar in environment.all_jars:
    shutil.copy(jar, target)
"""


def install(tell: Callable[[str], None], time_limit: float = TIME_LIMIT) -> Path:
    """Fetch the files, unless they are there; their folder. `tell` is given a line about each step.

    Raises EngineError where Java, the means to fetch, the network or the room is lacking.
    """
    home = engines_folder()
    if home is None:
        raise EngineError("there is no home folder to install into; name a folder in PROOFDESK_ENGINES")
    target = home / "languagetool" / VERSION
    if any(target.glob(f"{_SERVER}-*.jar")):
        tell(f"LanguageTool {VERSION} is in {target}")
        return target
    find_java()  # without it, the files would be of no use
    with _workplace(target) as workplace:
        command, means = _command(workplace)
        tell(f"fetching LanguageTool {VERSION} with {means}; this takes a minute or a few")
        _run(command, workplace, tell, time.monotonic() + time_limit)
        _settle(workplace / "libs", target)
    size = sum(path.stat().st_size for path in target.iterdir())
    tell(f"LanguageTool {VERSION} is in {target} ({size / 1e6:,.0f} MB)")
    return target


@contextlib.contextmanager
def _workplace(target: Path) -> Iterator[Path]:
    """A folder beside the final one, which goes away whatever happens."""
    workplace = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        workplace.mkdir(parents=True)
        yield workplace
    except OSError as error:
        raise EngineError(f"{target.parent} cannot be written: {error.strerror or error}") from error
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def _command(workplace: Path) -> tuple[list[str], str]:
    maven = shutil.which("mvn")
    if maven:
        (workplace / "pom.xml").write_text(_pom(), encoding="utf-8")
        copy = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={workplace / 'libs'}"]
        return [maven, "-B", "-q", "-Dstyle.color=never", "-f", str(workplace / "pom.xml"), *copy], "Maven"
    if _has_jgo():
        wanted = "+".join(f"org.languagetool:{name}:{VERSION}" for name in (_SERVER, "language-en"))
        return [sys.executable, "-c", _JGO, wanted, str(workplace)], "jgo"
    raise EngineError(
        "LanguageTool is fetched with Maven or jgo: install Maven, or pip install 'proofdesk[languagetool]'"
    )


def _has_jgo() -> bool:
    return importlib.util.find_spec("jgo") is not None


def _pom() -> str:
    """What Maven is to bring: the server without its forty languages, and the few that it needs."""
    languages = "".join(_dependency(f"language-{code}") for code in _LANGUAGES)
    all_languages = "<groupId>org.languagetool</groupId><artifactId>language-all</artifactId>"
    others = f"<exclusions><exclusion>{all_languages}</exclusion></exclusions>"
    return (
        "<project><modelVersion>4.0.0</modelVersion><groupId>proofdesk</groupId><artifactId>engine</artifactId>"
        f"<version>1</version><dependencies>{_dependency(_SERVER, others)}{languages}</dependencies></project>\n"
    )


def _dependency(artifact: str, more: str = "") -> str:
    return (
        f"<dependency><groupId>org.languagetool</groupId><artifactId>{artifact}</artifactId>"
        f"<version>{VERSION}</version>{more}</dependency>"
    )


def _run(command: Sequence[str], workplace: Path, tell: Callable[[str], None], until: float) -> None:
    """Run the command with a word now and then. Raises EngineError where it fails or is late."""
    started = time.monotonic()
    with (workplace / "log").open("w+b") as log:
        process = subprocess.Popen(  # noqa: S603 - our own command line
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            while process.poll() is None:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(min(_SAY_EVERY, max(0.01, until - time.monotonic())))
                    break
                spent = time.monotonic() - started
                if time.monotonic() >= until:
                    raise EngineError(f"LanguageTool was not fetched within {spent:,.0f} seconds; try again")
                tell(f"still fetching ({spent:,.0f} seconds)")
        finally:
            end(process)  # an interrupt or a time limit ends what the command started as well
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    if process.returncode != 0:
        raise EngineError(_why(said))


def _why(said: str) -> str:
    if any(sign in said for sign in _UNREACHABLE):
        return (
            "LanguageTool could not be fetched: the Maven repository cannot be reached; see that this machine is"
            " online, or name your mirror in Maven’s settings"
        )
    lines = [line.strip() for line in said.splitlines() if "ERROR" in line or "Error" in line]
    last = (lines or said.split("\n"))[0].removeprefix("[ERROR] ")[:200]
    return f"LanguageTool could not be fetched: {last or 'no reason was given'}"


def _settle(libs: Path, target: Path) -> None:
    if not any(libs.glob(f"{_SERVER}-*.jar")):
        raise EngineError("LanguageTool could not be fetched: the server is not among the files that came")
    with contextlib.suppress(FileExistsError):
        if target.exists() and not any(target.glob(f"{_SERVER}-*.jar")):
            shutil.rmtree(target)
        if not target.exists():
            libs.rename(target)
