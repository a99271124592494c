"""The log of verdicts: it only grows, and every change, loss and insertion is told with its line."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofdesk.errors import UserError
from proofdesk.verdicts import Decision, Log, Verdict, Verified

NOW = "2026-03-02T10:00:00+00:00"
FOUR = [
    Decision(f"1:{number:016x}", f"The wall cost £{number}m.", verdict, initials="MB", date="2 March", note="“phoned”")
    for number, verdict in enumerate([*Verdict], start=1)
]


@pytest.fixture
def log(tmp_path: Path) -> Log:
    made = Log(tmp_path / ".proofdesk" / "verdicts.jsonl")
    assert made.append(FOUR, NOW) == 4
    return made


def lines(log: Log) -> list[bytes]:
    return log.path.read_bytes().splitlines(keepends=True)


def test_what_was_added_is_read_again(log: Log) -> None:
    assert [entry.decision for entry in log.entries()] == FOUR
    assert [(entry.number, entry.appended) for entry in log.entries()] == [(n, NOW) for n in (1, 2, 3, 4)]
    assert log.settled() == {FOUR[0].fingerprint, FOUR[1].fingerprint, FOUR[2].fingerprint}
    assert log.verify() == Verified(4)


def test_nothing_there_is_intact(tmp_path: Path) -> None:
    log = Log(tmp_path / "none.jsonl")
    assert log.verify() == Verified(0)
    assert log.entries() == []
    assert log.append([], NOW) == 0
    assert not log.path.exists()


def test_a_decision_is_added_once_and_the_last_one_counts(log: Log) -> None:
    before = log.path.read_bytes()
    assert log.append(FOUR, "later") == 0
    assert log.path.read_bytes() == before
    changed = Decision(FOUR[3].fingerprint, FOUR[3].claim, Verdict.CONFIRMED)
    assert log.append([changed], "later") == 1
    assert log.path.read_bytes().startswith(before)
    assert log.latest()[changed.fingerprint].decision == changed
    assert log.verify() == Verified(5)


def test_the_same_decisions_give_the_same_bytes(log: Log, tmp_path: Path) -> None:
    other = Log(tmp_path / "other.jsonl")
    other.append(FOUR[:2], NOW)
    other.append(FOUR[2:], NOW)
    assert other.path.read_bytes() == log.path.read_bytes()
    assert other.head.read_bytes() == log.head.read_bytes()


@pytest.mark.parametrize(
    "order, expected",
    [
        ([0, 2, 3], Verified(1, "line 2 is missing")),
        ([1, 2, 3], Verified(0, "line 1 is missing")),
        ([0, 1, 2], Verified(3, "line 4 is missing")),
        ([], Verified(0, "line 1 is missing")),
        ([0, 1, 1, 2, 3], Verified(2, "line 3 was inserted")),
        ([0, 1, 0, 2, 3], Verified(2, "line 3 was inserted")),
        ([1, 0, 2, 3], Verified(0, "line 1 is missing")),
    ],
)
def test_lines_that_went_or_came(log: Log, order: list[int], expected: Verified) -> None:
    kept = lines(log)
    log.path.write_bytes(b"".join(kept[number] for number in order))
    assert log.verify() == expected
    with pytest.raises(UserError, match="do not count until it is whole again"):
        log.entries()
    with pytest.raises(UserError):
        log.append(FOUR, NOW)


def test_a_line_forged_in_the_middle_is_told(log: Log, tmp_path: Path) -> None:
    forged = Log(tmp_path / "forged.jsonl")
    forged.append([FOUR[0], Decision("1:" + "f" * 16, "Forged.", Verdict.STET)], NOW)
    kept = lines(log)
    log.path.write_bytes(b"".join([kept[0], lines(forged)[1], *kept[1:]]))
    assert log.verify() == Verified(1, "line 2 was inserted")


def test_a_line_forged_at_the_end_is_told(log: Log, tmp_path: Path) -> None:
    forged = Log(tmp_path / "forged.jsonl")
    forged.append([*FOUR, Decision("1:" + "f" * 16, "Forged.", Verdict.STET)], NOW)
    log.path.write_bytes(forged.path.read_bytes())
    assert log.verify() == Verified(4, "line 5 was inserted")


def test_the_head_is_bound_too(log: Log) -> None:
    log.head.write_text("4 " + "0" * 64 + "\n")
    assert log.verify() == Verified(3, "line 4 was changed")
    log.head.unlink()
    assert "verdicts.jsonl.head is missing" in log.verify().fault


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_changed_byte_is_told_with_its_line(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        log = Log(Path(folder) / "verdicts.jsonl")
        log.append(FOUR, NOW)
        whole = log.path.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        byte = data.draw(st.integers(0, 255).filter(lambda value: value != whole[at]))
        log.path.write_bytes(whole[:at] + bytes([byte]) + whole[at + 1 :])
        line = whole[:at].count(b"\n") + 1
        assert log.verify().intact == line - 1
        assert log.verify().fault.startswith(f"line {line} was changed")


@settings(max_examples=60, deadline=None)
@given(cut=st.integers(1, 200))
def test_a_log_cut_short_is_told(cut: int) -> None:
    with TemporaryDirectory() as folder:
        log = Log(Path(folder) / "verdicts.jsonl")
        log.append(FOUR, NOW)
        whole = log.path.read_bytes()
        log.path.write_bytes(whole[: -min(cut, len(whole))])
        assert log.verify().fault


def test_a_line_that_is_whole_but_no_entry_is_told(log: Log) -> None:
    import hashlib

    body = '{"previous": "' + "0" * 64 + '", "number": 1'
    log.path.write_text(f'{body}, "hash": "{hashlib.sha256(body.encode()).hexdigest()}"}}\n')
    assert log.verify() == Verified(0, "line 1 was changed")


def test_what_cannot_be_read_or_written_is_the_users_to_mend(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        Log(tmp_path).verify()
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be"):
        Log(tmp_path / "file" / "verdicts.jsonl").append(FOUR, NOW)
