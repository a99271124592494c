"""`proofdesk engines`: which grammar engines there are here, and how to get the others."""

import click

from proofdesk.cli.output import say
from proofdesk.desk.exit_code import INCOMPLETE
from proofdesk.desk.health import tried
from proofdesk.engines import EngineError
from proofdesk.engines.installing import install
from proofdesk.engines.inventory import known_engines

_INSTALLABLE = ("languagetool",)


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
    except EngineError as error:
        say(f"error: {error}", err=True)
        return INCOMPLETE
    say("starting it for a first sentence", err=True)
    engine = tried(name)
    if not engine.works:
        say(f"error: {engine.detail}", err=True)
        return INCOMPLETE
    say(f'{engine.detail}: works; choose it with grammar = "{name}" under [engines]')
    return 0
