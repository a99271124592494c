"""`proofdesk init`: write a commented proofdesk.toml, after three or four questions or none."""

import os
import sys
from pathlib import Path

import click

from proofdesk import RULESET
from proofdesk.cli.completing import complete_profiles
from proofdesk.cli.output import say
from proofdesk.errors import UserError
from proofdesk.settings import DIALECTS, FAIL_ON, Settings, SettingsFinder, load_profile, merge
from proofdesk.settings.load import FILE_NAME
from proofdesk.settings.starting import profile_descriptions, starting_text
from proofdesk.settings.writing import write_settings


@click.command(
    "init",
    help="Write a commented proofdesk.toml here, after a few questions; with --profile, --dialect or --fail-on there "
    "are none.",
)
@click.option("--profile", metavar="NAME", help="House style: a name or a path.", shell_complete=complete_profiles)
@click.option("--dialect", type=click.Choice(DIALECTS), help="Which English.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="The least severity that makes the exit code 1.")
@click.option("--force", is_flag=True, help="Replace the file that is there.")
@click.option("--print", "printed", is_flag=True, help="Show the file instead of writing it.")
def command(profile: str | None, dialect: str | None, fail_on: str | None, *, force: bool, printed: bool) -> int:
    """Ask where that makes sense, then write, and say what to type next."""
    path = Path(os.getcwd(), FILE_NAME)
    if not printed and not force:
        _refuse_to_replace(path)
    given = {"profile": profile, "dialect": dialect, "fail_on": fail_on}
    chosen: dict[str, object] = {key: value for key, value in given.items() if value is not None}
    if profile:
        load_profile(profile, path.parent)
    if not chosen:
        chosen = _asked(path.parent) if _can_ask() else _defaults()
    text = starting_text(chosen, RULESET)
    if printed:
        say(text, newline=False)
        return 0
    write_settings(path, text)
    say(f"written: {path}\nnext: proofdesk check .")
    return 0


def _refuse_to_replace(path: Path) -> None:
    if os.path.lexists(path):
        raise UserError(f"{path} is there already; --force replaces it, --print shows the new one")
    layer = SettingsFinder().nearest(path.parent)
    if layer and Path(layer.name).parent == path.parent.resolve():
        raise UserError(f"{layer.name} holds settings, which {FILE_NAME} would hide; --force writes it all the same")


def _can_ask() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _defaults() -> dict[str, object]:
    say("not a terminal: nothing is asked and the defaults are taken", err=True)
    return {}


def _asked(folder: Path) -> dict[str, object]:
    """The answers; Enter takes the default, which is then not written."""
    say("House styles:", err=True)
    for name, meaning in profile_descriptions().items():
        say(f"  {name:<20} {meaning}", err=True)
    profile = click.prompt("House style", default="general", err=True, value_proc=lambda name: _profile(name, folder))
    usual = merge([load_profile(profile, folder)])
    dialect = click.prompt("Which English", default=usual.dialect, type=click.Choice(DIALECTS), err=True)
    fail_on = click.prompt(
        "The least severity that makes a check fail", default=usual.fail_on, type=click.Choice(FAIL_ON), err=True
    )
    words = click.prompt("Names and words that are right as they are", default="", err=True)
    accept = list(dict.fromkeys(words.replace(",", " ").split()))
    answers = {"profile": profile, "dialect": dialect, "fail_on": fail_on, "vocabulary.accept": accept}
    usually = {
        "profile": Settings().profile,
        "dialect": usual.dialect,
        "fail_on": usual.fail_on,
        "vocabulary.accept": [],
    }
    return {key: value for key, value in answers.items() if value != usually[key]}


def _profile(name: str, folder: Path) -> str:
    try:
        load_profile(name, folder)
    except UserError as error:
        raise click.UsageError(str(error)) from error
    return name
