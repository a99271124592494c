"""The `proofdesk` command and its one error boundary."""

import importlib
import os
import platform
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from proofdesk import RULESET, __version__
from proofdesk.errors import UserError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("proofdesk.cli.check", "Review drafts: the main job."),
    "claims": ("proofdesk.cli.claims", "The fact-check sheet: what can be checked, and what people found."),
    "explain": ("proofdesk.cli.explain", "What a rule looks for, why, its source and its examples."),
    "rules": ("proofdesk.cli.rules", "The rules: list them, test their examples."),
    "settings": ("proofdesk.cli.settings", "The merged settings, each with where it came from."),
    "init": ("proofdesk.cli.init", "Write a commented proofdesk.toml."),
    "accept": ("proofdesk.cli.accept", "Add words or names to the vocabulary of the nearest settings file."),
    "engines": ("proofdesk.cli.engines", "The grammar engines: list them, install LanguageTool."),
    "facts": ("proofdesk.cli.facts", "The fact packs: list them, show rows, check and rebuild them."),
    "doctor": ("proofdesk.cli.doctor", "Versions, engines, dictionaries, and what is missing."),
    "completion": ("proofdesk.cli.completion", "The script that completes commands, options and names in a shell."),
}
"""Command → module and help. A module is imported when its command runs, so that `--help` stays fast."""
_BUG = 4
_INTERRUPTED = 130
_USERS_ERROR = 2


class _Lazy(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[name][0])
        command: click.Command = module.command
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def shell_complete(self, context: click.Context, incomplete: str) -> "list[CompletionItem[str]]":
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=text) for name, (_, text) in _COMMANDS.items() if name.startswith(incomplete)
        ]
        return [*names, *click.Command.shell_complete(self, context, incomplete)]

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        unknown = args and args[0] not in _COMMANDS and not args[0].startswith("-")
        if unknown and not context.resilient_parsing:
            from proofdesk.errors import nearest

            context.fail(f"no such command “{args[0]}”{nearest(args[0], _COMMANDS)}")
        return super().resolve_command(context, args)


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message=f"proofdesk %(version)s (ruleset {RULESET})")
def proofdesk() -> None:
    """Proofread and fact-check drafts, on this machine.

    `proofdesk check draft.md` reviews a draft and shows every finding at its exact place.
    """


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code."""
    code = _run(arguments)
    _flush()
    if _engine_abandoned():
        # A thread of the engine that never came back would keep the process, or bring it down, at exit.
        os._exit(code)
    sys.exit(code)


def _run(arguments: list[str] | None) -> int:
    try:
        if "_PROOFDESK_COMPLETE" in os.environ:
            from proofdesk.cli.completion import register

            register()
        result = proofdesk.main(arguments, prog_name="proofdesk", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        error.show()
        return _USERS_ERROR
    except UserError as error:
        click.echo(f"error: {error}", err=True)
        return _USERS_ERROR
    except (KeyboardInterrupt, click.Abort):
        _flush()
        os._exit(_INTERRUPTED)
    except Exception:  # noqa: BLE001 - the one boundary of this shell
        _report_bug()
        return _BUG


def _flush() -> None:
    from proofdesk.cli.output import drop

    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except BrokenPipeError:
            drop(stream)


def _engine_abandoned() -> bool:
    engines = sys.modules.get("proofdesk.engines._bounded")
    return bool(engines and engines.ABANDONED)


def _report_bug() -> None:
    import traceback

    click.echo(
        "proofdesk has a bug: nothing you wrote should bring this up. Please report these lines.\n\n"
        f"proofdesk {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}\n"
        f"{traceback.format_exc()}",
        err=True,
    )
