"""`proofdesk engines`: which grammar engines there are here, and how to get the others."""

import click

from proofdesk.cli.output import say
from proofdesk.engines import EngineError, engine_for
from proofdesk.engines.installing import install
from proofdesk.engines.inventory import known_engines

_INSTALLABLE = ("languagetool",)
_INCOMPLETE = 3
_CHECKED = "This is inevitebly so."


@click.group("engines", help="The grammar engines: list them, install LanguageTool.")
def command() -> None:
    """The group of commands about engines."""


@command.command("list", help="Each engine: installed or not, its version and place, or how to get it.")
def list_engines() -> int:
    """One line an engine."""
    for engine in known_engines():
        say(f"{engine.name:<14} {'installed' if engine.installed else 'absent':<10} {engine.detail}")
    return 0


@command.command("install", help="Fetch an engine's files and check that it works.")
@click.argument("name", type=click.Choice(_INSTALLABLE))
def install_engine(name: str) -> int:
    """Exit code 0 where the engine answers, 3 where it could not be had."""
    try:
        install(lambda line: say(line, err=True))
        say("starting it for a first sentence", err=True)
        engine = engine_for(name, "en-US")
        flags = engine.check(_CHECKED)
    except EngineError as error:
        say(f"error: {error}", err=True)
        return _INCOMPLETE
    found = [flag for flag in flags if "inevitably" in flag.suggestions]
    if not found:
        say(f"error: {engine.describe()} answers, but finds no misspelling", err=True)
        return _INCOMPLETE
    say(f'{engine.describe()}: works; choose it with grammar = "{name}" under [engines]')
    return 0
