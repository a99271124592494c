"""`proofdesk check`: review files or folders."""

import datetime
import errno
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import click

from proofdesk.cli.completing import complete_drafts, complete_profiles, complete_selectors
from proofdesk.cli.output import color_wanted, on_terminal, progress_bar, say, write
from proofdesk.desk import STANDARD_INPUT, Desk, Draft, Options, Outcome, exit_code, personal_list
from proofdesk.desk.cache import cache_folder
from proofdesk.errors import UserError
from proofdesk.findings import Report
from proofdesk.reporting import (
    Following,
    Look,
    Reporter,
    Telling,
    format_names,
    problem_line,
    reporter,
    reporters,
)
from proofdesk.settings import DIALECTS, FAIL_ON


@click.command(
    "check",
    help="Review files or folders (- is standard input). Exit codes: 0 clean, 1 findings at or above "
    "--fail-on, 2 something to mend in what was asked, 3 not everything could be checked.",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", shell_complete=complete_drafts)
@click.option("--format", "format_name", default="text", show_default=True, type=click.Choice(format_names()))
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report here.")
@click.option(
    "--profile",
    metavar="NAME",
    help="House style: a name or the path of a settings file.",
    shell_complete=complete_profiles,
)
@click.option("--dialect", type=click.Choice(DIALECTS), help="Which English; auto reads the text's own evidence.")
@click.option(
    "--grammar", metavar="ENGINE", help="embedded, languagetool, none, or the address of a LanguageTool server."
)
@click.option("--date", metavar="YYYY-MM-DD", help="The date of publication.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit code 1.")
@click.option(
    "--only",
    multiple=True,
    metavar="NAME",
    help="Only these checkers, rules or categories (repeatable).",
    shell_complete=complete_selectors,
)
@click.option(
    "--skip",
    multiple=True,
    metavar="NAME",
    help="Without these checkers, rules or categories (repeatable).",
    shell_complete=complete_selectors,
)
@click.option(
    "--settings", "settings_file", type=click.Path(path_type=Path), metavar="FILE", help="This settings file."
)
@click.option("--no-settings", is_flag=True, help="Look for no settings file and no personal list.")
@click.option("--store", type=click.Path(path_type=Path), metavar="FILE", help="The log of verdicts on claims.")
@click.option("--jobs", type=click.IntRange(1, 64), metavar="N", help="Drafts reviewed at a time.")
@click.option("--color/--no-color", default=None, help="Colours, whatever the output is.")
@click.option("--watch", "watched", is_flag=True, help="Stay, and after each save show what changed (text, line).")
@click.option("--quiet", "-q", is_flag=True, help="Show nothing of clean drafts.")
@click.option("--verbose", "-v", is_flag=True, help="Show the reason behind each rule.")
@click.option("--stdin-filename", default="-", metavar="NAME", help="What to call standard input; its suffix counts.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Review, report, and answer with the exit code."""
    shown_as = reporter(given["format_name"])
    look = Look(
        width=_width(given["output"]),
        color=color_wanted(given["color"], given["output"]),
        quiet=given["quiet"],
        verbose=given["verbose"],
    )
    if given["watched"]:
        return _watch(paths, given, shown_as, look)
    desk = _desk(paths, given)
    with ExitStack() as stack:
        report = desk.run(paths, given["jobs"] or default_jobs(), standard_input, progress(stack))
    if shown_as.MACHINE:
        tell(report)
    write(shown_as.render(report, look), given["output"])
    return exit_code(report)


def _desk(paths: Sequence[str], given: dict[str, Any]) -> Desk:
    desk = Desk(_options(given))
    named = [desk.options.stdin_name if path == STANDARD_INPUT else path for path in paths]
    _known(desk, (*given["only"], *given["skip"]), named)
    return desk


def _watch(paths: Sequence[str], given: dict[str, Any], shown_as: Reporter, look: Look) -> int:
    """Report and follow what is saved. Raises UserError for what cannot be followed."""
    from proofdesk.cli.watch import Task, real_world, watch

    if STANDARD_INPUT in paths:
        raise UserError("--watch: standard input cannot be watched; name the file")
    if given["output"]:
        raise UserError("--watch shows what changes as it comes; it cannot go with --output")
    if not isinstance(shown_as, Following):
        fit = ", ".join(name for name, other in reporters().items() if isinstance(other, Following))
        raise UserError(f"--watch goes with these formats: {fit}; found “{given['format_name']}”")

    def first(desk: Desk, drafts: Sequence[Draft]) -> list[Outcome]:
        with ExitStack() as stack:
            return desk.outcomes(drafts, given["jobs"] or default_jobs(), None, progress(stack))

    profile = given["profile"] or ""
    named = [Path(name) for name in (given["settings_file"], profile if profile.endswith(".toml") else "") if name]
    return watch(Task(paths, lambda: _desk(paths, given), shown_as, look, first, named), real_world())


def default_jobs() -> int:
    """As many as there are processors, four at the most: each draft under review holds memory."""
    return min(4, os.cpu_count() or 1)


def tell(report: Report) -> None:
    """The problems, on standard error, each once."""
    for problem in Telling(report).all():
        say(f"{'error' if problem.incomplete or problem.users_error else 'note'}: {problem_line(problem)}", err=True)


def standard_input() -> bytes:
    """All of it. Raises OSError where it is closed."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer.read()


def _options(given: dict[str, Any]) -> Options:
    values = {key: given[key] for key in ("profile", "dialect", "fail_on") if given[key] is not None}
    values |= {"engines": {"grammar": given["grammar"]}} if given["grammar"] is not None else {}
    return Options(
        values=values,
        settings_file=given["settings_file"],
        find_settings=not given["no_settings"],
        personal=None if given["no_settings"] else personal_list(),
        only=given["only"],
        skip=given["skip"],
        date=the_date(given["date"]),
        cache=cache_folder(),
        stdin_name=given["stdin_filename"] or STANDARD_INPUT,
        verdicts=given["store"],
    )


def the_date(text: str | None) -> datetime.date | None:
    """The date given to --date. Raises UserError where it is none."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UserError(f"--date: expected a date as YYYY-MM-DD, found “{text}”") from error


def _known(desk: Desk, names: Sequence[str], paths: Sequence[str]) -> None:
    """Raises UserError for a name given to --only or --skip that no rule has, here or where a draft lies."""
    if not names:
        return
    folders = dict.fromkeys([Path(), *(path if path.is_dir() else path.parent for path in map(Path, paths))])
    catalogues = [desk.catalogue(desk.settings_for(folder, {})) for folder in folders]
    for name in names:
        wrong = [catalogue.unknown(name) for catalogue in catalogues]
        if all(wrong):
            raise UserError(f"--only/--skip: {wrong[0]}")


def _width(output: Path | None) -> int:
    from shutil import get_terminal_size

    return 100 if output or not on_terminal() else get_terminal_size((100, 24)).columns


def progress(stack: ExitStack) -> Callable[[Sequence[Draft]], Callable[[], None]]:
    """What shows a bar for the drafts of a run, where one is wanted."""

    def start(drafts: Sequence[Draft]) -> Callable[[], None]:
        return progress_bar(len(drafts), stack)

    return start
