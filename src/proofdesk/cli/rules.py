"""`proofdesk rules`: which rules there are, and whether their examples hold."""

from pathlib import Path

import click

from proofdesk.cli.completing import complete_profiles, complete_selectors
from proofdesk.cli.output import say
from proofdesk.desk import Desk, Options
from proofdesk.desk.cache import cache_folder
from proofdesk.desk.exit_code import CLEAN, FINDINGS, USERS_ERROR
from proofdesk.desk.rule_tests import test_pack


@click.group("rules", help="The rules: list them, test their examples.")
def command() -> None:
    """The group of commands about rules."""


@command.command("list", help="Every rule: severity, category, whether it is active here, and what it looks for.")
@click.option("--profile", metavar="NAME", help="Under this profile.", shell_complete=complete_profiles)
@click.argument("names", nargs=-1, metavar="[NAME]...", shell_complete=complete_selectors)
def list_rules(profile: str | None, names: tuple[str, ...]) -> int:
    """One line a rule."""
    desk = Desk(Options(values={"profile": profile} if profile else {}, cache=cache_folder()))
    settings = desk.settings_for(Path(), {})
    catalogue = desk.catalogue(settings)
    for row in catalogue.listing(settings, names):
        say(f"{row.rule.id:<44} {row.severity:<10} {row.rule.category:<12} {row.state:<28} {row.rule.summary}")
    for problem in catalogue.problems:
        say(f"error: {problem.message}", err=True)
    return USERS_ERROR if catalogue.problems else CLEAN


@command.command("test", help="Run the examples inside rule files: the shipped packs, or these folders and files.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
def test_rules(paths: tuple[Path, ...]) -> int:
    """Every failure with the sentence, what was expected and what was found; exit code 1 where there is one."""
    from proofdesk.rulebook import shipped_packs

    failures = tested = 0
    broken = False
    for path in paths or shipped_packs():
        result = test_pack(path)
        tested += result.tested
        failures += len(result.failures)
        broken = broken or bool(result.errors)
        for line in (*result.errors, *result.failures):
            say(line)
    say(f"{tested} rules tested, {failures} failures")
    return USERS_ERROR if broken else FINDINGS if failures else CLEAN
