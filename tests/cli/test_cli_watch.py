"""`check --watch`: the whole report, then what each save changed. No test sleeps: the pauses are the script."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from cli.conftest import Command, Outcome
from fixtures.drafts import ALL, CLEAN, ERROR, HOUSE, QUERY, WARNING, draft, house_settings, rule, settle
from hypothesis import given
from hypothesis import strategies as st

from proofdesk.cli import watch as watching
from proofdesk.cli.watch import INTERVAL, Stamp, World, settled, stamps_of

Step = Callable[[], object]
Watch = Callable[..., Outcome]


def nothing() -> None:
    """A look at files that nobody touched."""


@pytest.fixture
def watch(proofdesk: Command, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Watch as a shell would; between two looks the next step is done, and after the last the watch ends."""

    def call(*arguments: str | Path, steps: Iterable[Step] = ()) -> Outcome:
        script = iter([*steps, nothing, nothing])

        def pause(seconds: float) -> bool:
            assert seconds >= INTERVAL
            step = next(script, None)
            if step:
                step()
            return step is not None

        world = World(stamps_of, pause, iter(range(10_000)).__next__)
        monkeypatch.setattr(watching, "real_world", lambda: world)
        return proofdesk("check", "--watch", *arguments)

    return call


def save(text: str, name: str = "draft.md") -> Step:
    """Save by a new file put in the place of the old one, as most editors do."""

    def step() -> None:
        Path(f".{name}.tmp").write_text(text)
        Path(f".{name}.tmp").replace(name)

    return step


def after(whole: str, outcome: Outcome) -> str:
    """What was shown after the whole report."""
    assert outcome.out.startswith(whole)
    return outcome.out.removeprefix(whole)


def test_the_whole_report_stands_first(proofdesk: Command, watch: Watch, folder: Path) -> None:
    path = draft(folder, ALL)
    shown = proofdesk("check", path)
    outcome = watch(path)
    assert (outcome.code, outcome.out, outcome.err) == (1, shown.out, "watching 1 draft; Ctrl-C leaves\n")


def test_a_save_shows_what_came_and_what_went_and_the_counts(proofdesk: Command, watch: Watch, folder: Path) -> None:
    draft(folder, f"{ERROR}\n{QUERY}")
    whole = proofdesk("check", "draft.md").out
    outcome = watch("draft.md", steps=[save(f"{WARNING}\n{QUERY}")])
    assert after(whole, outcome) == (
        "draft.md  saved\n\n"
        "1:19  warning  house.mail  fixable\n"
        "    The clerk sent an e-mail to the harbour.\n"
        "                      ^^^^^^\n"
        "    The house writes “email”, not “e-mail”. → email\n\n"
        "mended: 1:11 “utilise” is barred from these pages.\n"
        "1 warning · 1 query · 15 words · 1 with a safe fix\n\n"
    )
    assert outcome.code == 0


def test_the_rest_of_a_sentence_that_was_changed_is_not_told_again(
    proofdesk: Command, watch: Watch, folder: Path
) -> None:
    draft(folder, "The crews utilise boats and an e-mail list.\n")
    whole = proofdesk("check", "draft.md").out
    shown = after(whole, watch("draft.md", steps=[save("The crews use boats and an e-mail list.\n")]))
    assert shown.startswith("draft.md  saved\nmended: 1:11 ")
    assert "house.mail" not in shown
    assert "\n1 warning · " in shown


def test_lines_for_editors(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    outcome = watch("draft.md", "--format", "line", steps=[save(WARNING)])
    assert outcome.out == (
        "draft.md:1:11: error house.utilise “utilise” is barred from these pages.\n"
        "draft.md:1:19: warning house.mail The house writes “email”, not “e-mail”.\n"
        "mended: draft.md:1:11: error house.utilise “utilise” is barred from these pages.\n"
    )


def test_a_save_that_changes_no_word_is_silent(proofdesk: Command, watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    whole = proofdesk("check", "draft.md").out
    assert after(whole, watch("draft.md", steps=[save(ERROR), nothing, save(ERROR)])) == ""


def test_a_save_without_news_shows_the_counts_unless_quiet(proofdesk: Command, watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    whole = proofdesk("check", "draft.md").out
    more = save(f"{ERROR}\n{CLEAN}")
    assert after(whole, watch("draft.md", steps=[more])) == "draft.md  saved\n1 error · 14 words\n\n"
    draft(folder, ERROR)
    assert after(whole, watch("draft.md", "-q", steps=[more])) == ""


def test_a_draft_that_is_still_being_written_is_left_until_it_rests(
    proofdesk: Command, watch: Watch, folder: Path
) -> None:
    draft(folder, ERROR)
    whole = proofdesk("check", "draft.md").out
    path = folder / "draft.md"
    steps = [lambda: path.write_text(""), lambda: path.write_text("The"), lambda: path.write_text(CLEAN)]
    shown = after(whole, watch("draft.md", steps=steps))
    assert shown.count("saved") == 1
    assert "mended: 1:11" in shown
    blink = after("", watch("draft.md", steps=[path.unlink, save(ERROR)]))
    assert blink.count("draft.md  ") == 2
    assert "new" not in blink


def test_new_and_vanished_drafts_of_a_folder_are_told(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR, "copy/one.md")
    draft(folder, CLEAN, "copy/two.md")
    steps: list[Step] = [
        lambda: draft(folder, WARNING, "copy/deep/three.txt"),
        nothing,
        (folder / "copy/one.md").unlink,
        nothing,
        lambda: draft(folder, WARNING, "copy/notes.csv"),
    ]
    outcome = watch("copy", steps=steps)
    assert "copy/deep/three.txt  new\n\n1:19  warning  house.mail" in outcome.out
    assert outcome.err == "watching 2 drafts; Ctrl-C leaves\ncopy/one.md is gone\n"
    assert "mended" not in outcome.out
    assert outcome.code == 0


def test_a_draft_named_may_come_and_go(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    steps = [(folder / "draft.md").unlink, nothing, save(WARNING)]
    outcome = watch("draft.md", steps=steps)
    assert outcome.err.splitlines()[1:] == ["draft.md is gone"]
    assert "draft.md  new\n\n1:19  warning" in outcome.out


def test_settings_are_read_again(proofdesk: Command, watch: Watch, folder: Path) -> None:
    draft(folder, f"{ERROR}\n{WARNING}")
    whole = proofdesk("check", "draft.md").out
    outcome = watch("draft.md", steps=[lambda: settle(folder, tables='"house.utilise" = "off"\n')])
    assert after(whole, outcome) == (
        "draft.md  settings changed\n"
        "left out: 1:11 “utilise” is barred from these pages.\n"
        "1 warning · 15 words · 1 with a safe fix\n\n"
    )
    assert outcome.err.splitlines()[1:] == ["read again: proofdesk.toml"]


def test_settings_that_come_later_or_are_broken_for_a_while(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR, "copy/draft.md")
    nearer = folder / "copy" / "proofdesk.toml"
    steps: list[Step] = [
        lambda: nearer.write_text("nonsense = 1\n"),
        nothing,
        lambda: nearer.write_text(house_settings(tables='"house.utilise" = "off"\n')),
        nothing,
        nearer.unlink,
    ]
    outcome = watch("copy", steps=steps)
    assert outcome.err.count("To mend: ") == outcome.err.count("unknown key “nonsense”") - 1 == 1
    assert outcome.err.count("mended: ") == 1
    assert outcome.out.count("left out: 1:11") == 1
    assert outcome.out.count("1:11  error  house.utilise") == 2
    assert outcome.code == 1


def test_rules_of_the_house_are_read_again(watch: Watch, folder: Path) -> None:
    own = folder / "own"
    rule(own, "boats", "extends: existence\nmessage: Say ships.\nwhy: y\nlevel: warning\ntokens: [boats]\n")
    settings = settle(folder)
    settings.write_text(settings.read_text().replace("styles = [", 'styles = ["own", '))
    draft(folder, ERROR)
    broken = "extends: existence\nmesage: x\n"
    steps: list[Step] = [
        lambda: rule(own, "boats", broken),
        nothing,
        lambda: rule(own, "boats", "extends: existence\nmessage: Say x.\nwhy: y\nlevel: error\ntokens: [crews]\n"),
    ]
    outcome = watch("draft.md", steps=steps)
    assert "own.boats" in outcome.out
    assert "left out: 1:19 Say ships." in outcome.out
    assert "1:5  error  own.boats" in outcome.out
    assert outcome.err.count("To mend: ") == 1
    assert "boats.yml:2:1: unknown key “mesage”" in outcome.err


def test_no_draft_is_called_clean_while_a_rule_is_broken(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    own = folder / "own"
    rule(own, "boats", "extends: existence\nmesage: x\n")
    (folder / "proofdesk.toml").write_text('styles = ["own"]\n')
    outcome = watch("draft.md", steps=[save(CLEAN), nothing])
    assert "nothing found · " in outcome.out
    assert "nothing to mend" not in outcome.out


def test_a_name_that_no_rule_has_any_more_keeps_the_old_settings(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    bare = house_settings().replace(f'styles = ["{HOUSE.as_posix()}"]', "")
    steps = [lambda: (folder / "proofdesk.toml").write_text(bare), nothing, save(CLEAN)]
    outcome = watch("draft.md", "--only", "house.utilise", steps=steps)
    assert "error: --only/--skip: unknown rule “house.utilise”" in outcome.err
    assert "mended: 1:11" in outcome.out


def test_what_cannot_be_read_is_told_and_never_called_mended(watch: Watch, folder: Path) -> None:
    path = draft(folder, ERROR)
    steps: list[Step] = [lambda: path.write_bytes(b"\x00" * 50), nothing, lambda: path.write_text(WARNING)]
    outcome = watch(path, steps=steps)
    assert outcome.err.count("Not checked: ") == 1
    assert outcome.out.count("mended: 1:11") == 1
    inside = draft(folder, ERROR, "copy/draft.md")
    steps = [lambda: inside.write_bytes(b"\x00" * 50)]
    outcome = watch("copy", steps=steps)
    assert "copy/draft.md is no text any more; skipped" in outcome.err
    assert "mended" not in outcome.out


def test_a_comment_that_names_no_rule_is_told_in_its_draft(watch: Watch, folder: Path) -> None:
    draft(folder, ERROR)
    comment = f"<!-- proofdesk-ignore house.utilize: x -->\n{ERROR}"
    for arguments, stream in (([], "out"), (["--format", "line"], "err")):
        outcome = watch("draft.md", *arguments, steps=[save(comment), nothing, save(ERROR)])
        assert getattr(outcome, stream).count("To mend: draft.md:1: unknown rule “house.utilize”") == 1


def test_verbose_gives_reasons_and_the_time_taken(watch: Watch, folder: Path) -> None:
    draft(folder, CLEAN)
    outcome = watch("draft.md", "--verbose", steps=[save(ERROR)])
    assert "Short words are read faster." in outcome.out
    assert "draft.md reviewed in 1.00 s\n" in outcome.err


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["-"], "standard input cannot be watched"),
        (["draft.md", "--output", "x.txt"], "it cannot go with --output"),
        (["draft.md", "--format", "json"], "--watch goes with these formats: line, text; found “json”"),
        (["draft.md", "--format", "markdown"], "found “markdown”"),
        (["draft.md", "--only", "nothing"], "unknown rule “nothing”"),
        (["nope.md"], ""),
    ],
)
def test_what_cannot_be_watched_is_2(watch: Watch, folder: Path, arguments: list[str], said: str) -> None:
    draft(folder, ERROR)
    outcome = watch(*arguments, steps=[pytest.fail] if not said else [])
    assert outcome.code == 2
    assert said in outcome.err
    assert "To mend: nope.md" in outcome.out or said


def test_an_empty_folder_is_watched_all_the_same(watch: Watch, folder: Path) -> None:
    (folder / "copy").mkdir()
    outcome = watch("copy", steps=[lambda: draft(folder, ERROR, "copy/a.md")])
    assert "no draft found in this folder" in outcome.out
    assert "copy/a.md  new\n\n1:11  error" in outcome.out


def test_looks_are_rarer_where_they_take_long(
    folder: Path, proofdesk: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(folder, CLEAN)
    pauses: list[float] = []

    def pause(seconds: float) -> bool:
        pauses.append(seconds)
        return len(pauses) < 3

    world = World(stamps_of, pause, iter(range(0, 1000, 2)).__next__)
    monkeypatch.setattr(watching, "real_world", lambda: world)
    proofdesk("check", "draft.md", "--watch")
    assert pauses == [INTERVAL, 20, 20]


NAMES = st.dictionaries(st.sampled_from([Path("a"), Path("b"), Path("c")]), st.tuples(*[st.integers(0, 1)] * 4))


@given(NAMES, NAMES, NAMES)
def test_a_file_is_saved_once_two_looks_find_it_the_same(
    reviewed: dict[Path, Stamp], last: dict[Path, Stamp], now: dict[Path, Stamp]
) -> None:
    found = settled(reviewed, last, now)
    assert settled(now, last, now) == set()
    assert settled(reviewed, now, now) >= found
    for path in found:
        assert now.get(path) == last.get(path) != reviewed.get(path)


def follow(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "proofdesk", "check", *arguments, "--watch"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def read_until(stream: Iterable[str], words: str) -> str:
    seen = ""
    for line in stream:
        seen += line
        if words in line:
            break
    return seen


def test_a_real_save_is_seen_and_an_interrupt_leaves_with_130(folder: Path) -> None:
    path = draft(folder, ERROR)
    with follow(folder, "draft.md") as running:
        assert running.stdout
        assert running.stderr
        assert "house.utilise" in read_until(running.stdout, "1 error")
        read_until(running.stderr, "watching")
        path.write_text(CLEAN)
        shown = read_until(running.stdout, "nothing to mend")
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=10) == 130
        assert "mended: 1:11 “utilise” is barred" in shown
        assert "\x1b" not in shown
        assert running.stderr.read().strip() == ""


def test_the_watch_ends_when_nobody_reads_any_more(folder: Path) -> None:
    path = draft(folder, ERROR)
    with follow(folder, "draft.md") as running:
        assert running.stdout
        assert running.stderr
        read_until(running.stderr, "watching")
        running.stdout.close()
        path.write_text(CLEAN)
        assert running.wait(timeout=15) == 0
        assert "Traceback" not in running.stderr.read()


def test_the_stamps_of_files_that_are_there(tmp_path: Path) -> None:
    path = draft(tmp_path, CLEAN)
    (stamp,) = stamps_of([path, tmp_path / "nope", Path("\0")]).values()
    assert stamp[1] == len(CLEAN)
    os.utime(path, (1, 1))
    assert stamps_of([path])[path] != stamp
    assert not watching.real_world().stamps([])
    started = time.monotonic()
    assert watching.real_world().pause(0.01)
    assert time.monotonic() - started >= 0.01
