"""`proofdesk completion SHELL`: the script by which a shell completes commands, options and names."""

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

from proofdesk.cli.completing import DRAFT
from proofdesk.cli.output import say

VARIABLE = "_PROOFDESK_COMPLETE"
"""The variable by which a shell asks."""


class _Bash(BashComplete):
    """Drafts are looked for by bash itself, which knows about `~` and blanks in names; an item names their suffixes."""

    source_template = BashComplete.source_template.replace(
        "        elif [[ $type == 'file' ]]; then\n",
        "        elif [[ $type == 'draft' ]]; then\n"
        "            local suffix name\n"
        "            compopt -o filenames\n"
        '            while read -r name; do COMPREPLY+=("$name"); done < <(\n'
        '                compgen -d -- "$2"\n'
        '                IFS=" "; for suffix in $value; do compgen -f -X "!*$suffix" -- "$2"; done\n'
        "            )\n"
        "        elif [[ $type == 'file' ]]; then\n",
    )

    def get_completion_args(self) -> tuple[list[str], str]:
        # Bash takes the sign in --profile=NAME for a word of its own.
        words, incomplete = super().get_completion_args()
        return [word for word in words if word != "="], incomplete


class _FilesBy(ShellComplete):
    """The other shells complete files of every kind."""

    def get_completions(self, args: list[str], incomplete: str) -> "list[CompletionItem[str]]":
        items = super().get_completions(args, incomplete)
        return [CompletionItem(incomplete, type="file") if item.type == DRAFT else item for item in items]


class _Zsh(_FilesBy, ZshComplete):
    pass


class _Fish(_FilesBy, FishComplete):
    pass


SHELLS: dict[str, type[ShellComplete]] = {"bash": _Bash, "zsh": _Zsh, "fish": _Fish}


def register() -> None:
    """Make click answer these shells as written here."""
    for name, kind in SHELLS.items():
        add_completion_class(kind, name)


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
