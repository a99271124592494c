"""What a shell offers when Tab is pressed: names of rules and profiles, and files that are drafts.

Nothing here may be slow, or say anything when the settings are wrong: a shell waits for it in the middle of a line.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete

from proofdesk.errors import UserError

VARIABLE = "_PROOFDESK_COMPLETE"
"""The variable by which a shell asks."""
_DRAFT = "draft"
_ENGINE_PACK = "lt."


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


class _FilesBy(ShellComplete):
    """The other shells complete files of every kind."""

    def get_completions(self, args: list[str], incomplete: str) -> "list[CompletionItem[str]]":
        items = super().get_completions(args, incomplete)
        return [CompletionItem(incomplete, type="file") if item.type == _DRAFT else item for item in items]


class _Zsh(_FilesBy, ZshComplete):
    pass


class _Fish(_FilesBy, FishComplete):
    pass


SHELLS: dict[str, type[ShellComplete]] = {"bash": _Bash, "zsh": _Zsh, "fish": _Fish}


def register() -> None:
    """Make click answer these shells as written here."""
    from click.shell_completion import add_completion_class

    for name, kind in SHELLS.items():
        add_completion_class(kind, name)


def complete_drafts(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
    """Folders, and files with a suffix that a reader reads."""
    from proofdesk.reading import readers

    return [CompletionItem(" ".join(sorted(readers())), type=_DRAFT)]


def complete_profiles(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> "list[CompletionItem[str]]":
    """The shipped profiles with what they are for; a path is completed as any other file."""
    from proofdesk.settings.starting import profile_descriptions

    if any(mark in incomplete for mark in (os.sep, "~", ".")):
        return [CompletionItem(incomplete, type="file")]
    return [
        CompletionItem(name, help=meaning)
        for name, meaning in profile_descriptions().items()
        if name.startswith(incomplete)
    ]


def complete_rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem[str]]":
    """The rules that are known here."""
    return _items(_rules(incomplete), incomplete)


def complete_selectors(
    context: click.Context, parameter: click.Parameter, incomplete: str
) -> "list[CompletionItem[str]]":
    """Categories, checkers, packs and rules."""
    return _items([*_groups(), *_rules(incomplete)], incomplete)


def _items(names: Iterable[tuple[str, str]], incomplete: str) -> "list[CompletionItem[str]]":
    return [CompletionItem(name, help=said) for name, said in names if name.startswith(incomplete)]


def _groups() -> Iterable[tuple[str, str]]:
    from proofdesk.checkers import checkers
    from proofdesk.findings.rule import CATEGORIES
    from proofdesk.rulebook import shipped_packs

    packs = {pack.name: "a pack of rules" for pack in shipped_packs()}
    names: dict[str, str] = {**packs, **dict.fromkeys(checkers(), "a checker")}
    names.update((category, "a category") for category in CATEGORIES)
    return sorted(names.items())


def _rules(incomplete: str) -> Iterable[tuple[str, str]]:
    if incomplete.startswith(_ENGINE_PACK):
        from proofdesk.engines.rule_names import rule_names

        return ((_ENGINE_PACK + name, "") for name in sorted(rule_names()[0]))
    from proofdesk.desk import Desk, Options
    from proofdesk.desk.cache import cache_folder

    desk = Desk(Options(cache=cache_folder()))
    try:
        catalogue = desk.catalogue(desk.settings_for(Path(), {}))
    except UserError:
        catalogue = desk.catalogue()
    return sorted((rule.id, rule.summary) for rule in catalogue.records.values())
