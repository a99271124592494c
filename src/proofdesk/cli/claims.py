"""`proofdesk claims`: the fact-check sheet, what comes back in it, and the log of verdicts."""

import datetime
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from proofdesk.cli.check import default_jobs, progress, standard_input, tell, the_date
from proofdesk.cli.completing import complete_drafts, complete_profiles
from proofdesk.cli.output import on_terminal, say, write
from proofdesk.desk import STANDARD_INPUT, Desk, Options, exit_code, personal_list
from proofdesk.desk.cache import cache_folder
from proofdesk.desk.claims import FACTUAL
from proofdesk.desk.desk import folder_of
from proofdesk.desk.exit_code import CLEAN, FINDINGS, USERS_ERROR
from proofdesk.errors import UserError
from proofdesk.findings import FileReport, Report
from proofdesk.reporting import Filled, counted, read_sheet, sheet_format, sheet_format_names
from proofdesk.verdicts import Log

_LANGUAGE = ("language",)
"""Checkers of language say nothing about facts, and their engine takes seconds to load."""


@click.command(
    "claims",
    help="The fact-check sheet: every checkable statement of the drafts (default: those here), most worth checking "
    "first. Exit codes: 0 done, 1 the log of verdicts is not intact, 2 something to mend in what was asked, 3 not "
    "everything could be checked.",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=complete_drafts)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(sheet_format_names()),
    help="Default: by the suffix of --output, or text.",
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the sheet here.")
@click.option("--top", type=click.IntRange(1), metavar="N", help="Only the N claims most worth checking.")
@click.option("--verdicts", type=click.Path(path_type=Path), metavar="FILE", help="Read a filled-in sheet back.")
@click.option("--verify", is_flag=True, help="Compute the chain of the log of verdicts anew.")
@click.option("--store", type=click.Path(path_type=Path), metavar="FILE", help="The log of verdicts.")
@click.option("--now", metavar="TIME", help="What the log gives as the time of adding; default: the clock.")
@click.option("--profile", metavar="NAME", help="House style.", shell_complete=complete_profiles)
@click.option("--date", metavar="YYYY-MM-DD", help="The date of publication.")
@click.option(
    "--settings", "settings_file", type=click.Path(path_type=Path), metavar="FILE", help="This settings file."
)
@click.option("--no-settings", is_flag=True, help="Look for no settings file, personal list or log of verdicts.")
@click.option("--stdin-filename", default="-", metavar="NAME", help="What to call standard input; its suffix counts.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Make the sheet, or read one back, or verify the log."""
    if given["verify"] and given["verdicts"]:
        raise UserError("--verify and --verdicts: one at a time")
    desk = Desk(_options(given))
    if given["verify"]:
        return _verify(desk, paths or (".",), given["store"])
    if given["verdicts"]:
        return _take_back(desk, paths, given["verdicts"], given["now"])
    return _sheet(desk, paths or (".",), given)


def _options(given: dict[str, Any]) -> Options:
    return Options(
        values={"profile": given["profile"]} if given["profile"] else {},
        settings_file=given["settings_file"],
        find_settings=not given["no_settings"],
        personal=None if given["no_settings"] else personal_list(),
        only=tuple(sorted(FACTUAL)),
        skip=_LANGUAGE,
        date=the_date(given["date"]),
        cache=cache_folder(),
        stdin_name=given["stdin_filename"] or STANDARD_INPUT,
        verdicts=given["store"],
    )


# The sheet ------------------------------------------------------------------------------------------------------------


def _sheet(desk: Desk, paths: Sequence[str], given: dict[str, Any]) -> int:
    from proofdesk.desk.sheet import sheet_of

    name = given["format_name"] or _format_for(given["output"])
    shown_as = sheet_format(name)
    if shown_as.BINARY and given["output"] is None and on_terminal():
        raise UserError(f"--format {name} is no text: name a file with --output")
    report = _reviewed(desk, paths)
    sheet = sheet_of(report, lambda file: desk.verdict_logs.decisions(folder_of(file.path)), given["top"])
    write(shown_as.render(sheet), given["output"])
    return _left(report)


def _format_for(output: Path | None) -> str:
    suffix = output.suffix.lower() if output else ""
    return next((name for name in sheet_format_names() if suffix == sheet_format(name).SUFFIX), "text")


def _reviewed(desk: Desk, paths: Sequence[str]) -> Report:
    with ExitStack() as stack:
        report = desk.run(paths, default_jobs(), standard_input, progress(stack))
    tell(report)
    return report


def _left(report: Report) -> int:
    """Nothing that was found makes a sheet fail; what could not be read does."""
    code = exit_code(report)
    return CLEAN if code == FINDINGS else code


# Verdicts -------------------------------------------------------------------------------------------------------------


def _take_back(desk: Desk, paths: Sequence[str], sheet: Path, now: str | None) -> int:
    from proofdesk.desk.settling import returned

    rows = read_sheet(str(sheet), _bytes(sheet))
    report = _reviewed(desk, paths or _drafts_named(rows))
    found = returned(rows, report, lambda file: _log_for(desk, file))
    for note in found.notes:
        say(f"note: {note}", err=True)
    appended = now or datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    for path, decisions in found.decisions.items():
        new = Log(path).append(decisions, appended)
        before = f", {len(decisions) - new} known before" if len(decisions) > new else ""
        say(f"{path}: {counted(new, 'verdict')} recorded{before}")
    if not found.decisions:
        say("no verdict recorded")
    if found.blank:
        say(f"{counted(found.blank, 'row')} without a verdict")
    return _left(report)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error


def _drafts_named(rows: Sequence[Filled]) -> list[str]:
    """The drafts that the sheet was made from, as far as they are here."""
    named = dict.fromkeys(row.get("path") for row in rows)
    return [path for path in named if path and Path(path).is_file()] or ["."]


def _log_for(desk: Desk, file: FileReport) -> Path:
    path = desk.verdict_logs.path(folder_of(file.path))
    if path is None:
        raise UserError("--no-settings: name the log of verdicts with --store")
    return path


def _verify(desk: Desk, paths: Sequence[str], named: Path | None) -> int:
    if named and not named.exists() and not Log(named).head.exists():
        raise UserError(f"{named}: no such file")
    folders = [path if path.is_dir() else path.parent for path in map(Path, paths)]
    logs = dict.fromkeys(path for folder in folders if (path := desk.verdict_logs.path(folder)))
    if not logs:
        say("error: --no-settings: name the log of verdicts with --store", err=True)
        return USERS_ERROR
    return max(_verified(path) for path in logs)


def _verified(path: Path) -> int:
    found = Log(path).verify()
    intact = counted(found.intact, "line")
    if found.fault:
        say(f"{path}: {found.fault}; {intact} before it intact")
        return FINDINGS
    say(f"{path}: {intact} intact" if found.intact else f"{path}: no verdicts yet")
    return CLEAN
