"""`proofdesk doctor`: what is here, what is missing, and how to get it."""

import platform

import click

from proofdesk import RULESET, __version__
from proofdesk.cli.output import say
from proofdesk.desk import Desk, Options
from proofdesk.desk.cache import cache_folder
from proofdesk.desk.exit_code import CLEAN, INCOMPLETE


@click.command("doctor", help="Versions, engines found, rule packs, readers, and what is missing.")
def command() -> int:
    """Print one line a part; exit code 3 where a part that checks rest on does not work."""
    from proofdesk.desk.health import health

    say(f"proofdesk {__version__}, ruleset {RULESET}, Python {platform.python_version()}")
    parts = health(Desk(Options(cache=cache_folder())))
    for part in parts:
        state = "ok" if part.works else "missing" if part.needed else "absent"
        say(f"{state:<7}  {part.name:<22} {part.detail}")
    return CLEAN if all(part.works or not part.needed for part in parts) else INCOMPLETE
