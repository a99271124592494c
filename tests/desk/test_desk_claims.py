"""Claims in a report: their places, what settles them, and that a verdict survives edits elsewhere."""

from pathlib import Path

import pytest
from fixtures.drafts import GRAMMAR_OFF
from fixtures.making import at, found
from hypothesis import given, settings
from hypothesis import strategies as st

from proofdesk.desk import Desk, Options
from proofdesk.desk.claims import still_asked
from proofdesk.desk.settling import returned
from proofdesk.errors import UserError
from proofdesk.findings import Claim, FileReport, Severity, words_fingerprint
from proofdesk.reporting import Filled
from proofdesk.verdicts import Decision, Log, Verdict

WALL = "The wall cost £4.1m in 2019."
BOATS = "The harbour lost 40 boats."
NOW = "2026-03-02T10:00:00+00:00"
PLAIN = st.lists(st.sampled_from(["The clerk left.", "Rain fell on 3 May.", "It cost £2m.", "", "# Head", "- item"]))


def decided(words: str, verdict: Verdict = Verdict.CONFIRMED) -> Decision:
    return Decision(words_fingerprint(words), words, verdict)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "proofdesk.toml").write_text(GRAMMAR_OFF)
    return tmp_path


def reviewed(folder: Path, text: str, name: str = "draft.md", **options: object) -> FileReport:
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text)
    desk = Desk(Options(only=("fact",), skip=("language",), **options))  # type: ignore[arg-type]
    (file,) = desk.run([str(path)]).files
    return file


def statuses(file: FileReport) -> dict[str, str]:
    return {claim.quote: claim.status for claim in file.claims}


def test_claims_have_their_places_in_the_source(tmp_path: Path) -> None:
    file = reviewed(tmp_path, f"# Harbour\n\nIt **rained**. {WALL}\n")
    (claim,) = file.claims
    assert (claim.span.start, claim.span.end, claim.span.line, claim.span.column) == (26, 54, 3, 16)
    assert (claim.quote, claim.status, claim.block) == (WALL, "unchecked", "paragraph")
    assert claim.fingerprint == words_fingerprint(WALL)


def test_the_summary_counts_them(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(f"{WALL} {BOATS}\n")
    report = Desk(Options(only=("fact",), skip=("language",))).run([str(tmp_path)])
    assert report.summary.claims == 2


def test_there_are_none_where_only_other_things_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(WALL)
    for only, count in (("placeholders", 0), ("attribution", 1)):
        assert Desk(Options(only=(only,), skip=("language",))).run([str(path)]).summary.claims == count


def test_the_fingerprint_is_that_of_the_words() -> None:
    assert words_fingerprint(" “The wall\n cost £4m.” ") == words_fingerprint('The wall cost £4m."')
    assert words_fingerprint("don’t – stop") == words_fingerprint("don't - stop")
    different = ["The wall cost £4m", "The wall cost £5m", "The wall cost $4m", "the wall cost £4m", "A wall cost £4m"]
    assert len({words_fingerprint(words) for words in different}) == len(different)


def test_a_verdict_settles_a_claim_wherever_it_stands(house: Path) -> None:
    Log(house / ".proofdesk" / "verdicts.jsonl").append([decided(WALL), decided(BOATS, Verdict.CANNOT_CONFIRM)], NOW)
    assert statuses(reviewed(house, f"{WALL} {BOATS}")) == {WALL: "settled", BOATS: "unchecked"}
    assert statuses(reviewed(house, f"It rained.\n\n{WALL}", "other/late.txt"))[WALL] == "settled"
    assert statuses(reviewed(house, WALL.replace("4.1", "4.2"))) == {WALL.replace("4.1", "4.2"): "unchecked"}


@settings(max_examples=40, deadline=None)
@given(before=PLAIN, after=PLAIN, same=PLAIN)
def test_a_verdict_survives_edits_elsewhere(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str], same: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("house")
    (folder / "proofdesk.toml").write_text(GRAMMAR_OFF)
    Log(folder / ".proofdesk" / "verdicts.jsonl").append([decided(WALL)], NOW)
    text = "\n\n".join([*before, " ".join([*(words for words in same if words.endswith(".")), WALL]), *after])
    assert statuses(reviewed(folder, text))[WALL] == "settled"


def test_without_a_settings_file_the_log_lies_beside_the_draft_or_above_it(tmp_path: Path) -> None:
    desk = Desk()
    assert desk.verdict_logs.path(tmp_path) == tmp_path / ".proofdesk" / "verdicts.jsonl"
    Log(tmp_path / ".proofdesk" / "verdicts.jsonl").append([decided(WALL)], NOW)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert desk.verdict_logs.path(below) == tmp_path / ".proofdesk" / "verdicts.jsonl"
    assert statuses(reviewed(below, WALL)) == {WALL: "settled"}


def test_a_named_log_wins_and_a_desk_that_reads_no_files_reads_none(house: Path) -> None:
    Log(house / "named.jsonl").append([decided(WALL)], NOW)
    assert statuses(reviewed(house, WALL, verdicts=house / "named.jsonl")) == {WALL: "settled"}
    assert statuses(reviewed(house, WALL)) == {WALL: "unchecked"}
    assert Desk(Options(settings_file=house / "proofdesk.toml")).verdict_logs.path(Path("x")) == (
        house / ".proofdesk" / "verdicts.jsonl"
    )
    quiet = Desk(Options(find_settings=False))
    assert quiet.verdict_logs.path(house) is None
    assert (quiet.verdict_logs.settled(house), quiet.verdict_logs.problems(house)) == (frozenset(), [])


def test_a_log_that_is_not_intact_settles_nothing_and_is_told(house: Path) -> None:
    log = Log(house / ".proofdesk" / "verdicts.jsonl")
    log.append([decided(WALL)], NOW)
    log.path.write_bytes(log.path.read_bytes().replace(b"confirmed", b"corrected"))
    file = reviewed(house, WALL)
    assert statuses(file) == {WALL: "unchecked"}
    (problem,) = file.problems
    assert problem.incomplete
    assert "line 1 was changed" in problem.message


def test_a_log_that_grows_is_read_again(house: Path) -> None:
    (house / "draft.md").write_text(f"{WALL} {BOATS}")
    desk = Desk(Options(only=("fact",), skip=("language",)))
    log = Log(house / ".proofdesk" / "verdicts.jsonl")
    for words, expected in (
        (WALL, {WALL: "settled", BOATS: "unchecked"}),
        (BOATS, {WALL: "settled", BOATS: "settled"}),
    ):
        log.append([decided(words)], NOW)
        (file,) = desk.run([str(house / "draft.md")]).files
        assert statuses(file) == expected


def _claim(start: int, end: int, status: str) -> Claim:
    kinds = {"kind": "other", "rank": 0.5, "reasons": (), "source": "unattributed", "status": status}
    return Claim(span=at(start, end), quote="x", **kinds)  # type: ignore[arg-type]


def test_nobody_is_asked_again_about_a_settled_claim() -> None:
    claims = [_claim(0, 10, "settled"), _claim(11, 20, "unchecked")]
    asked = [
        found(2, 5, "a.query", category="fact", severity=Severity.QUERY),
        found(2, 5, "b.query", category="attribution", severity=Severity.QUERY),
    ]
    stays = [
        found(2, 5, "c.error", category="fact", severity=Severity.ERROR),
        found(2, 5, "d.query", category="style", severity=Severity.QUERY),
        found(8, 12, "e.query", category="fact", severity=Severity.QUERY),
        found(12, 15, "f.query", category="fact", severity=Severity.QUERY),
    ]
    assert still_asked([*asked, *stays], claims) == tuple(stays)


# Sheets that come back -------------------------------------------------------------------------------------------------


def row(number: int, claim: str, verdict: str, **values: str) -> Filled:
    return Filled(f"row {number}", f"row {number}, column O “verdict”", {"claim": claim, "verdict": verdict, **values})


def test_each_row_finds_its_claim_by_its_words(house: Path) -> None:
    file = reviewed(house, f"{WALL} {BOATS}")
    report = Desk().report([file])
    log = house / "log.jsonl"
    rows = [
        row(2, WALL, "ok", initials="MB", id="1:0000000000000000"),
        row(3, "x", "stet", id=words_fingerprint(BOATS)),
        row(4, BOATS, ""),
        row(5, "The wall cost £9m.", "stet"),
        row(6, "", "stet"),
    ]
    back = returned(rows, report, lambda _: log)
    assert [(each.fingerprint, each.verdict) for each in back.decisions[log]] == [
        (words_fingerprint(WALL), Verdict.CONFIRMED),
        (words_fingerprint(BOATS), Verdict.STET),
    ]
    assert back.blank == 1
    assert back.notes[0] == "row 5: no draft here holds the words “The wall cost £9m.”; not recorded"
    assert back.notes[1].startswith("row 6")


def test_one_wrong_row_keeps_the_whole_sheet_out(house: Path) -> None:
    report = Desk().report([reviewed(house, WALL)])
    rows = [row(2, WALL, "maybe"), row(3, WALL, "stet"), row(4, WALL, "confirmed")]
    with pytest.raises(UserError) as told:
        returned(rows, report, lambda _: Path("log"))
    assert str(told.value).splitlines() == [
        "row 2, column O “verdict”: expected one of confirmed, corrected, stet, cannot-confirm; found “maybe”",
        "row 4, column O “verdict”: “confirmed”, but row 3 says “stet” of the same words",
    ]


def test_a_long_claim_is_cut_in_a_note(house: Path) -> None:
    report = Desk().report([reviewed(house, WALL)])
    (note,) = returned([row(2, "word " * 50, "stet")], report, lambda _: Path("log")).notes
    assert "word…”" in note
