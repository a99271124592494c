"""`proofdesk accept WORD...`: add words to the nearest settings file or to a personal list, or take them out."""

import os
from pathlib import Path

import click

from proofdesk.analysis.frequency import frequent_neighbour
from proofdesk.cli.output import say
from proofdesk.desk.personal import left_out_in_ci, personal_file
from proofdesk.errors import UserError
from proofdesk.settings.accepting import accept_words, remove_words
from proofdesk.settings.word_file import WordFile, personal_word_file, project_file


@click.command(
    "accept",
    help="Add words or names to [vocabulary] accept of the nearest settings file. A name of several words goes in "
    "quotation marks.",
)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--personal/--project", default=False, help="Your own list, or (default) the project’s settings file.")
@click.option("--remove", is_flag=True, help="Take the words out again.")
def command(words: tuple[str, ...], *, personal: bool, remove: bool) -> int:
    """Write the words; a file is begun where there is none."""
    for word in words:
        if not any(char.isalnum() for char in word):
            raise UserError(f"“{word}” is not a word")
    file = _personal() if personal else project_file(Path(os.getcwd()))
    if remove:
        say(f"no longer accepted in {file.path}: {', '.join(remove_words(file, words))}")
    else:
        _accept(file, words, "--personal --remove" if personal else "--remove")
    if personal and left_out_in_ci():
        say("note: CI is set: personal lists do not count here", err=True)
    return 0


def _accept(file: WordFile, words: tuple[str, ...], undoing: str) -> None:
    added = accept_words(file, words)
    known = [" ".join(word.split()) for word in words if file.has(word)]
    if added:
        say(f"accepted in {file.path}: {', '.join(added)}")
    if known:
        say(f"accepted before: {', '.join(known)}")
    for word in added:
        close = frequent_neighbour(word) if word.islower() else None
        if close:
            say(f"note: “{word}” is close to “{close}”; to undo: proofdesk accept {undoing} {word}", err=True)


def _personal() -> WordFile:
    path = personal_file()
    if path is None:
        raise UserError("there is no personal list: PROOFDESK_CONFIG is empty, or there is no home folder")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path.parent}: cannot be made: {error.strerror}") from error
    return personal_word_file(path)
