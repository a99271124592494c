"""`proofdesk accept WORD...`: add words to the vocabulary of the nearest settings file."""

import os
from pathlib import Path

import click

from proofdesk.cli.output import say
from proofdesk.errors import UserError
from proofdesk.settings.accepting import accept_words


@click.command("accept", help="Add words or names to [vocabulary] accept of the nearest settings file.")
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
def command(words: tuple[str, ...]) -> int:
    """Write the words; a proofdesk.toml is begun here where there is none."""
    for word in words:
        if not word.strip() or any(char.isspace() for char in word.strip()):
            raise UserError(f"“{word}” is not one word")
    path, added = accept_words(Path(os.getcwd()), [word.strip() for word in words])
    known = [word for word in words if word.strip() not in added]
    if added:
        say(f"accepted in {path}: {', '.join(added)}")
    if known:
        say(f"accepted before: {', '.join(known)}")
    return 0
