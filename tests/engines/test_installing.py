"""Fetching LanguageTool: whole or not at all, one line where it fails, nothing left running or lying about."""

import os
import shutil
import sys
import time
from pathlib import Path

import psutil
import pytest

from proofdesk.engines import EngineError, installing, inventory
from proofdesk.engines._java import Java
from proofdesk.engines.installing import install

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the fake Maven is a shell script")
GOOD = """for word in "$@"; do case $word in -DoutputDirectory=*) libs=${word#*=};; -f) pom=next;; esac; done
mkdir "$libs"; echo jar > "$libs/languagetool-server-6.8.jar"; echo jar > "$libs/languagetool-core-6.8.jar"
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for engines, a Java, and a path on which a test puts its Maven."""
    monkeypatch.setenv("PROOFDESK_ENGINES", str(tmp_path / "engines"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "none"))
    monkeypatch.setenv("PATH", f"{tmp_path / 'path'}{os.pathsep}/bin{os.pathsep}/usr/bin")
    monkeypatch.setattr(installing, "find_java", lambda: Java("java", "17.0.1"))
    monkeypatch.setattr(inventory, "find_java", lambda: Java("java", "17.0.1"))
    (tmp_path / "path").mkdir()
    return tmp_path / "engines" / "languagetool"


def maven(home: Path, script: str) -> None:
    program = home.parents[1] / "path" / "mvn"
    program.write_text(f"#!/bin/sh\n{script}")
    program.chmod(0o755)


def left(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir()) if home.exists() else []


def test_it_is_fetched_whole_and_told(home: Path) -> None:
    maven(home, GOOD)
    told: list[str] = []
    assert install(told.append) == home / "6.8"
    assert told == [
        "fetching LanguageTool 6.8 with Maven; this takes a minute or a few",
        f"LanguageTool 6.8 is in {home / '6.8'} (0 MB)",
    ]
    assert left(home) == ["6.8"]
    engine = inventory.known_engines()[1]
    assert engine.installed
    assert engine.detail.startswith(f"LanguageTool 6.8 in {home / '6.8'}, Java 17.0.1, language-tool-python 3.")


def test_what_is_there_is_not_fetched_again(home: Path) -> None:
    maven(home, GOOD)
    install(lambda line: None)
    maven(home, "exit 1")
    told: list[str] = []
    assert install(told.append) == home / "6.8"
    assert told == [f"LanguageTool 6.8 is in {home / '6.8'}"]


def test_a_folder_without_the_server_is_replaced(home: Path) -> None:
    (home / "6.8").mkdir(parents=True)
    (home / "6.8" / "half.jar").touch()
    maven(home, GOOD)
    install(lambda line: None)
    assert left(home / "6.8") == ["languagetool-core-6.8.jar", "languagetool-server-6.8.jar"]


def test_maven_is_asked_for_the_server_and_the_languages_that_it_needs(home: Path) -> None:
    maven(home, f'cp "$(dirname "$0")/../engines/languagetool"/.6.8.*/pom.xml "$(dirname "$0")"\n{GOOD}')
    install(lambda line: None)
    pom = (home.parents[1] / "path" / "pom.xml").read_text()
    wanted = [part.partition("<")[0] for part in pom.split("<artifactId>")[1:]]
    assert wanted == [
        "engine", "languagetool-server", "language-all", "language-en", "language-es", "language-ca", "language-pt",
    ]  # fmt: skip
    assert "<exclusion><groupId>org.languagetool</groupId><artifactId>language-all</artifactId></exclusion>" in pom


AWAY = (
    "LanguageTool could not be fetched: the Maven repository cannot be reached; see that this machine is online, or name "
    "your mirror in Maven’s settings"
)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("echo '[ERROR] Could not transfer artifact x: Unknown host y'; exit 1", AWAY),
        ("echo '[ERROR] No plugin found for prefix dependency'; exit 1", AWAY),
        ("echo '[ERROR] No space left'; exit 1", "LanguageTool could not be fetched: No space left"),
        ("exit 1", "LanguageTool could not be fetched: no reason was given"),
        ("exit 0", "LanguageTool could not be fetched: the server is not among the files that came"),
    ],
)
def test_a_failure_is_one_line_and_leaves_nothing(home: Path, script: str, said: str) -> None:
    maven(home, script)
    with pytest.raises(EngineError) as caught:
        install(lambda line: None)
    assert str(caught.value) == said
    assert left(home) == []


def test_it_says_that_it_goes_on_and_ends_what_is_late(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven(home, 'echo $$ > "$(dirname "$0")/pid"; sleep 60 & wait')
    monkeypatch.setattr(installing, "_SAY_EVERY", 0.2)
    told: list[str] = []
    with pytest.raises(EngineError, match=r"^LanguageTool was not fetched within 1 seconds; try again$"):
        install(told.append, 0.9)
    assert "still fetching (0 seconds)" in told
    assert left(home) == []
    assert not _runs(int((home.parents[1] / "path" / "pid").read_text()))


def test_an_interrupt_ends_it_and_leaves_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven(home, 'echo $$ > "$(dirname "$0")/pid"; sleep 60 & wait')
    monkeypatch.setattr(installing, "_SAY_EVERY", 0.5)

    def interrupt(line: str) -> None:
        if line.startswith("still"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(interrupt)
    assert left(home) == []
    assert not _runs(int((home.parents[1] / "path" / "pid").read_text()))


def _runs(pid: int) -> bool:
    for _ in range(50):
        if not psutil.pid_exists(pid):
            return False
        time.sleep(0.05)
    return True


def test_without_maven_it_is_fetched_with_jgo(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = home.parents[1] / "package"
    package.mkdir()
    (package / "jgo.py").write_text(
        "from pathlib import Path\n"
        "class Environment:\n    all_jars = []\n"
        "def build(endpoint, cache_dir):\n"
        "    assert endpoint == 'org.languagetool:languagetool-server:6.8+org.languagetool:language-en:6.8'\n"
        "    cache_dir.mkdir()\n    jar = cache_dir / 'languagetool-server-6.8.jar'\n    jar.touch()\n"
        "    found = Environment()\n    found.all_jars = [jar]\n    return found\n"
    )
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.syspath_prepend(package)
    monkeypatch.setenv("PYTHONPATH", str(package))
    told: list[str] = []
    install(told.append)
    assert told[0] == "fetching LanguageTool 6.8 with jgo; this takes a minute or a few"
    assert left(home / "6.8") == ["languagetool-server-6.8.jar"]


def test_without_maven_and_jgo_it_says_what_to_install(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(installing, "_has_jgo", lambda: False)
    with pytest.raises(EngineError) as caught:
        install(lambda line: None)
    assert str(caught.value) == (
        "LanguageTool is fetched with Maven or jgo: install Maven, or pip install 'proofdesk[languagetool]'"
    )


def test_without_java_nothing_is_fetched(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> Java:
        raise EngineError("LanguageTool needs Java, and none was found")

    maven(home, GOOD)
    monkeypatch.setattr(installing, "find_java", refuse)
    with pytest.raises(EngineError, match="needs Java"):
        install(lambda line: None)
    assert left(home) == []


def test_a_folder_that_cannot_be_written_is_named(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maven(home, GOOD)
    file = home.parents[1] / "file"
    file.touch()
    monkeypatch.setenv("PROOFDESK_ENGINES", str(file))
    with pytest.raises(EngineError, match=rf"^{file / 'languagetool'} cannot be written: Not a directory$"):
        install(lambda line: None)


def test_without_a_home_it_says_how_to_name_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("no home")

    monkeypatch.delenv("PROOFDESK_ENGINES")
    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(EngineError, match="name a folder in PROOFDESK_ENGINES"):
        install(lambda line: None)


def test_python_is_asked_by_its_own_path(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(installing, "_has_jgo", lambda: True)
    command, means = installing._command(home)
    assert (command[0], means) == (sys.executable, "jgo")
