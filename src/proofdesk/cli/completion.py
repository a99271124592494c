"""`proofdesk completion SHELL`: the script by which a shell completes commands, options and names."""

import click

from proofdesk.cli.completing import SHELLS, VARIABLE
from proofdesk.cli.output import say


@click.command(
    "completion",
    help="Print the script that completes commands, options, rules and drafts in a shell. For bash, put "
    '`eval "$(proofdesk completion bash)"` into ~/.bashrc; for zsh, the same with zsh into ~/.zshrc; for fish, '
    "`proofdesk completion fish > ~/.config/fish/completions/proofdesk.fish`.",
)
@click.argument("shell", type=click.Choice(tuple(SHELLS)))
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print it."""
    say(SHELLS[shell](context.find_root().command, {}, "proofdesk", VARIABLE).source())
    return 0
