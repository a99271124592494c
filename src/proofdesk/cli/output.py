"""Writing: whole files or none, colours only where they are seen, a progress bar only on a terminal."""

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

import click

from proofdesk.errors import UserError

_FEW_FILES = 3


def color_wanted(asked: bool | None, output: Path | None) -> bool:  # noqa: FBT001 - the value of a tri-state option
    """Colours: as asked, else by CLICOLOR_FORCE and NO_COLOR, else on a terminal."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return output is None and on_terminal()


def on_terminal() -> bool:
    """True where standard output is a terminal; it may also be closed."""
    return bool(sys.stdout and sys.stdout.isatty())


def say(text: str, *, newline: bool = True, err: bool = False) -> None:
    """A line on standard output or standard error. A closed pipe is nobody's fault: the command goes on in silence."""
    try:
        click.echo(text, nl=newline, err=err)
    except BrokenPipeError:
        drop(sys.stderr if err else sys.stdout)


def drop(stream: TextIO | None) -> None:
    """Nobody reads any more: what is still written to the stream goes nowhere, in silence."""
    if stream is not None:
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, stream.fileno())
        os.close(devnull)


def write(content: str | bytes, output: Path | None) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if output is None:
        show(data)
        return
    try:
        _write(data, output)
    except OSError as error:
        raise UserError(f"--output {output}: cannot be written: {error.strerror}") from error


def _write(data: bytes, output: Path) -> None:
    if output.exists() and not output.is_file():
        output.write_bytes(data)  # a device or a named pipe takes what it is given; a folder refuses
        return
    # Imported here: it brings the settings with it, which a command that only says its version does not need.
    from proofdesk.settings.writing import write_whole

    write_whole(output, data)


def show(data: bytes) -> bool:
    """Put bytes on standard output at once. False where nobody reads any more."""
    if sys.stdout is None:
        return False
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        drop(sys.stdout)
        return False
    return True


def progress_bar(total: int, stack: ExitStack) -> Callable[[], None]:
    """A bar on standard error for more than a few files, on a terminal only; calling it advances it."""
    if total <= _FEW_FILES or not (sys.stderr and sys.stderr.isatty()):
        return lambda: None
    from rich.console import Console
    from rich.progress import Progress

    progress = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
    task = progress.add_task("reviewing", total=total)
    return lambda: progress.advance(task)
